/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.hdf5;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.lithoscope.io.binary.BinaryCursor;
import org.lithoscope.model.reader.ReadException;

/** The links of a group: by a tree of tables, by messages in its header, or in a heap. */
final class GroupLinks {

	private static final int HIGHEST_TREE = 32;
	private static final int SOFT = 2;

	private final HdfInput in;
	private final Map<String, Long> links = new TreeMap<>();

	GroupLinks(HdfInput in) {
		this.in = in;
	}

	/** The addresses of objects by name. */
	Map<String, Long> of(ObjectHeader header) throws ReadException, IOException {
		Optional<BinaryCursor> table = header.first(in, ObjectHeader.SYMBOL_TABLE);
		if (table.isPresent()) {
			long tree = in.address(table.get());
			long heap = in.address(table.get());
			BinaryCursor c = in.at(heap, 8 + 2L * in.lengthBytes() + in.addressBytes(), "HEAP").skip(4);
			long size = in.length(c);
			c.skip(in.lengthBytes());
			tree(tree, in.atMost(in.address(c), size), HIGHEST_TREE);
		}
		for (ObjectHeader.Message m : header.all(ObjectHeader.LINK)) {
			link(m.content());
		}
		Optional<BinaryCursor> info = header.first(in, ObjectHeader.LINK_INFO);
		if (info.isPresent()) {
			BinaryCursor c = info.get().skip(1);
			c.skip((c.u8() & 1) != 0 ? 8 : 0);
			long heap = in.address(c);
			long names = in.address(c);
			if (heap != HdfInput.NOWHERE) {
				FractalHeap objects = FractalHeap.of(in, heap);
				for (BinaryCursor record : BTree2.records(in, names)) {
					link(objects.object(record.skip(4)));
				}
			}
		}
		return links;
	}

	private void tree(long address, BinaryCursor names, int left) throws ReadException, IOException {
		BinaryCursor head = in.at(address, 8 + 2L * in.addressBytes(), "TREE");
		int kind = head.u8();
		int level = head.u8();
		int count = head.u16();
		if (kind != 0 || level >= left) {
			throw in.wrong(address, "no tree of names");
		}
		BinaryCursor c = in.at(address + head.length(), (long) count * (in.lengthBytes() + in.addressBytes()));
		for (int i = 0; i < count; i++) {
			c.skip(in.lengthBytes());
			long child = in.address(c);
			if (level > 0) {
				tree(child, names, level);
			} else {
				table(child, names);
			}
		}
	}

	private void table(long address, BinaryCursor names) throws ReadException, IOException {
		int count = in.at(address, 8, "SNOD").skip(2).u16();
		BinaryCursor c = in.at(address + 8, count * (24L + 2 * in.addressBytes()));
		for (int i = 0; i < count; i++) {
			long name = in.address(c);
			long object = in.address(c);
			long cache = c.u32();
			c.skip(20);
			if (cache != SOFT && object != HdfInput.NOWHERE) {
				links.put(names.seek(name).terminatedText(StandardCharsets.UTF_8), object);
			}
		}
	}

	private void link(BinaryCursor c) throws ReadException {
		c.skip(1);
		int flags = c.u8();
		int type = (flags & 8) != 0 ? c.u8() : 0;
		c.skip(((flags & 4) != 0 ? 8 : 0) + ((flags & 0x10) != 0 ? 1 : 0));
		long length = HdfInput.number(c, 1 << (flags & 3));
		String name = c.text(length, StandardCharsets.UTF_8);
		if (type == 0) {
			links.put(name, in.address(c));
		}
	}
}
