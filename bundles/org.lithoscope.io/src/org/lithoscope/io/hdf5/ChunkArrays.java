/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.hdf5;

import java.io.IOException;

import org.lithoscope.io.binary.BinaryCursor;
import org.lithoscope.model.reader.ReadException;

/** The two arrays that index chunks: of fixed length, and one that grows along a dimension. */
final class ChunkArrays {

	private static final int CHECKSUM = 4;

	private final HdfInput in;
	private final To to;
	private final long address;
	private int elementBytes;
	private int pageBits;
	private int offsetBytes;
	private long next;

	/** Takes the elements in order. */
	@FunctionalInterface
	interface To {
		void element(long number, BinaryCursor element) throws ReadException;
	}

	ChunkArrays(HdfInput in, To to, long address) {
		this.in = in;
		this.to = to;
		this.address = address;
	}

	void read(int index) throws ReadException, IOException {
		if (index == Layout.FIXED_ARRAY) {
			fixed();
		} else {
			extensible();
		}
	}

	private void fixed() throws ReadException, IOException {
		BinaryCursor c = in.at(address, 8L + in.lengthBytes() + in.addressBytes(), "FAHD").skip(2);
		elementBytes = c.u8();
		pageBits = c.u8();
		long count = in.length(c);
		long block = in.address(c);
		check(c, count);
		if (block != HdfInput.NOWHERE) {
			in.at(block, 6, "FADB");
			long at = block + 6 + in.addressBytes();
			BinaryCursor map = in.at(at, mapBytes(count));
			elements(at + map.length(), count, map, 0);
		}
	}

	private void check(BinaryCursor c, long count) throws ReadException {
		if (elementBytes < in.addressBytes() || pageBits > 32 || count < 0 || count > in.most()) {
			throw c.wrong("an array of " + count + " elements of " + elementBytes + " bytes");
		}
	}

	/** Elements in one piece, or in pages when they are many; of pages without a bit in the map nothing was ever written. */
	private void elements(long start, long count, BinaryCursor map, long firstBit) throws ReadException, IOException {
		long page = 1L << pageBits;
		if (count <= page) {
			read(in.at(start, count * elementBytes), count);
			return;
		}
		long at = start + CHECKSUM;
		for (long done = 0; done < count; done += page) {
			long here = Math.min(page, count - done);
			long bit = firstBit + done / page;
			if ((map.seek(bit / 8).u8() << bit % 8 & 0x80) != 0) {
				read(in.at(at, here * elementBytes), here);
			} else {
				next += here;
			}
			at += here * elementBytes + CHECKSUM;
		}
	}

	/** How many bytes the map of the pages of a block takes. */
	private long mapBytes(long count) {
		return count > 1L << pageBits ? Math.ceilDiv(Math.ceilDiv(count, 1L << pageBits), 8) : 0;
	}

	private void read(BinaryCursor c, long count) throws ReadException {
		for (long i = 0; i < count; i++) {
			to.element(next++, c.part(elementBytes));
		}
	}

	private void extensible() throws ReadException, IOException {
		BinaryCursor c = in.at(address, 12L + 6 * in.lengthBytes() + in.addressBytes(), "EAHD").skip(2);
		elementBytes = c.u8();
		int bits = c.u8();
		int inIndex = c.u8();
		int smallest = c.u8();
		int pointers = c.u8();
		pageBits = c.u8();
		c.skip(4L * in.lengthBytes());
		long used = in.length(c);
		c.skip(in.lengthBytes());
		long block = in.address(c);
		check(c, used);
		offsetBytes = Math.ceilDiv(bits, 8);
		if (bits > 64 || Integer.bitCount(smallest) != 1 || Integer.bitCount(pointers) != 1) {
			throw c.wrong("an array that grows by " + smallest + " elements");
		}
		if (block == HdfInput.NOWHERE) {
			return;
		}
		in.at(block, 6, "EAIB");
		long at = block + 6 + in.addressBytes();
		read(in.at(at, (long) inIndex * elementBytes), inIndex);
		at += (long) inIndex * elementBytes;
		int direct = 2 * Integer.numberOfTrailingZeros(pointers);
		int all = 1 + bits - Integer.numberOfTrailingZeros(smallest);
		for (int s = 0; s < all && next < used; s++) {
			long blocks = 1L << s / 2;
			long elements = smallest * (1L << (s + 1) / 2);
			if (s < direct) {
				dataBlocks(at, blocks, elements, used, in.at(at, 0));
				at += blocks * in.addressBytes();
			} else {
				superBlock(in.address(in.at(at, in.addressBytes())), blocks, elements, used);
				at += in.addressBytes();
			}
		}
	}

	private void superBlock(long block, long blocks, long elements, long used) throws ReadException, IOException {
		if (block == HdfInput.NOWHERE) {
			next += blocks * elements;
			return;
		}
		in.at(block, 6, "EASB");
		long at = block + 6 + in.addressBytes() + offsetBytes;
		BinaryCursor map = in.at(at, blocks * mapBytes(elements));
		dataBlocks(at + map.length(), blocks, elements, used, map);
	}

	private void dataBlocks(long at, long blocks, long elements, long used, BinaryCursor map) throws ReadException, IOException {
		for (long i = 0; i < blocks && next < used; i++) {
			long block = in.address(in.at(at + i * in.addressBytes(), in.addressBytes()));
			if (block == HdfInput.NOWHERE) {
				next += elements;
				continue;
			}
			in.at(block, 6, "EADB");
			elements(block + 6 + in.addressBytes() + offsetBytes, elements, map, i * (elements >> pageBits));
		}
	}
}
