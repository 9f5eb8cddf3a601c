/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.jobs;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.eclipse.ui.IWorkbenchWindow;
import org.lithoscope.archive.ArchiveRecord;
import org.lithoscope.archive.RecordKind;
import org.lithoscope.archive.index.SearchHit;
import org.lithoscope.archive.index.SearchQuery;
import org.lithoscope.archive.ui.internal.record.RecordEditor;
import org.lithoscope.archive.ui.internal.record.RecordInput;
import org.lithoscope.archive.ui.internal.session.Archives;
import org.lithoscope.archive.ui.internal.session.OpenArchive;
import org.lithoscope.engine.JobMonitor;

/** Reads all revisions of a record, and the names of the cells that it may refer to, and opens its form. */
public final class OpenRecordJob extends ArchiveJob {

	private static final int MOST_CELLS = 5_000;

	private final IWorkbenchWindow window;
	private final RecordKind kind;
	private final Optional<UUID> id;
	private final Map<String, Object> known;

	private OpenRecordJob(String name, IWorkbenchWindow window, OpenArchive archive, RecordKind kind, Optional<UUID> id,
			Map<String, Object> known) {
		super(name, Archives.of(window), archive);
		this.window = window;
		this.kind = kind;
		this.id = id;
		this.known = known;
	}

	/**
	 * Opens a record that is there.
	 *
	 * @param window  the window that shows it
	 * @param archive its archive
	 * @param hit     the record
	 * @return the job, not yet scheduled
	 */
	public static OpenRecordJob of(IWorkbenchWindow window, OpenArchive archive, SearchHit hit) {
		return new OpenRecordJob("Reading " + hit.title(), window, archive, hit.kind(), Optional.of(hit.id()), Map.of());
	}

	/**
	 * Opens the form of a new record.
	 *
	 * @param window  the window that shows it
	 * @param archive the archive it goes into
	 * @param kind    what it is about
	 * @param known   what it says from the beginning
	 * @return the job, not yet scheduled
	 */
	static OpenRecordJob fresh(IWorkbenchWindow window, OpenArchive archive, RecordKind kind, Map<String, Object> known) {
		return new OpenRecordJob("Preparing a new " + kind.id(), window, archive, kind, Optional.empty(), known);
	}

	@Override
	protected String work(JobMonitor monitor) throws IOException {
		List<ArchiveRecord> revisions = id.isPresent() ? archive().archive().revisions(kind, id.get()) : List.of();
		Map<String, String> cells = new LinkedHashMap<>();
		for (SearchHit cell : archive().index().search(SearchQuery.all().kinds(Set.of(RecordKind.CELL)).page(MOST_CELLS, 0))) {
			cells.putIfAbsent(cell.title(), cell.id().toString());
		}
		RecordInput input = new RecordInput(archives(), archive(), kind, id.orElseGet(UUID::randomUUID), revisions, cells, known);
		window.getWorkbench().getDisplay().asyncExec(() -> {
			if (!window.isClosing() && window.getActivePage() != null) {
				RecordEditor.open(window.getActivePage(), input);
			}
		});
		return "";
	}
}
