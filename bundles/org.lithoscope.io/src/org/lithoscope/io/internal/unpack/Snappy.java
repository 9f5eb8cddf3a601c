/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.internal.unpack;

/** Unpacks Snappy blocks, as Google's format description has them. */
final class Snappy {

	private static final int LITERAL = 0;
	private static final int SHORT_COPY = 1;
	private static final int LONG_LITERAL = 60;
	private static final int LONGEST_VARINT = 35;

	private Snappy() {
	}

	static byte[] unpack(byte[] packed, int length) throws BadBlockException {
		LittleEndianBytes in = new LittleEndianBytes(packed, 0, packed.length);
		long announced = 0;
		for (int shift = 0, more = 1; more != 0; shift += 7) {
			int b = in.u8();
			announced |= (b & 0x7FL) << shift;
			more = b & 0x80;
			if (shift >= LONGEST_VARINT) {
				throw new BadBlockException("its length has too many bytes");
			}
		}
		if (announced != length) {
			throw new BadBlockException("it says " + announced + " bytes, the page says " + length);
		}
		Window window = new Window(length);
		while (!in.atEnd()) {
			int tag = in.u8();
			int kind = tag & 3;
			int high = tag >> 2;
			if (kind == LITERAL) {
				long n = 1 + (high < LONG_LITERAL ? high : in.little(high - LONG_LITERAL + 1));
				window.literal(packed, in.skip(n), (int) n);
			} else if (kind == SHORT_COPY) {
				int distance = tag >> 5 << Byte.SIZE | in.u8();
				window.copy(distance, 4 + (high & 7));
			} else {
				window.copy(in.little(kind == 2 ? 2 : 4), 1 + high);
			}
		}
		return window.whole();
	}
}
