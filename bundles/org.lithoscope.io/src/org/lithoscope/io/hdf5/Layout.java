/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.hdf5;

import java.util.Arrays;

import org.lithoscope.io.binary.BinaryCursor;
import org.lithoscope.model.reader.ReadException;

/**
 * Where the values of a dataset stand.
 *
 * @param kind    inside the header, in one piece, or in chunks
 * @param index   how chunks are found; {@link #TREE} before version 4 of the message
 * @param address of the values or of the index
 * @param bytes   the values themselves, when they stand inside the header
 * @param chunk   the size of a chunk in values per dimension; empty without chunks
 * @param details what else the index needs, as it stands in the message
 */
record Layout(int kind, int index, long address, byte[] bytes, long[] chunk, BinaryCursor details) {

	static final int COMPACT = 0;
	static final int CONTIGUOUS = 1;
	static final int CHUNKED = 2;

	static final int TREE = 0;
	static final int SINGLE = 1;
	static final int IMPLICIT = 2;
	static final int FIXED_ARRAY = 3;
	static final int EXTENSIBLE_ARRAY = 4;
	static final int TREE_2 = 5;

	static Layout of(HdfInput in, BinaryCursor c) throws ReadException {
		int version = c.u8();
		if (version < 1 || version > 4) {
			throw c.wrong("a layout of version " + version);
		}
		if (version < 3) {
			return old(in, c);
		}
		int kind = c.u8();
		return switch (kind) {
			case COMPACT -> new Layout(kind, TREE, HdfInput.NOWHERE, c.bytes(c.u16()), new long[0], c);
			case CONTIGUOUS -> new Layout(kind, TREE, in.address(c), new byte[0], new long[0], c);
			case CHUNKED -> version == 3 ? tree(in, c) : indexed(in, c);
			default -> throw in.unknown("an HDF5 dataset made of other files");
		};
	}

	private static Layout old(HdfInput in, BinaryCursor c) throws ReadException {
		int rank = c.u8();
		int kind = c.u8();
		c.skip(5);
		long address = kind == COMPACT ? HdfInput.NOWHERE : in.address(c);
		long[] sizes = sizes(c, rank, Integer.BYTES);
		return switch (kind) {
			case COMPACT -> new Layout(kind, TREE, address, c.bytes(c.u32()), new long[0], c);
			case CONTIGUOUS -> new Layout(kind, TREE, address, new byte[0], new long[0], c);
			case CHUNKED -> new Layout(kind, TREE, address, new byte[0], chunk(c, sizes), c);
			default -> throw c.wrong("a layout of kind " + kind);
		};
	}

	private static Layout tree(HdfInput in, BinaryCursor c) throws ReadException {
		int rank = c.u8();
		long address = in.address(c);
		return new Layout(CHUNKED, TREE, address, new byte[0], chunk(c, sizes(c, rank, Integer.BYTES)), c);
	}

	private static Layout indexed(HdfInput in, BinaryCursor c) throws ReadException {
		int flags = c.u8();
		int rank = c.u8();
		int bytes = c.u8();
		if (bytes < 1 || bytes > Long.BYTES) {
			throw c.wrong("sizes of " + bytes + " bytes");
		}
		long[] sizes = sizes(c, rank, bytes);
		int index = c.u8();
		int length = switch (index) {
			case SINGLE -> (flags & 2) != 0 ? in.lengthBytes() + 4 : 0;
			case IMPLICIT -> 0;
			case FIXED_ARRAY -> 1;
			case EXTENSIBLE_ARRAY -> 5;
			case TREE_2 -> 6;
			default -> throw c.wrong("an index of kind " + index);
		};
		BinaryCursor details = c.part(length);
		return new Layout(CHUNKED, index, in.address(c), new byte[0], chunk(c, sizes), details);
	}

	private static long[] sizes(BinaryCursor c, int rank, int bytes) throws ReadException {
		long[] sizes = new long[rank];
		for (int i = 0; i < rank; i++) {
			sizes[i] = HdfInput.number(c, bytes);
		}
		return sizes;
	}

	/** Without the last size, which is that of a value in bytes. */
	private static long[] chunk(BinaryCursor c, long[] sizes) throws ReadException {
		if (sizes.length < 2 || Arrays.stream(sizes).anyMatch(n -> n < 1 || n > Integer.MAX_VALUE)) {
			throw c.wrong("chunks of " + Arrays.toString(sizes));
		}
		return Arrays.copyOf(sizes, sizes.length - 1);
	}
}
