/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.hdf5;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.lithoscope.model.reader.ReadException;

/** A group: objects by name. */
public final class HdfGroup extends HdfNode {

	private final Map<String, Long> links;

	HdfGroup(HdfInput in, ObjectHeader header, String path) throws ReadException, IOException {
		super(in, header, path);
		this.links = new GroupLinks(in).of(header);
	}

	/** {@return the names of its objects, sorted; links by path and into other files are left out} */
	public Set<String> names() {
		return links.keySet();
	}

	/**
	 * An object by name.
	 *
	 * @param name its name
	 * @return the object, if there is a group or dataset of that name
	 * @throws ReadException when it is damaged
	 * @throws IOException   when the disk or network fails
	 */
	public Optional<HdfNode> child(String name) throws ReadException, IOException {
		Long address = links.get(name);
		return address == null ? Optional.empty() : HdfNode.of(in(), address, path() + "/" + name);
	}

	/**
	 * A group by name.
	 *
	 * @param name its name
	 * @return the group, if there is one
	 * @throws ReadException when it is damaged
	 * @throws IOException   when the disk or network fails
	 */
	public Optional<HdfGroup> group(String name) throws ReadException, IOException {
		return child(name).filter(HdfGroup.class::isInstance).map(HdfGroup.class::cast);
	}

	/**
	 * A dataset by name.
	 *
	 * @param name its name
	 * @return the dataset, if there is one
	 * @throws ReadException when it is damaged
	 * @throws IOException   when the disk or network fails
	 */
	public Optional<HdfDataset> dataset(String name) throws ReadException, IOException {
		return child(name).filter(HdfDataset.class::isInstance).map(HdfDataset.class::cast);
	}

	/**
	 * All groups and datasets in it.
	 *
	 * @return by name, sorted
	 * @throws ReadException when one of them is damaged
	 * @throws IOException   when the disk or network fails
	 */
	public Map<String, HdfNode> children() throws ReadException, IOException {
		Map<String, HdfNode> children = new TreeMap<>();
		for (String name : links.keySet()) {
			child(name).ifPresent(node -> children.put(name, node));
		}
		return children;
	}
}
