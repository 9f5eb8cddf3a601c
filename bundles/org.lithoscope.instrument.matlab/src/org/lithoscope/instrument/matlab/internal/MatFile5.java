/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.matlab.internal;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.lithoscope.io.binary.BinaryCursor;
import org.lithoscope.io.binary.BinaryFile;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.reader.ReadException;

/**
 * The variables of a MATLAB file of version 5 to 7 (MathWorks, <i>MAT-File Format</i>): a header of 128 bytes, then elements of type,
 * length and content, each of which may be packed by zlib. Both byte orders.
 *
 * @param variables the variables by name, in the order of the file
 * @param broken    where the file breaks off, in bytes; negative when it is whole
 */
public record MatFile5(Map<String, MatArray> variables, long broken) {

	/** The first bytes of such a file. */
	public static final String MAGIC = "MATLAB 5.0 MAT-file";
	private static final int HEADER = 128;
	private static final int MARK = 126;

	/**
	 * Reads a file.
	 *
	 * @param file the file
	 * @return its variables; those before the break where the file breaks off
	 * @throws ReadException when it is no such file, or damaged
	 * @throws IOException   when the disk or network fails
	 */
	public static MatFile5 of(BinaryFile file) throws ReadException, IOException {
		BinaryCursor header = file.read(0, HEADER);
		if (!header.text(MAGIC.length(), StandardCharsets.US_ASCII).equals(MAGIC)) {
			throw new ReadException(file.name(), Place.atByte(0), "this is no MATLAB file of version 5 to 7");
		}
		String mark = header.seek(MARK).text(2, StandardCharsets.US_ASCII);
		if (!mark.equals("IM") && !mark.equals("MI")) {
			throw new ReadException(file.name(), Place.atByte(MARK), "the mark of the byte order is neither IM nor MI");
		}
		ByteOrder order = mark.equals("IM") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
		Map<String, MatArray> variables = new LinkedHashMap<>();
		long at = HEADER;
		while (at < file.size()) {
			long left = file.size() - at - MatElement.TAG;
			BinaryCursor tag = left < 0 ? null : file.read(at, MatElement.TAG).order(order);
			int type = tag == null ? 0 : tag.i32();
			long length = tag == null ? Long.MAX_VALUE : tag.u32();
			if (length > left) {
				return new MatFile5(variables, at);
			}
			BinaryCursor content = file.read(at + MatElement.TAG, length).order(order);
			MatElement element = type == MatElement.COMPRESSED ? MatElement.unpacked(file.name(), content) : new MatElement(type, content);
			if (element.type() != MatElement.MATRIX) {
				throw new ReadException(file.name(), Place.atByte(at), "an element of the type " + element.type() + " where a variable is expected");
			}
			Named variable = Named.of(element.content(), 0);
			// MATLAB keeps a variable without name for its own objects
			if (!variable.name().isEmpty()) {
				variables.put(variable.name(), variable.value());
			}
			at += MatElement.TAG + length;
		}
		return new MatFile5(variables, -1);
	}
}
