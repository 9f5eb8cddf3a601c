/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.internal;

import java.nio.ByteBuffer;

/** Values of 1, 2, 4 and 12 bits: the first one stands in the highest bits, each row begins with a whole byte (TIFF 6.0). */
final class PackedBits {

	private PackedBits() {
	}

	/** The values of a tile, one or two bytes each. */
	static byte[] unpacked(byte[] stored, TiffLayout layout, int rows) {
		int values = layout.tileWidth() * layout.tileChannels();
		int bytes = layout.type().bytes();
		ByteBuffer target = ByteBuffer.allocate(Math.multiplyExact(Math.multiplyExact(values, rows), bytes)).order(layout.order());
		for (int row = 0; row < rows; row++) {
			int start = row * layout.storedRowBytes() * Byte.SIZE;
			for (int i = 0; i < values; i++) {
				int value = bits(stored, start + i * layout.bits(), layout.bits());
				if (bytes == 1) {
					target.put((byte) value);
				} else {
					target.putShort((short) value);
				}
			}
		}
		return target.array();
	}

	private static int bits(byte[] bytes, int from, int count) {
		int value = 0;
		for (int bit = from; bit < from + count; bit += 4) {
			// 1 and 2 bits never cross a half byte, 4 and 12 consist of them
			int width = Math.min(4, count);
			value = value << width | (bytes[bit / Byte.SIZE] & 0xFF) >> Byte.SIZE - bit % Byte.SIZE - width & (1 << width) - 1;
		}
		return value;
	}
}
