/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.hdf5;

import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import org.lithoscope.io.binary.BinaryCursor;
import org.lithoscope.model.reader.ReadException;

/**
 * What chunks went through before they were written, in that order.
 *
 * @param filters the filters
 */
record Filters(List<Filter> filters) {

	private static final int DEFLATE = 1;
	private static final int SHUFFLE = 2;
	private static final int FLETCHER = 3;
	private static final int LZF = 32000;
	private static final int FIRST_NAMED = 256;
	private static final int CHECKSUM = 4;

	/**
	 * A filter.
	 *
	 * @param id      its registered number
	 * @param element the length of a value in bytes, for the shuffle filter
	 */
	record Filter(int id, int element) {
	}

	static Filters none() {
		return new Filters(List.of());
	}

	static Filters of(HdfInput in, BinaryCursor c) throws ReadException {
		int version = c.u8();
		int count = c.u8();
		c.skip(version == 1 ? 6 : 0);
		List<Filter> filters = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			int id = c.u16();
			int name = version == 1 || id >= FIRST_NAMED ? c.u16() : 0;
			c.skip(2);
			int values = c.u16();
			c.skip(version == 1 ? Math.ceilDiv(name, 8) * 8L : name);
			int element = values > 0 ? c.i32() : 1;
			c.skip(Math.max(0, values - 1) * 4L + (version == 1 && values % 2 == 1 ? 4 : 0));
			if (id != DEFLATE && id != SHUFFLE && id != FLETCHER && id != LZF) {
				throw in.unknown("data packed with HDF5 filter " + id);
			}
			filters.add(new Filter(id, element));
		}
		return new Filters(List.copyOf(filters));
	}

	/** Whether values can take less room in the file than in memory. */
	boolean pack() {
		return filters.stream().anyMatch(f -> f.id() == DEFLATE || f.id() == LZF);
	}

	/** Undoes the filters; a bit of the mask that is set stands for a filter that was left out. */
	byte[] undo(HdfInput in, long address, byte[] stored, long mask, int length) throws ReadException {
		byte[] bytes = stored;
		for (int i = filters.size() - 1; i >= 0; i--) {
			if ((mask >> i & 1) == 0) {
				bytes = switch (filters.get(i).id()) {
					case DEFLATE -> inflated(in, address, bytes, length + CHECKSUM);
					case LZF -> Lzf.unpack(in, address, bytes, length + CHECKSUM);
					case SHUFFLE -> unshuffled(bytes, filters.get(i).element());
					default -> java.util.Arrays.copyOf(bytes, Math.max(0, bytes.length - CHECKSUM));
				};
			}
		}
		if (bytes.length < length) {
			throw in.wrong(address, "a chunk unpacks to " + bytes.length + " bytes instead of " + length);
		}
		return bytes;
	}

	private static byte[] inflated(HdfInput in, long address, byte[] packed, int most) throws ReadException {
		Inflater inflater = new Inflater();
		try {
			inflater.setInput(packed);
			byte[] bytes = new byte[(int) Math.min(most, HdfInput.MOST_COMPRESSION * packed.length + CHECKSUM)];
			int n = 0;
			while (n < bytes.length) {
				int more = inflater.inflate(bytes, n, bytes.length - n);
				if (more == 0) {
					break;
				}
				n += more;
			}
			return n == bytes.length ? bytes : java.util.Arrays.copyOf(bytes, n);
		} catch (DataFormatException e) {
			throw in.wrong(address, "a chunk does not unpack: " + e.getMessage());
		} finally {
			inflater.end();
		}
	}

	/** The first bytes of all values stood together, then the second ones … */
	private static byte[] unshuffled(byte[] bytes, int element) {
		if (element <= 1 || element > bytes.length) {
			return bytes;
		}
		int values = bytes.length / element;
		byte[] target = bytes.clone();
		for (int b = 0; b < element; b++) {
			for (int i = 0; i < values; i++) {
				target[i * element + b] = bytes[b * values + i];
			}
		}
		return target;
	}
}
