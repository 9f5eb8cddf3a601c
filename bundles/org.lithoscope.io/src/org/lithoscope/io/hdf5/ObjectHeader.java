/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.hdf5;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.lithoscope.io.binary.BinaryCursor;
import org.lithoscope.model.reader.ReadException;

/**
 * What stands about an object: messages of a type each, of either version of the format, in one block or several.
 *
 * @param address  where it stands
 * @param messages the messages in the order of the file
 */
record ObjectHeader(long address, List<Message> messages) {

	static final int DATASPACE = 0x01;
	static final int LINK_INFO = 0x02;
	static final int DATATYPE = 0x03;
	static final int LINK = 0x06;
	static final int LAYOUT = 0x08;
	static final int FILTERS = 0x0B;
	static final int ATTRIBUTE = 0x0C;
	static final int SYMBOL_TABLE = 0x11;
	static final int ATTRIBUTE_INFO = 0x15;

	private static final int CONTINUATION = 0x10;
	private static final int SHARED = 2;
	private static final int CHECKSUM = 4;
	private static final int FIRST_BYTES = 48;

	/**
	 * A message.
	 *
	 * @param type   what it is about
	 * @param shared whether it only says where it stands
	 * @param start  its content, not to be moved
	 */
	record Message(int type, boolean shared, BinaryCursor start) {

		/** A cursor of its own over the content. */
		BinaryCursor content() throws ReadException {
			return start.seek(0).part(start.remaining());
		}
	}

	static ObjectHeader of(HdfInput in, long address) throws ReadException, IOException {
		BinaryCursor c = in.atMost(address, FIRST_BYTES);
		List<Message> messages = new ArrayList<>();
		int version = c.u8();
		if (version == 1) {
			c.skip(7);
			long size = c.u32();
			messages(in, in.at(address + 16, size), 1, false, messages);
		} else if (version == 'O') {
			c.skip(4);
			int flags = c.u8();
			c.skip(((flags & 0x20) != 0 ? 16 : 0) + ((flags & 0x10) != 0 ? 4 : 0));
			long size = HdfInput.number(c, 1 << (flags & 3));
			messages(in, in.at(address + c.position(), size), 2, (flags & 4) != 0, messages);
		} else {
			throw in.wrong(address, "an object header of version " + version);
		}
		return new ObjectHeader(address, messages);
	}

	private static void messages(HdfInput in, BinaryCursor first, int version, boolean ordered, List<Message> to)
			throws ReadException, IOException {
		int head = version == 1 ? 8 : ordered ? 6 : 4;
		Deque<BinaryCursor> blocks = new ArrayDeque<>(List.of(first));
		while (!blocks.isEmpty()) {
			BinaryCursor c = blocks.poll();
			while (c.remaining() >= head) {
				int start = c.position();
				int type = version == 1 ? c.u16() : c.u8();
				int size = c.u16();
				int flags = c.u8();
				c.seek(start + (long) head);
				BinaryCursor content = c.part(size);
				if (type == CONTINUATION) {
					long address = in.address(content);
					long length = in.length(content);
					blocks.add(version == 1 ? in.at(address, length) : in.at(address, length - CHECKSUM, "OCHK"));
				} else {
					to.add(new Message(type, (flags & SHARED) != 0, content));
				}
			}
		}
	}

	/** All messages of a type. */
	List<Message> all(int type) {
		return messages.stream().filter(m -> m.type() == type).toList();
	}

	/** The content of the first message of a type, from elsewhere when it is shared. */
	Optional<BinaryCursor> first(HdfInput in, int type) throws ReadException, IOException {
		List<Message> all = all(type);
		return all.isEmpty() ? Optional.empty()
				: Optional.of(all.get(0).shared() ? elsewhere(in, all.get(0).content(), type) : all.get(0).content());
	}

	/** The content that a shared message points to. */
	static BinaryCursor elsewhere(HdfInput in, BinaryCursor pointer, int type) throws ReadException, IOException {
		int version = pointer.u8();
		int kind = pointer.u8();
		if (version == 1) {
			pointer.skip(6);
		} else if (version == 3 && kind == 1) {
			throw in.unknown("a table of shared HDF5 messages");
		}
		long address = in.address(pointer);
		for (Message m : of(in, address).all(type)) {
			if (!m.shared()) {
				return m.content();
			}
		}
		throw in.wrong(address, "no shared message stands here");
	}
}
