/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.biologic;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes .mpr files from parts. */
final class MprBytes {

	private final boolean isNew;
	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	MprBytes(boolean isNew) {
		this.isNew = isNew;
		out.writeBytes(padded("BIO-LOGIC MODULAR FILE\u001a", 48));
		out.writeBytes(new byte[4]);
	}

	/** A file like EC-Lab's: settings, data, log. */
	static byte[] file(int version, int[] ids, int rowSize, int rows, RowWriter writer) {
		return new MprBytes(version >= 10).settings(0x04).data(version, ids, rowSize, rows, writer).log(45301.460068125).bytes();
	}

	/** Writes a row at the position of a little-endian buffer. */
	interface RowWriter {
		void write(ByteBuffer row, int index);
	}

	MprBytes module(String name, int version, byte[] content) {
		out.writeBytes("MODULE".getBytes(StandardCharsets.ISO_8859_1));
		out.writeBytes(padded(name, 10));
		out.writeBytes(padded(name + " long", 25));
		ByteBuffer b = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
		if (isNew) {
			b.putInt(-1).putInt(content.length).putInt(0).putInt(version);
		} else {
			b.putInt(content.length).putInt(version);
		}
		b.put("01/10/24".getBytes(StandardCharsets.ISO_8859_1));
		out.write(b.array(), 0, b.position());
		out.writeBytes(content);
		return this;
	}

	MprBytes settings(int technique) {
		byte[] content = new byte[0x300];
		content[0] = (byte) technique;
		ByteBuffer b = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
		b.putFloat(0x0107, 0.001f).putFloat(0x0211, 1.5f).putFloat(0x024C, 0.001f).put(0x0250, (byte) 2).put(0x0251, (byte) 1);
		return module("VMP Set", 0, content);
	}

	MprBytes data(int version, int[] ids, int rowSize, int rows, RowWriter writer) {
		int start = switch (version) {
			case 0 -> 100;
			case 2 -> 405;
			case 3 -> 406;
			default -> 1007;
		};
		ByteBuffer b = ByteBuffer.allocate(start + rows * rowSize).order(ByteOrder.LITTLE_ENDIAN);
		b.putInt(rows);
		if (version >= 10) {
			b.putShort((short) ids.length);
		} else {
			b.put((byte) ids.length);
		}
		for (int id : ids) {
			if (version == 0) {
				b.put((byte) id);
			} else {
				b.putShort((short) id);
			}
		}
		for (int i = 0; i < rows; i++) {
			writer.write(b.position(start + i * rowSize), i);
		}
		return module("VMP data", version, b.array());
	}

	MprBytes log(double days) {
		byte[] content = new byte[0x940];
		ByteBuffer b = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
		b.putDouble(0x0249, days).put(0x0009, (byte) 3);
		return module("VMP LOG", 0, content);
	}

	byte[] bytes() {
		return out.toByteArray();
	}

	private static byte[] padded(String text, int length) {
		byte[] padded = new byte[length];
		java.util.Arrays.fill(padded, (byte) ' ');
		byte[] ascii = text.getBytes(StandardCharsets.ISO_8859_1);
		System.arraycopy(ascii, 0, padded, 0, Math.min(length, ascii.length));
		return padded;
	}
}
