/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.export;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * A PNG file, row by row (PNG specification, third edition). The pixel size stands in three chunks: {@code sCAL}, the scale of what is seen,
 * {@code pHYs}, pixels per metre as far as its whole numbers reach, and a text for people.
 */
final class PngRows implements RowWriter {

	private static final byte[] MAGIC = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' };
	private static final int BLOCK = 1 << 16;
	private static final double NANOMETRES_PER_METRE = 1e9;
	private static final int LEVEL = 6;

	private final OutputStream out;
	private final int rowLength;
	private final Deflater deflater = new Deflater(LEVEL);
	private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
	private final DeflaterOutputStream data = new DeflaterOutputStream(packed, deflater, BLOCK);

	PngRows(OutputStream out, int width, int height, int channels, PixelSize pixel) throws IOException {
		this.out = out;
		this.rowLength = width * channels;
		out.write(MAGIC);
		ByteArrayOutputStream header = new ByteArrayOutputStream();
		DataOutputStream h = new DataOutputStream(header);
		h.writeInt(width);
		h.writeInt(height);
		h.write(new byte[] { 8, (byte) (channels == 3 ? 2 : 0), 0, 0, 0 });
		chunk("IHDR", header.toByteArray());
		if (pixel.isKnown()) {
			scale(pixel);
		}
	}

	private void scale(PixelSize pixel) throws IOException {
		String width = Double.toString(pixel.width() / NANOMETRES_PER_METRE);
		String height = Double.toString(pixel.height() / NANOMETRES_PER_METRE);
		chunk("sCAL", ("\u0001" + width + "\0" + height).getBytes(StandardCharsets.ISO_8859_1));
		long x = Math.round(NANOMETRES_PER_METRE / pixel.width());
		long y = Math.round(NANOMETRES_PER_METRE / pixel.height());
		if (x > 0 && y > 0 && x <= Integer.MAX_VALUE && y <= Integer.MAX_VALUE) {
			ByteArrayOutputStream physical = new ByteArrayOutputStream();
			DataOutputStream p = new DataOutputStream(physical);
			p.writeInt((int) x);
			p.writeInt((int) y);
			p.writeByte(1);
			chunk("pHYs", physical.toByteArray());
		}
		chunk("tEXt", ("Pixel size\0" + pixel.width() + " nm x " + pixel.height() + " nm").getBytes(StandardCharsets.ISO_8859_1));
	}

	@Override
	public void rows(byte[] bytes, int offset, int length) throws IOException {
		for (int at = offset; at < offset + length; at += rowLength) {
			data.write(0);
			data.write(bytes, at, rowLength);
			if (packed.size() >= BLOCK) {
				flush();
			}
		}
	}

	private void flush() throws IOException {
		chunk("IDAT", packed.toByteArray());
		packed.reset();
	}

	@Override
	public void end() throws IOException {
		data.finish();
		deflater.end();
		flush();
		chunk("IEND", new byte[0]);
	}

	private void chunk(String type, byte[] content) throws IOException {
		DataOutputStream d = new DataOutputStream(out);
		byte[] name = type.getBytes(StandardCharsets.US_ASCII);
		CRC32 crc = new CRC32();
		crc.update(name);
		crc.update(content);
		d.writeInt(content.length);
		d.write(name);
		d.write(content);
		d.writeInt((int) crc.getValue());
		d.flush();
	}
}
