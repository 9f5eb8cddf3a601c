/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.hdf5;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Optional;

import org.lithoscope.io.binary.BinaryCursor;
import org.lithoscope.model.reader.ReadException;

/**
 * A small value at a group or dataset.
 *
 * @param name   its name
 * @param values its values
 */
public record HdfAttribute(String name, HdfValues values) {

	private static final int SHARED_TYPE = 1;
	private static final int SHARED_SPACE = 2;

	/**
	 * The first value as text.
	 *
	 * @return the text; empty when there is no value
	 * @throws ReadException when the file is damaged
	 * @throws IOException   when the disk or network fails
	 */
	public Optional<String> text() throws ReadException, IOException {
		return values.count() == 0 ? Optional.empty() : Optional.of(values.text(0));
	}

	static HdfAttribute of(HdfInput in, BinaryCursor c) throws ReadException, IOException {
		int version = c.u8();
		if (version < 1 || version > 3) {
			throw c.wrong("an attribute of version " + version);
		}
		int flags = version == 1 ? c.u8() & 0 : c.u8();
		int nameBytes = c.u16();
		int typeBytes = c.u16();
		int spaceBytes = c.u16();
		c.skip(version == 3 ? 1 : 0);
		String name = part(c, nameBytes, version).text(nameBytes, StandardCharsets.UTF_8);
		BinaryCursor typePart = part(c, typeBytes, version);
		BinaryCursor spacePart = part(c, spaceBytes, version);
		HdfType type = HdfType.of(in,
				(flags & SHARED_TYPE) != 0 ? ObjectHeader.elsewhere(in, typePart, ObjectHeader.DATATYPE) : typePart, 0);
		long count = Dataspace.of(in, (flags & SHARED_SPACE) != 0 ? ObjectHeader.elsewhere(in, spacePart, ObjectHeader.DATASPACE) : spacePart)
				.map(Dataspace::count).orElse(0L);
		if (count > c.remaining() / type.size()) {
			throw c.wrong("the attribute " + name + " says it has " + count + " values");
		}
		return new HdfAttribute(name, new HdfValues(in, type, c.bytes(count * type.size()), new BitSet()));
	}

	private static BinaryCursor part(BinaryCursor c, int bytes, int version) throws ReadException {
		BinaryCursor part = c.part(bytes);
		c.skip(version == 1 ? Math.floorMod(-bytes, 8) : 0);
		return part;
	}
}
