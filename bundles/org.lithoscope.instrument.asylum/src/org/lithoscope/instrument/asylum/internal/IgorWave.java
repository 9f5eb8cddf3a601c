/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.asylum.internal;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.lithoscope.io.binary.BinaryCursor;
import org.lithoscope.io.binary.BinaryFile;
import org.lithoscope.microscopy.image.SampleType;
import org.lithoscope.microscopy.mapping.RawTags;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.reader.ReadException;

/**
 * The header of an Igor binary wave of version 5 (Igor Pro Technical Note 003); waves of version 2 have one dimension.
 *
 * @param order      the byte order
 * @param type       how a value is stored
 * @param sizes      points along each of four dimensions; 0 for those it does not have
 * @param scales     the step along each dimension
 * @param dataOffset where the values begin
 * @param labels     the names of the layers
 * @param tags       the note, line by line
 */
public record IgorWave(ByteOrder order, SampleType type, long[] sizes, double[] scales, long dataOffset, List<String> labels,
		RawTags tags) {

	private static final int DATA = 384;
	private static final int LABEL = 32;
	private static final int LARGEST_NOTE = 4 << 20;

	/**
	 * Reads the header, the note and the labels.
	 *
	 * @param file the open file
	 * @return the wave
	 * @throws ReadException when it is none
	 * @throws IOException   when the disk or network fails
	 */
	public static IgorWave of(BinaryFile file) throws ReadException, IOException {
		BinaryCursor c = file.read(0, Math.min(DATA, file.size()));
		int version = c.u16();
		ByteOrder order = version == 5 || version == 2 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
		version = c.order(order).seek(0).u16();
		if (version == 2) {
			c.seek(16 + 110);
			return new IgorWave(order, SampleType.F32, new long[4], new double[4], 126, List.of(), new RawTags(Map.of()));
		}
		if (version != 5) {
			throw new ReadException(file.name(), Place.atByte(0), "not an Igor binary wave of version 2 or 5");
		}
		long wave = c.seek(4).u32();
		long formula = c.u32();
		long note = c.u32();
		long dataUnits = c.u32();
		long[] dimensionUnits = { c.u32(), c.u32(), c.u32(), c.u32() };
		long[] labelLengths = { c.u32(), c.u32(), c.u32(), c.u32() };
		long points = c.seek(64 + 12).u32();
		SampleType type = type(file.name(), c.u16());
		c.seek(64 + 68);
		long[] sizes = { c.u32(), c.u32(), c.u32(), c.u32() };
		double[] scales = { c.f64(), c.f64(), c.f64(), c.f64() };
		if (points < 0 || wave < 320) {
			throw new ReadException(file.name(), Place.atByte(4), "the lengths in the header are none of an Igor binary wave");
		}
		Map<String, String> tags = new LinkedHashMap<>();
		long at = DATA + points * type.bytes() + formula;
		if (note > 0 && at + note <= file.size()) {
			notes(new String(file.read(at, Math.min(note, LARGEST_NOTE)).bytes(Math.min(note, LARGEST_NOTE)),
					StandardCharsets.ISO_8859_1), tags);
		}
		at += note + dataUnits;
		for (long units : dimensionUnits) {
			at += units;
		}
		at += labelLengths[0] + labelLengths[1];
		List<String> labels = new ArrayList<>();
		if (labelLengths[2] > LABEL && at + labelLengths[2] <= file.size()) {
			BinaryCursor l = file.read(at + LABEL, labelLengths[2] - LABEL);
			while (l.remaining() >= LABEL) {
				labels.add(l.text(LABEL, StandardCharsets.UTF_8));
			}
		}
		return new IgorWave(order, type, sizes, scales, DATA, labels, new RawTags(tags));
	}

	private static void notes(String text, Map<String, String> tags) {
		for (String line : text.split("\r\n|\r|\n")) {
			int colon = line.indexOf(':');
			if (colon > 0 && colon < 100) {
				tags.putIfAbsent(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
			}
		}
	}

	private static SampleType type(String file, int code) throws ReadException {
		return switch (code) {
			case 0x02 -> SampleType.F32;
			case 0x04 -> SampleType.F64;
			case 0x08 -> SampleType.I8;
			case 0x10 -> SampleType.I16;
			case 0x20 -> SampleType.I32;
			case 0x48 -> SampleType.U8;
			case 0x50 -> SampleType.U16;
			case 0x60 -> SampleType.U32;
			default -> throw new ReadException(file, Place.atByte(80), "values of type " + code + " (texts or complex numbers)");
		};
	}
}
