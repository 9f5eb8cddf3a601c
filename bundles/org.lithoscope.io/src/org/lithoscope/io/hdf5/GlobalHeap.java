/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.hdf5;

import java.io.IOException;
import java.nio.ByteBuffer;

import org.lithoscope.io.binary.BinaryCursor;
import org.lithoscope.model.reader.ReadException;

/** Values of any length stand in collections; a dataset has their addresses. */
final class GlobalHeap {

	private GlobalHeap() {
	}

	/** The bytes that a pointer of a dataset leads to. */
	static byte[] object(HdfInput in, ByteBuffer pointer) throws ReadException, IOException {
		byte[] bytes = new byte[pointer.remaining()];
		pointer.get(bytes);
		BinaryCursor p = new BinaryCursor("", bytes);
		long length = p.u32();
		long address = in.address(p);
		long wanted = p.u32();
		if (length == 0 || address <= 0) {
			return new byte[0];
		}
		BinaryCursor head = in.at(address, 8 + in.lengthBytes(), "GCOL").skip(4);
		long size = in.length(head);
		BinaryCursor c = in.atMost(address, size).seek(head.position());
		while (c.remaining() >= 8 + in.lengthBytes()) {
			int index = c.u16();
			c.skip(6);
			long stored = in.length(c);
			if (index == wanted) {
				return c.bytes(Math.min(length, stored));
			}
			// free room counts its own head, which has been passed
			long rest = index == 0 ? stored - 8 - in.lengthBytes() : stored;
			c.skip(Math.min(c.remaining(), rest + 7 & ~7L));
		}
		throw in.wrong(address, "there is no object " + wanted);
	}
}
