/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.thermofisher.internal;

import java.io.IOException;

import org.lithoscope.io.binary.BinaryCursor;
import org.lithoscope.io.binary.BinaryFile;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.reader.ReadException;

/**
 * The header of a SER file.
 *
 * @param images  whether the elements are images; spectra otherwise
 * @param total   how many elements were planned
 * @param offsets where the valid elements begin
 */
public record SerHeader(boolean images, long total, long[] offsets) {

	private static final int MAGIC = 0x4949;
	private static final int SERIES = 0x0197;
	private static final int WIDE = 0x220;
	private static final int SPECTRA = 0x4120;
	private static final int IMAGES = 0x4122;
	private static final int MOST = 10_000;

	/**
	 * Reads the header.
	 *
	 * @param file the open file
	 * @return the header
	 * @throws ReadException when it is none
	 * @throws IOException   when the disk or network fails
	 */
	public static SerHeader of(BinaryFile file) throws ReadException, IOException {
		BinaryCursor c = file.read(0, Math.min(34, file.size()));
		if (c.u16() != MAGIC || c.u16() != SERIES) {
			throw new ReadException(file.name(), Place.atByte(0), "not a SER file of TIA");
		}
		boolean wide = c.u16() >= WIDE;
		long kind = c.u32();
		if (kind != SPECTRA && kind != IMAGES) {
			throw new ReadException(file.name(), Place.atByte(6), "elements of kind " + kind);
		}
		c.skip(4);
		long total = c.u32();
		long valid = c.u32();
		if (valid < 1 || valid > total) {
			throw new ReadException(file.name(), Place.atByte(18), valid + " of " + total + " elements are valid");
		}
		long table = wide ? c.i64() : c.u32();
		int width = wide ? Long.BYTES : Integer.BYTES;
		long[] offsets = new long[(int) Math.min(valid, Math.min(MOST, file.size() / width))];
		BinaryCursor t = file.read(table, (long) offsets.length * width);
		for (int i = 0; i < offsets.length; i++) {
			offsets[i] = wide ? t.i64() : t.u32();
		}
		return new SerHeader(kind == IMAGES, total, offsets);
	}
}
