/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.explorer;

import java.util.Optional;

import org.eclipse.core.runtime.IAdaptable;
import org.lithoscope.archive.index.SearchHit;
import org.lithoscope.archive.index.SearchQuery;

/**
 * A node of the tree: a group, a record, or the rest of a long group. Nodes with the same key are the same, so that a tree that is filled anew
 * stays open where it was.
 */
public final class ArchiveNode implements IAdaptable {

	/** What a node is. */
	enum Kind {
		/** A heading with records below it. */
		GROUP,
		/** A record. */
		RECORD,
		/** What of a group is not shown yet. */
		MORE,
		/** A sentence. */
		NOTE
	}

	private final String key;
	private final Kind kind;
	private final String icon;
	private final String label;
	private final String detail;
	private final Optional<SearchHit> hit;
	private final Optional<SearchQuery> below;

	private ArchiveNode(String key, Kind kind, String icon, String label, String detail, Optional<SearchHit> hit, Optional<SearchQuery> below) {
		this.key = key;
		this.kind = kind;
		this.icon = icon;
		this.label = label;
		this.detail = detail;
		this.hit = hit;
		this.below = below;
	}

	static ArchiveNode group(String key, String icon, String label, String detail, SearchQuery below) {
		return new ArchiveNode(key, Kind.GROUP, icon, label, detail, Optional.empty(), Optional.of(below));
	}

	static ArchiveNode record(String parent, String icon, SearchHit hit, String detail, Optional<SearchQuery> below) {
		String label = hit.title().isBlank() ? hit.kind().id() + " " + hit.id() : hit.title();
		return new ArchiveNode(parent + "/" + hit.id(), Kind.RECORD, icon, label, detail, Optional.of(hit), below);
	}

	static ArchiveNode more(String parent, SearchQuery rest) {
		return new ArchiveNode(parent + "/more", Kind.MORE, "expand", "Show more", "", Optional.empty(), Optional.of(rest));
	}

	static ArchiveNode note(String parent, String text) {
		return new ArchiveNode(parent + "/note", Kind.NOTE, text.equals("…") ? "reading" : "info", text, "", Optional.empty(), Optional.empty());
	}

	String key() {
		return key;
	}

	Kind kind() {
		return kind;
	}

	String icon() {
		return icon;
	}

	/** {@return the name} */
	public String label() {
		return label;
	}

	/** {@return what stands behind the name: a count, a kind, a date} */
	public String detail() {
		return detail;
	}

	/** {@return the record, if it is one} */
	public Optional<SearchHit> hit() {
		return hit;
	}

	/** What finds the nodes below. */
	Optional<SearchQuery> below() {
		return below;
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		return adapter == SearchHit.class ? adapter.cast(hit.orElse(null)) : null;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof ArchiveNode node && node.key.equals(key);
	}

	@Override
	public int hashCode() {
		return key.hashCode();
	}

	@Override
	public String toString() {
		return label;
	}
}
