/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.hdf5;

import java.io.IOException;
import java.util.BitSet;

import org.lithoscope.model.reader.ReadException;

/** The values of a part of a dataset while they are gathered. */
final class Region {

	private final HdfInput in;
	private final long[] from;
	private final long[] size;
	private final int valueBytes;
	private final byte[] bytes;
	private final BitSet absent = new BitSet();
	/** How many bytes chunks may take from the file: each byte belongs to one chunk. */
	private long left;

	Region(HdfInput in, long[] from, long[] size, int valueBytes) {
		this.in = in;
		this.from = from.length == 0 ? new long[1] : from;
		this.size = size.length == 0 ? new long[] { 1 } : size;
		this.valueBytes = valueBytes;
		this.bytes = new byte[(int) (Dataspace.count(size) * valueBytes)];
	}

	byte[] bytes() {
		return bytes;
	}

	BitSet absent() {
		return absent;
	}

	void limit(long most) {
		left = most;
	}

	boolean meets(long[] origin, long[] extent) {
		for (int d = 0; d < from.length; d++) {
			if (origin[d] >= from[d] + size[d] || from[d] >= origin[d] + extent[d]) {
				return false;
			}
		}
		return true;
	}

	/** Takes a stretch of values that stand beside each other in both. */
	@FunctionalInterface
	private interface Run {
		void take(long source, int target, int values) throws ReadException, IOException;
	}

	/** Goes through the runs of values that a block of the dataset shares with this region. */
	private void runs(long[] blockOrigin, long[] blockExtent, Run run) throws ReadException, IOException {
		long[] origin = blockOrigin.length == 0 ? new long[1] : blockOrigin;
		long[] extent = blockExtent.length == 0 ? new long[] { 1 } : blockExtent;
		int last = from.length - 1;
		long[] low = new long[from.length];
		long[] high = new long[from.length];
		for (int d = 0; d < from.length; d++) {
			low[d] = Math.max(origin[d], from[d]);
			high[d] = Math.min(origin[d] + extent[d], from[d] + size[d]);
			if (low[d] >= high[d]) {
				return;
			}
		}
		long[] at = low.clone();
		int moved = 0;
		while (moved >= 0) {
			long source = 0;
			long target = 0;
			for (int d = 0; d <= last; d++) {
				source = source * extent[d] + at[d] - origin[d];
				target = target * size[d] + at[d] - from[d];
			}
			run.take(source, (int) target, (int) (high[last] - low[last]));
			moved = last - 1;
			while (moved >= 0 && ++at[moved] == high[moved]) {
				at[moved] = low[moved];
				moved--;
			}
		}
	}

	/** Copies values of a block that is in memory. */
	void copy(byte[] block, long[] origin, long[] extent) throws ReadException, IOException {
		runs(origin, extent, (source, target, values) -> {
			long end = (source + values) * valueBytes;
			if (end > block.length) {
				absent.set(target, target + values);
			} else {
				System.arraycopy(block, (int) (source * valueBytes), bytes, target * valueBytes, values * valueBytes);
			}
		});
	}

	/** Reads values that stand in the file in one piece; without an address nothing was ever written. */
	void contiguous(long address, long[] dimensions) throws ReadException, IOException {
		if (address == HdfInput.NOWHERE || bytes.length == 0) {
			return;
		}
		FileWindow window = new FileWindow(in, address, Dataspace.count(dimensions) * valueBytes);
		runs(new long[dimensions.length], dimensions, (source, target, values) -> {
			int present = window.copy(source * valueBytes, bytes, target * valueBytes, values * valueBytes) / valueBytes;
			absent.set(target + present, target + values);
		});
	}

	/** Reads and unpacks a chunk. */
	void chunk(Chunk chunk, long[] extent, int plain, Filters filters) throws ReadException, IOException {
		long stored = filters.filters().isEmpty() ? plain : chunk.stored();
		if (stored < 0 || plain > (filters.pack() ? HdfInput.MOST_COMPRESSION * stored : stored)) {
			throw in.wrong(chunk.address(), "a chunk of " + plain + " bytes in " + stored);
		}
		long present = Math.min(stored, in.present(chunk.address()));
		left -= Math.max(0, present);
		if (left < 0) {
			throw in.wrong(chunk.address(), "chunks lie over each other");
		}
		if (present < stored) {
			runs(chunk.origin(), extent, (source, target, values) -> absent.set(target, target + values));
			return;
		}
		byte[] block = in.data(chunk.address(), stored);
		copy(filters.undo(in, chunk.address(), block, chunk.mask(), plain), chunk.origin(), extent);
	}
}
