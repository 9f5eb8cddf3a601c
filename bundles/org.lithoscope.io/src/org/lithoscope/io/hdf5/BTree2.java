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

/** A B-tree of the second version: records of one length in order. */
final class BTree2 {

	private static final int NODE_HEAD = 6;
	private static final int CHECKSUM = 4;
	private static final int HIGHEST = 16;

	private final HdfInput in;
	private final int nodeSize;
	private final int recordSize;
	private final List<BinaryCursor> records = new ArrayList<>();
	/** Per level: how many bytes the number of all records below a node takes. */
	private final int[] totalBytes;
	private final int countBytes;

	private BTree2(HdfInput in, long nodeSize, int recordSize, int depth, BinaryCursor at) throws ReadException {
		if (recordSize < 1 || depth > HIGHEST || nodeSize < NODE_HEAD + CHECKSUM + recordSize || nodeSize > in.most()) {
			throw at.wrong("a tree of " + depth + " levels with nodes of " + nodeSize + " bytes for records of " + recordSize);
		}
		this.in = in;
		this.nodeSize = (int) nodeSize;
		this.recordSize = recordSize;
		this.totalBytes = new int[depth + 1];
		long most = (nodeSize - NODE_HEAD - CHECKSUM) / recordSize;
		countBytes = HdfInput.bytesFor(most);
		for (int level = 1; level <= depth; level++) {
			int pointer = in.addressBytes() + countBytes + totalBytes[level - 1];
			long here = (nodeSize - NODE_HEAD - CHECKSUM - pointer) / (recordSize + pointer);
			most = Math.min(Long.MAX_VALUE / nodeSize - nodeSize, (here + 1) * most + here);
			totalBytes[level] = HdfInput.bytesFor(most);
		}
	}

	/** All records in order. */
	static List<BinaryCursor> records(HdfInput in, long address) throws ReadException, IOException {
		BinaryCursor c = in.at(address, 22L + in.addressBytes() + in.lengthBytes(), "BTHD");
		c.skip(2);
		long nodeSize = c.u32();
		int recordSize = c.u16();
		int depth = c.u16();
		c.skip(2);
		long root = in.address(c);
		int count = c.u16();
		BTree2 tree = new BTree2(in, nodeSize, recordSize, depth, c);
		if (root != HdfInput.NOWHERE && count > 0) {
			tree.node(root, count, depth);
		}
		return tree.records;
	}

	private void node(long address, int count, int level) throws ReadException, IOException {
		BinaryCursor c = in.at(address, nodeSize, level == 0 ? "BTLF" : "BTIN").skip(2);
		List<BinaryCursor> here = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			here.add(c.part(recordSize));
		}
		for (int i = 0; level > 0 && i <= count; i++) {
			long child = in.address(c);
			int below = (int) HdfInput.number(c, countBytes);
			c.skip(totalBytes[level - 1]);
			node(child, below, level - 1);
			if (i < count) {
				records.add(here.get(i));
			}
		}
		if (level == 0) {
			records.addAll(here);
		}
	}
}
