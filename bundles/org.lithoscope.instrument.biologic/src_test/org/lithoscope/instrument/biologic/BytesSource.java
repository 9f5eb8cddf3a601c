/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.biologic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lithoscope.io.source.MemoryEntry;
import org.lithoscope.model.reader.Source;
import org.lithoscope.model.reader.SourceEntry;

/** A file in memory with its siblings. */
record BytesSource(SourceEntry main, List<SourceEntry> siblings) implements Source {

	BytesSource(String name, byte[] bytes) {
		this(new MemoryEntry(name, bytes), List.of());
	}

	@Override
	public String name() {
		return main.name();
	}

	@Override
	public List<SourceEntry> entries() {
		List<SourceEntry> all = new ArrayList<>(siblings);
		all.add(0, main);
		return all;
	}

	@Override
	public Optional<SourceEntry> sibling(String name) {
		return siblings.stream().filter(s -> s.name().equalsIgnoreCase(name)).findFirst();
	}
}
