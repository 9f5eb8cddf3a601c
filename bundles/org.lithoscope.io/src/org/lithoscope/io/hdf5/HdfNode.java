/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.hdf5;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.lithoscope.io.binary.BinaryCursor;
import org.lithoscope.model.reader.ReadException;

/** An object of a file: a group or a dataset, with attributes. Not for several threads, and not after its file is closed. */
public abstract sealed class HdfNode permits HdfGroup, HdfDataset {

	private final HdfInput in;
	private final ObjectHeader header;
	private final String path;

	HdfNode(HdfInput in, ObjectHeader header, String path) {
		this.in = in;
		this.header = header;
		this.path = path;
	}

	/** An object at an address; nothing when it is neither group nor dataset. */
	static Optional<HdfNode> of(HdfInput in, long address, String path) throws ReadException, IOException {
		ObjectHeader header = ObjectHeader.of(in, address);
		Optional<BinaryCursor> layout = header.first(in, ObjectHeader.LAYOUT);
		if (layout.isPresent()) {
			return Optional.of(new HdfDataset(in, header, path, layout.get()));
		}
		boolean group = !header.all(ObjectHeader.SYMBOL_TABLE).isEmpty() || !header.all(ObjectHeader.LINK_INFO).isEmpty()
				|| !header.all(ObjectHeader.LINK).isEmpty();
		return group ? Optional.of(new HdfGroup(in, header, path)) : Optional.empty();
	}

	HdfInput in() {
		return in;
	}

	ObjectHeader header() {
		return header;
	}

	/** {@return the path from the root, with {@code /} before each name} */
	public String path() {
		return path;
	}

	/** {@return the last name of the path} */
	public String name() {
		return path.substring(path.lastIndexOf('/') + 1);
	}

	/**
	 * All attributes.
	 *
	 * @return by name, in the order of the file
	 * @throws ReadException when the file is damaged
	 * @throws IOException   when the disk or network fails
	 */
	public Map<String, HdfAttribute> attributes() throws ReadException, IOException {
		Map<String, HdfAttribute> attributes = new LinkedHashMap<>();
		for (ObjectHeader.Message m : header.all(ObjectHeader.ATTRIBUTE)) {
			put(attributes, m.shared() ? ObjectHeader.elsewhere(in, m.content(), ObjectHeader.ATTRIBUTE) : m.content());
		}
		Optional<BinaryCursor> info = header.first(in, ObjectHeader.ATTRIBUTE_INFO);
		if (info.isPresent()) {
			BinaryCursor c = info.get().skip(1);
			c.skip((c.u8() & 1) != 0 ? 2 : 0);
			long heap = in.address(c);
			long names = in.address(c);
			if (heap != HdfInput.NOWHERE) {
				FractalHeap objects = FractalHeap.of(in, heap);
				for (BinaryCursor record : BTree2.records(in, names)) {
					put(attributes, objects.object(record.part(8)));
				}
			}
		}
		return attributes;
	}

	private void put(Map<String, HdfAttribute> attributes, BinaryCursor content) throws ReadException, IOException {
		HdfAttribute attribute = HdfAttribute.of(in, content);
		attributes.put(attribute.name(), attribute);
	}

	/**
	 * An attribute.
	 *
	 * @param name its name
	 * @return the attribute, if there is one
	 * @throws ReadException when the file is damaged
	 * @throws IOException   when the disk or network fails
	 */
	public Optional<HdfAttribute> attribute(String name) throws ReadException, IOException {
		return Optional.ofNullable(attributes().get(name));
	}
}
