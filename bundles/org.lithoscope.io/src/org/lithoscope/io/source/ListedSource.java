/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.source;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.lithoscope.model.reader.Source;
import org.lithoscope.model.reader.SourceEntry;

/** A source whose entries are known: files in memory, members of an archive. */
public final class ListedSource implements Source {

	private final String name;
	private final SourceEntry main;
	private final List<SourceEntry> entries;

	/**
	 * A source of entries.
	 *
	 * @param name    the name for messages
	 * @param main    the main entry
	 * @param entries all entries, the main one included
	 */
	public ListedSource(String name, SourceEntry main, List<? extends SourceEntry> entries) {
		this.name = Objects.requireNonNull(name, "name");
		this.main = Objects.requireNonNull(main, "main");
		this.entries = List.copyOf(entries);
		if (!this.entries.contains(main)) {
			throw new IllegalArgumentException("the main entry is not among the entries");
		}
	}

	/**
	 * A source of one file in memory.
	 *
	 * @param name  the name of the file
	 * @param bytes its bytes, which must not be changed afterwards
	 * @return the source
	 */
	public static ListedSource ofBytes(String name, byte[] bytes) {
		MemoryEntry entry = new MemoryEntry(name, bytes);
		return new ListedSource(name, entry, List.of(entry));
	}

	@Override
	public String name() {
		return name;
	}

	@Override
	public SourceEntry main() {
		return main;
	}

	@Override
	public List<SourceEntry> entries() {
		return entries;
	}

	@Override
	public Optional<SourceEntry> sibling(String relative) {
		int slash = main.name().lastIndexOf('/');
		String wanted = EntryNames.resolve(slash < 0 ? "" : main.name().substring(0, slash + 1), relative);
		return entries.stream().filter(e -> e.name().equals(wanted)).findFirst()
				.or(() -> entries.stream().filter(e -> e.name().equalsIgnoreCase(wanted)).findFirst());
	}
}
