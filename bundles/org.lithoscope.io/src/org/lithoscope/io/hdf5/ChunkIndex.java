/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.hdf5;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.lithoscope.io.binary.BinaryCursor;
import org.lithoscope.model.reader.ReadException;

/** Finds all chunks of a dataset, by each of the indices of the format. */
final class ChunkIndex {

	private static final int HIGHEST_TREE = 32;

	private final HdfInput in;
	private final Layout layout;
	private final long[] grid;
	private final long plainBytes;
	private final boolean filtered;
	private final List<Chunk> chunks = new ArrayList<>();

	private ChunkIndex(HdfInput in, Layout layout, long[] dimensions, int valueBytes, boolean filtered) {
		this.in = in;
		this.layout = layout;
		this.filtered = filtered;
		this.grid = new long[dimensions.length];
		long bytes = valueBytes;
		for (int i = 0; i < grid.length; i++) {
			grid[i] = Math.ceilDiv(dimensions[i], layout.chunk()[i]);
			bytes *= layout.chunk()[i];
		}
		this.plainBytes = bytes;
	}

	/** All chunks that have been written. */
	static List<Chunk> chunks(HdfInput in, Layout layout, long[] dimensions, int valueBytes, boolean filtered)
			throws ReadException, IOException {
		ChunkIndex index = new ChunkIndex(in, layout, dimensions, valueBytes, filtered);
		if (layout.address() != HdfInput.NOWHERE) {
			index.find();
		}
		return index.chunks;
	}

	private void find() throws ReadException, IOException {
		switch (layout.index()) {
			case Layout.TREE -> tree(layout.address(), HIGHEST_TREE);
			case Layout.SINGLE -> {
				BinaryCursor c = layout.details().seek(0);
				boolean packed = c.remaining() > 0;
				add(layout.address(), packed ? in.length(c) : plainBytes, packed ? c.u32() : 0, new long[grid.length]);
			}
			case Layout.IMPLICIT -> {
				long count = Dataspace.count(grid);
				for (long i = 0; i < count && in.present(layout.address() + i * plainBytes) > 0; i++) {
					add(layout.address() + i * plainBytes, plainBytes, 0, origin(i));
				}
			}
			case Layout.TREE_2 -> {
				for (BinaryCursor record : BTree2.records(in, layout.address())) {
					treeRecord(record);
				}
			}
			default -> new ChunkArrays(in, this::element, layout.address()).read(layout.index());
		}
	}

	private void tree(long address, int left) throws ReadException, IOException {
		int pair = 8 + 8 * (grid.length + 1) + in.addressBytes();
		BinaryCursor head = in.at(address, 8 + 2L * in.addressBytes(), "TREE");
		int kind = head.u8();
		int level = head.u8();
		int count = head.u16();
		if (kind != 1 || level >= left) {
			throw in.wrong(address, "no tree of chunks");
		}
		BinaryCursor c = in.atMost(address + head.length(), (long) pair * count);
		for (int i = 0; i < count && c.remaining() >= pair; i++) {
			long stored = c.u32();
			long mask = c.u32();
			long[] origin = new long[grid.length];
			for (int d = 0; d < origin.length; d++) {
				origin[d] = c.i64();
			}
			c.skip(8);
			long child = in.address(c);
			if (level == 0) {
				add(child, stored, mask, origin);
			} else {
				tree(child, level);
			}
		}
	}

	private void treeRecord(BinaryCursor record) throws ReadException {
		long address = in.address(record);
		int rest = record.remaining() - 8 * grid.length;
		long stored = plainBytes;
		long mask = 0;
		if (filtered) {
			stored = HdfInput.number(record, Math.max(0, Math.min(8, rest - 4)));
			mask = record.u32();
		}
		long[] origin = new long[grid.length];
		for (int d = 0; d < origin.length; d++) {
			origin[d] = Math.multiplyHigh(record.i64(), layout.chunk()[d]) == 0
					? record.seek(record.position() - 8L).i64() * layout.chunk()[d] : -1;
		}
		add(address, stored, mask, origin);
	}

	/** An element of an array of chunks: the chunk with a number, counted through the grid. */
	private void element(long number, BinaryCursor element) throws ReadException {
		long address = in.address(element);
		long stored = plainBytes;
		long mask = 0;
		if (filtered) {
			stored = HdfInput.number(element, Math.max(0, Math.min(8, element.remaining() - 4)));
			mask = element.u32();
		}
		if (address != HdfInput.NOWHERE && number < Dataspace.count(grid)) {
			add(address, stored, mask, origin(number));
		}
	}

	private long[] origin(long number) {
		long[] origin = new long[grid.length];
		long rest = number;
		for (int d = grid.length - 1; d >= 0; d--) {
			origin[d] = rest % grid[d] * layout.chunk()[d];
			rest /= grid[d];
		}
		return origin;
	}

	private void add(long address, long stored, long mask, long[] origin) throws ReadException {
		for (int d = 0; d < origin.length; d++) {
			if (origin[d] < 0 || origin[d] % layout.chunk()[d] != 0) {
				throw in.wrong(address, "a chunk where none can be");
			}
		}
		chunks.add(new Chunk(address, stored, mask, origin));
	}
}
