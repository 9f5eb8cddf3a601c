/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.jobs;

import java.util.Map;
import java.util.Optional;

import org.eclipse.ui.IWorkbenchWindow;
import org.lithoscope.archive.RecordKind;
import org.lithoscope.archive.index.SearchHit;
import org.lithoscope.archive.ui.internal.session.Archives;
import org.lithoscope.archive.ui.internal.session.OpenArchive;

/** Opens records of the archive that is open, each in what it is looked at best. */
public final class Records {

	private Records() {
	}

	/**
	 * Opens a record: a measurement from its raw files, a result with its values and tables, anything else in its form.
	 *
	 * @param window the window that shows it
	 * @param hit    the record
	 */
	public static void open(IWorkbenchWindow window, SearchHit hit) {
		Archives archives = Archives.of(window);
		Optional<OpenArchive> open = archives.open();
		if (open.isPresent()) {
			(switch (hit.kind()) {
				case MEASUREMENT -> new OpenMeasurementJob(window, open.get(), hit);
				case RESULT -> new OpenResultJob(window, open.get(), hit);
				default -> OpenRecordJob.of(window, open.get(), hit);
			}).schedule();
		}
	}

	/**
	 * Opens the form of a record, whatever its kind.
	 *
	 * @param window the window that shows it
	 * @param hit    the record
	 */
	public static void edit(IWorkbenchWindow window, SearchHit hit) {
		Archives.of(window).open().ifPresent(archive -> OpenRecordJob.of(window, archive, hit).schedule());
	}

	/**
	 * Opens the form of a new record.
	 *
	 * @param window the window that shows it
	 * @param kind   what it is about
	 * @param cell   the cell that it belongs to, if it does
	 */
	public static void create(IWorkbenchWindow window, RecordKind kind, Optional<SearchHit> cell) {
		Map<String, Object> known = cell.<Map<String, Object>>map(c -> Map.of("cell", c.id().toString())).orElse(Map.of());
		Archives.of(window).open().ifPresent(archive -> OpenRecordJob.fresh(window, archive, kind, known).schedule());
	}
}
