/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.mrc.internal;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.lithoscope.io.binary.BinaryCursor;
import org.lithoscope.io.binary.BinaryFile;
import org.lithoscope.microscopy.image.SampleType;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.reader.ReadException;

/**
 * The header of an MRC file.
 *
 * @param nx       columns
 * @param ny       rows
 * @param nz       images
 * @param type     how a value is stored
 * @param order    the byte order
 * @param extended the length of the extended header
 * @param voxel    the size of a voxel in ångström along x, y and z; NaN when not given
 * @param tags     what the header says, as text
 */
public record MrcHeader(long nx, long ny, long nz, SampleType type, ByteOrder order, long extended, double[] voxel,
		Map<String, String> tags) {

	/** The length of the header in bytes. */
	public static final int LENGTH = 1024;

	private static final int PACKED = 101;
	private static final int FEI_LENGTH = 297;
	private static final int FEI_TILT = 100;
	private static final int LARGEST_SIZE = 1 << 20;

	/**
	 * Reads a header.
	 *
	 * @param file  the file, for messages
	 * @param bytes its first bytes
	 * @return the header
	 * @throws ReadException when it is none
	 */
	public static MrcHeader of(String file, byte[] bytes) throws ReadException {
		if (bytes.length < LENGTH) {
			throw new ReadException(file, Place.atByte(bytes.length), "the file ends within the header of " + LENGTH + " bytes");
		}
		BinaryCursor c = new BinaryCursor(file, bytes);
		ByteOrder order = c.seek(212).u8() == 0x11 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
		long mode = c.order(order).seek(12).u32();
		if (mode > 1000) {
			order = order == ByteOrder.BIG_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
			mode = c.order(order).seek(12).u32();
		}
		SampleType type = switch ((int) Math.min(mode, 999)) {
			case 0 -> SampleType.I8;
			case 1 -> SampleType.I16;
			case 2 -> SampleType.F32;
			case 6 -> SampleType.U16;
			case 12 -> SampleType.F16;
			case PACKED -> SampleType.U8;
			case 4 -> SampleType.C64;
			case 3 -> throw new ReadException(file, Place.atByte(12), "a transform of complex whole numbers (mode 3), not an image");
			default -> throw new ReadException(file, Place.atByte(12), "values of mode " + mode + " are not read");
		};
		long[] n = { c.seek(0).i32(), c.i32(), c.i32() };
		if (n[0] < 1 || n[1] < 1 || n[2] < 1 || n[0] > LARGEST_SIZE || n[1] > LARGEST_SIZE) {
			throw new ReadException(file, Place.atByte(0), "a size of " + n[0] + " × " + n[1] + " × " + n[2]);
		}
		Map<String, String> tags = new LinkedHashMap<>();
		int[] m = { c.seek(28).i32(), c.i32(), c.i32() };
		double[] voxel = new double[3];
		StringBuilder cell = new StringBuilder();
		for (int i = 0; i < 3; i++) {
			float length = c.f32();
			cell.append(i == 0 ? "" : " ").append(length);
			voxel[i] = m[i] > 0 && length != 0 && Float.isFinite(length) ? (double) length / m[i] : Double.NaN;
		}
		voxel = inOrderOfTheMap(voxel, c.seek(64).i32(), c.i32(), c.i32());
		tags.put("cella", cell.toString());
		tags.put("m", m[0] + " " + m[1] + " " + m[2]);
		tags.put("mode", Long.toString(mode));
		float least = c.seek(76).f32();
		float greatest = c.f32();
		if (least <= greatest) {
			tags.put("dmin", Float.toString(least));
			tags.put("dmax", Float.toString(greatest));
			tags.put("dmean", Float.toString(c.f32()));
		}
		tags.put("ispg", Integer.toString(c.seek(88).i32()));
		long extended = c.i32();
		tags.put("exttyp", c.seek(104).text(4, StandardCharsets.ISO_8859_1));
		tags.put("nversion", Integer.toString(c.i32()));
		int labels = Math.max(0, Math.min(10, c.seek(220).i32()));
		for (int i = 0; i < labels; i++) {
			tags.put("label." + i, c.text(80, StandardCharsets.ISO_8859_1).strip());
		}
		return new MrcHeader(n[0], n[1], n[2], type, order, Math.max(0, extended), voxel, tags);
	}

	/** Columns, rows and sections may run along any axis of the cell. */
	private static double[] inOrderOfTheMap(double[] cell, int columns, int rows, int sections) {
		boolean sound = Math.min(columns, Math.min(rows, sections)) == 1 && Math.max(columns, Math.max(rows, sections)) == 3
				&& columns + rows + sections == 6;
		return sound ? new double[] { cell[columns - 1], cell[rows - 1], cell[sections - 1] } : cell;
	}

	/** {@return whether two values share a byte (mode 101)} */
	public boolean isPacked() {
		return tags.get("mode").equals(Integer.toString(PACKED));
	}

	/** {@return the length of a row} */
	public long rowBytes() {
		return isPacked() ? (nx + 1) / 2 : nx * type.bytes();
	}

	/**
	 * Whether the numbers fit a file without the magic text.
	 *
	 * @param size the length of the file
	 * @return whether header and values fill it
	 */
	public boolean isPlausible(long size) {
		double values = (double) rowBytes() * ny * nz;
		return Math.abs(LENGTH + extended + values - size) < 1 && extended % 4 == 0;
	}

	/**
	 * Reads the first block of FEI's extended header.
	 *
	 * @param file the open file
	 * @param into where to put what it says
	 * @throws ReadException when the file ends before
	 * @throws IOException   when the disk or network fails
	 */
	public void readExtended(BinaryFile file, Map<String, String> into) throws ReadException, IOException {
		if (!tags.get("exttyp").startsWith("FEI") || extended < FEI_LENGTH || file.size() < LENGTH + FEI_LENGTH) {
			return;
		}
		BinaryCursor c = file.read(LENGTH, FEI_LENGTH).order(order);
		String[] texts = { "Microscope type", "D-Number", "Application", "Application version" };
		for (int i = 0; i < texts.length; i++) {
			into.put("FEI." + texts[i], c.seek(20 + 16L * i).text(16, StandardCharsets.ISO_8859_1).strip());
		}
		String[] numbers = { "HT", "Dose", "Alpha tilt", "Beta tilt", "X-Stage", "Y-Stage", "Z-Stage", "Tilt axis angle",
				"Dual axis rotation", "Pixel size x", "Pixel size y" };
		for (int i = 0; i < numbers.length; i++) {
			into.put("FEI." + numbers[i], Double.toString(c.seek(84 + 8L * i).f64()));
		}
		long each = c.seek(0).i32();
		StringBuilder tilts = new StringBuilder();
		for (long i = 0; each >= FEI_LENGTH && i < Math.min(nz, extended / each) && LENGTH + (i + 1) * each <= file.size(); i++) {
			tilts.append(i == 0 ? "" : "; ").append(file.read(LENGTH + i * each + FEI_TILT, Double.BYTES).order(order).f64());
		}
		if (nz > 1 && tilts.length() > 0) {
			into.put("FEI.Alpha tilts", tilts.toString());
		}
		double magnification = c.seek(289).f64();
		if (magnification > 0) {
			into.put("FEI.Magnification", Double.toString(magnification));
		}
	}
}
