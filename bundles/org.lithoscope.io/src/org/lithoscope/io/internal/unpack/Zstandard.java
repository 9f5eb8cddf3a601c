/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.internal.unpack;

/** Unpacks Zstandard frames (RFC 8878) without dictionary. The checksum of contents is passed over. */
final class Zstandard {

	private static final long MAGIC = 0xFD2F_B528L;
	private static final long SKIPPABLE = 0x184D_2A50L;
	private static final int LARGEST_BLOCK = 1 << 17;
	private static final int[] DICTIONARY_BYTES = {0, 1, 2, 4};
	private static final int[] LENGTH_BYTES = {0, 2, 4, 8};

	private final byte[] packed;
	private final Window window;

	private Zstandard(byte[] packed, int length) {
		this.packed = packed;
		window = new Window(length);
	}

	static byte[] unpack(byte[] packed, int length) throws BadBlockException {
		Zstandard all = new Zstandard(packed, length);
		LittleEndianBytes in = new LittleEndianBytes(packed, 0, packed.length);
		while (!in.atEnd()) {
			long magic = in.little(4);
			if ((magic & ~0xFL) == SKIPPABLE) {
				in.skip(in.little(4));
			} else if (magic == MAGIC) {
				all.frame(in);
			} else {
				throw new BadBlockException("it does not begin as Zstandard does");
			}
		}
		return all.window.whole();
	}

	private void frame(LittleEndianBytes in) throws BadBlockException {
		int descriptor = in.u8();
		boolean single = (descriptor >> 5 & 1) == 1;
		in.skip(single ? 0 : 1);
		if (in.little(DICTIONARY_BYTES[descriptor & 3]) != 0) {
			throw new BadBlockException("it needs a dictionary");
		}
		int sizeFlag = descriptor >> 6;
		in.skip(sizeFlag == 0 && single ? 1 : LENGTH_BYTES[sizeFlag]);
		ZstandardBlocks blocks = new ZstandardBlocks(packed, window);
		boolean last = false;
		while (!last) {
			long head = in.little(3);
			last = (head & 1) == 1;
			int size = (int) (head >> 3);
			switch ((int) (head >> 1 & 3)) {
				case 0 -> window.literal(packed, in.skip(size), size);
				case 1 -> window.repeat((byte) in.u8(), size);
				case 2 -> {
					if (size > LARGEST_BLOCK) {
						throw new BadBlockException("a block of " + size + " bytes");
					}
					int from = in.skip(size);
					blocks.block(new LittleEndianBytes(packed, from, from + size), from + size);
				}
				default -> throw new BadBlockException("a block of a kind that does not exist");
			}
		}
		in.skip((descriptor >> 2 & 1) == 1 ? 4 : 0);
	}
}
