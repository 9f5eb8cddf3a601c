/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.record;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.eclipse.jface.resource.ImageDescriptor;
import org.lithoscope.archive.ArchiveRecord;
import org.lithoscope.archive.RecordKind;
import org.lithoscope.archive.ui.internal.session.Archives;
import org.lithoscope.archive.ui.internal.session.OpenArchive;
import org.lithoscope.archive.ui.internal.tools.ArchiveIcons;
import org.lithoscope.archive.ui.internal.tools.RecordLook;
import org.lithoscope.ui.TransientInput;

/** A record with its revisions as the input of its editor. Two inputs are equal when they mean the same record of the same archive. */
public final class RecordInput implements TransientInput {

	private final Archives archives;
	private final OpenArchive archive;
	private final RecordKind kind;
	private final UUID id;
	private final List<ArchiveRecord> revisions;
	private final Map<String, String> cells;
	private final Map<String, Object> known;

	/**
	 * An input.
	 *
	 * @param archives  the workbench's archives
	 * @param archive   the archive of the record
	 * @param kind      what it is about
	 * @param id        the record; of a new one any id, which is not kept
	 * @param revisions its revisions, oldest first; empty for a new record
	 * @param cells     the ids of cells that it may refer to, by name
	 * @param known     what a new record says from the beginning
	 */
	public RecordInput(Archives archives, OpenArchive archive, RecordKind kind, UUID id, List<ArchiveRecord> revisions,
			Map<String, String> cells, Map<String, Object> known) {
		this.archives = archives;
		this.archive = archive;
		this.kind = kind;
		this.id = id;
		this.revisions = List.copyOf(revisions);
		this.cells = Map.copyOf(cells);
		this.known = Map.copyOf(known);
	}

	/** The same record after it was written: with all revisions that are there now, also those of other people. */
	RecordInput with(List<ArchiveRecord> all) {
		return new RecordInput(archives, archive, kind, all.get(0).id(), all, cells, known);
	}

	Archives archives() {
		return archives;
	}

	OpenArchive archive() {
		return archive;
	}

	RecordKind kind() {
		return kind;
	}

	UUID id() {
		return id;
	}

	/** {@return the revisions, oldest first} */
	public List<ArchiveRecord> revisions() {
		return revisions;
	}

	Map<String, String> cells() {
		return cells;
	}

	/** What the record says now, or what a new one says from the beginning. */
	Map<String, Object> body() {
		return newest().map(ArchiveRecord::body).orElse(known);
	}

	/** The revisions that no other supersedes: several when people changed the record at the same time. */
	List<ArchiveRecord> current() {
		Set<UUID> superseded = new HashSet<>();
		revisions.forEach(r -> r.supersedes().ifPresent(superseded::add));
		return revisions.stream().filter(r -> !superseded.contains(r.revision())).toList();
	}

	/** The newest current revision. */
	Optional<ArchiveRecord> newest() {
		List<ArchiveRecord> current = current();
		return current.isEmpty() ? Optional.empty() : Optional.of(current.get(current.size() - 1));
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return ArchiveIcons.descriptor(RecordLook.icon(kind));
	}

	@Override
	public String getName() {
		Map<String, Object> body = newest().map(ArchiveRecord::body).orElse(Map.of());
		for (String name : List.of("name", "title", "text")) {
			if (body.get(name) instanceof String text && !text.isBlank()) {
				return text.length() > 40 ? text.substring(0, 40) + "…" : text;
			}
		}
		return "New " + kind.id();
	}

	@Override
	public String getToolTipText() {
		return RecordLook.name(kind) + " " + id + " in " + archive.name();
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof RecordInput input && input.archive == archive && input.kind == kind && input.id.equals(id);
	}

	@Override
	public int hashCode() {
		return id.hashCode();
	}
}
