/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.hdf5;

import java.io.IOException;

import org.lithoscope.io.binary.BinaryCursor;
import org.lithoscope.model.reader.ReadException;

/** Objects of many lengths in blocks that double in size; found by their place in the whole of the heap. */
final class FractalHeap {

	private static final int MOST_DEPTH = 32;

	private final HdfInput in;
	private final long address;
	private final long mostManaged;
	private final int width;
	private final long startSize;
	private final long mostDirect;
	private final int offsetBytes;
	private final int lengthBytes;
	private final long root;
	private final int rows;

	private FractalHeap(HdfInput in, long address) throws ReadException, IOException {
		this.in = in;
		this.address = address;
		BinaryCursor c = in.at(address, 22L + 12 * in.lengthBytes() + 3 * in.addressBytes(), "FRHP");
		c.skip(3);
		if (c.u16() > 0) {
			throw in.unknown("a packed heap of HDF5");
		}
		c.skip(1);
		mostManaged = c.u32();
		c.skip(10L * in.lengthBytes() + 2 * in.addressBytes());
		width = c.u16();
		startSize = in.length(c);
		mostDirect = in.length(c);
		offsetBytes = Math.ceilDiv(c.u16(), 8);
		c.skip(2);
		root = in.address(c);
		rows = c.u16();
		if (width < 1 || startSize < 1 || Long.bitCount(startSize) != 1 || Long.bitCount(mostDirect) != 1 || mostDirect < startSize
				|| mostDirect > 1L << 32 || offsetBytes < 1 || offsetBytes > 8) {
			throw in.wrong(address, "a heap with blocks of " + startSize + " to " + mostDirect + " bytes");
		}
		lengthBytes = Math.min(HdfInput.bytesFor(mostDirect), HdfInput.bytesFor(mostManaged));
	}

	static FractalHeap of(HdfInput in, long address) throws ReadException, IOException {
		return new FractalHeap(in, address);
	}

	/** An object by its identifier. */
	BinaryCursor object(BinaryCursor id) throws ReadException, IOException {
		int flags = id.u8();
		int kind = flags >> 4 & 3;
		if (kind == 2) {
			return id.part(Math.min(id.remaining(), (flags & 0xF) + 1));
		} else if (kind != 0) {
			throw in.unknown("a huge object of HDF5");
		}
		long offset = HdfInput.number(id, offsetBytes);
		long length = HdfInput.number(id, lengthBytes);
		if (offset < 0 || root == HdfInput.NOWHERE) {
			throw in.wrong(address, "the heap has no such object");
		}
		return rows == 0 ? in.at(root + offset, length) : within(root, rows, offset, length, 0);
	}

	/** Looks in an indirect block, of which {@code at} is a place. */
	private BinaryCursor within(long block, int blockRows, long at, long length, int depth) throws ReadException, IOException {
		long rest = at;
		int directRows = Long.numberOfTrailingZeros(mostDirect) - Long.numberOfTrailingZeros(startSize) + 2;
		for (int row = 0; row < Math.min(blockRows, 48) && depth < MOST_DEPTH; row++) {
			long size = row == 0 ? startSize : startSize << row - 1;
			if (size <= 0 || rest >= size * width) {
				rest -= size * width;
				continue;
			}
			long entry = 5L + in.addressBytes() + offsetBytes + (row * (long) width + rest / size) * in.addressBytes();
			long child = in.address(in.at(block + entry, in.addressBytes()));
			if (child == HdfInput.NOWHERE) {
				break;
			}
			int childRows = Long.numberOfTrailingZeros(size) - Long.numberOfTrailingZeros(startSize) - (63 - Long.numberOfLeadingZeros(width)) + 1;
			return row < directRows ? in.at(child + rest % size, length) : within(child, childRows, rest % size, length, depth + 1);
		}
		throw in.wrong(address, "the heap has no such object");
	}
}
