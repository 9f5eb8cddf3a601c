/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.hdf5;

import org.lithoscope.model.reader.ReadException;

/** Unpacks LZF: runs of plain bytes, and pointers back of 13 bits with a length of 3 bits or 11. */
final class Lzf {

	private static final int SHORTEST = 2;
	private static final int LONG = 7;

	private Lzf() {
	}

	static byte[] unpack(HdfInput in, long address, byte[] packed, int most) throws ReadException {
		byte[] target = new byte[(int) Math.min(most, HdfInput.MOST_COMPRESSION * packed.length)];
		int at = 0;
		int to = 0;
		try {
			while (at < packed.length && to < target.length) {
				int control = packed[at++] & 0xFF;
				if (control < 32) {
					int n = Math.min(control + 1, target.length - to);
					System.arraycopy(packed, at, target, to, n);
					at += control + 1;
					to += n;
				} else {
					int length = control >> 5;
					length = SHORTEST + (length == LONG ? LONG + (packed[at++] & 0xFF) : length);
					int from = to - 1 - ((control & 0x1F) << 8 | packed[at++] & 0xFF);
					for (int i = 0; i < length && to < target.length; i++) {
						target[to++] = target[from++];
					}
				}
			}
		} catch (IndexOutOfBoundsException e) {
			throw in.wrong(address, "a chunk does not unpack");
		}
		return to == target.length ? target : java.util.Arrays.copyOf(target, to);
	}
}
