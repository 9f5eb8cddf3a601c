/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.commands;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.ui.IWorkbenchWindow;
import org.lithoscope.archive.RecordKind;
import org.lithoscope.archive.index.SearchHit;
import org.lithoscope.archive.ui.internal.jobs.KeepResultsJob;
import org.lithoscope.archive.ui.internal.jobs.Records;
import org.lithoscope.archive.ui.internal.jobs.RefreshJob;
import org.lithoscope.archive.ui.internal.jobs.ReplayJob;
import org.lithoscope.archive.ui.internal.jobs.SealJob;
import org.lithoscope.archive.ui.internal.jobs.ShowRawJob;
import org.lithoscope.archive.ui.internal.jobs.VerifyJob;
import org.lithoscope.archive.ui.internal.provenance.ProvenanceView;
import org.lithoscope.archive.ui.internal.session.Archives;
import org.lithoscope.archive.ui.internal.session.OpenArchive;

/** What can be done with the archive that is open. */
enum ArchiveAction {

	/** Closes it. */
	CLOSE(c -> {
		if (ArchiveActions.mayLeave(c.window())) {
			c.archives().use(Optional.empty());
		}
	}),
	/** Imports files. */
	IMPORT_FILES(c -> ArchiveActions.importFiles(c.window(), c.archive())),
	/** Imports a folder. */
	IMPORT_FOLDER(c -> ArchiveActions.importFolder(c.window(), c.archive())),
	/** Opens the form of a new cell. */
	NEW_CELL(c -> Records.create(c.window(), RecordKind.CELL, Optional.empty())),
	/** Opens the form of a new instrument. */
	NEW_INSTRUMENT(c -> Records.create(c.window(), RecordKind.INSTRUMENT, Optional.empty())),
	/** Opens the form of a new person. */
	NEW_PERSON(c -> Records.create(c.window(), RecordKind.PERSON, Optional.empty())),
	/** Opens the form of a new note, on the selected cell if there is one. */
	NEW_NOTE(c -> Records.create(c.window(), RecordKind.NOTE,
			c.chosen().records().stream().filter(r -> r.kind() == RecordKind.CELL).findFirst())),
	/** Keeps the results of the active editor. */
	KEEP(c -> {
		if (!c.chosen().results().isEmpty()) {
			new KeepResultsJob(c.archives(), c.archive(), c.chosen().results()).schedule();
		}
	}),
	/** Looks for what others have written. */
	REFRESH(c -> new RefreshJob(c.archives(), c.archive(), false).schedule()),
	/** Checks the integrity. */
	VERIFY(c -> new VerifyJob(c.window(), c.archive()).schedule()),
	/** Computes all results again. */
	REPLAY(c -> new ReplayJob(c.window(), c.archive(), List.of()).schedule()),
	/** Computes the selected results again. */
	REPLAY_SELECTED(c -> new ReplayJob(c.window(), c.archive(), c.chosen().records().stream().filter(r -> r.kind() == RecordKind.RESULT).toList())
			.schedule()),
	/** Seals. */
	SEAL(c -> new SealJob(c.archives(), c.archive(), false).schedule()),
	/** Writes all as one file. */
	EXPORT(c -> ArchiveActions.export(c.window(), c.archive(), Optional.empty())),
	/** Takes in an exported file. */
	MERGE(c -> ArchiveActions.merge(c.window(), c.archive())),
	/** Opens the selected records. */
	OPEN_RECORD(c -> c.chosen().records().forEach(r -> Records.open(c.window(), r))),
	/** Opens the forms of the selected records. */
	EDIT_RECORD(c -> c.chosen().records().forEach(r -> Records.edit(c.window(), r))),
	/** Shows where the selected record came from. */
	PROVENANCE(c -> {
		ArchiveActions.show(c.window(), ProvenanceView.ID);
		Optional<Object> subject = c.chosen().records().stream().<Object>map(r -> r).findFirst()
				.or(() -> c.chosen().results().stream().<Object>map(r -> r).findFirst());
		if (c.window().getActivePage().findView(ProvenanceView.ID) instanceof ProvenanceView view) {
			subject.ifPresent(view::show);
		}
	}),
	/** Shows the raw file of the selected measurement where it lies. */
	SHOW_RAW(c -> c.chosen().records().stream().findFirst().ifPresent(r -> new ShowRawJob(c.archives(), c.archive(), r).schedule())),
	/** Writes the selected record as one file. */
	EXPORT_RECORD(c -> c.chosen().records().stream().findFirst().ifPresent(r -> ArchiveActions.export(c.window(), c.archive(), Optional.of(r)))),
	/** Copies the ids of the selected records. */
	COPY_ID(c -> {
		Clipboard clipboard = new Clipboard(c.window().getShell().getDisplay());
		try {
			String ids = c.chosen().records().stream().map(SearchHit::id).map(Object::toString).collect(Collectors.joining("\n"));
			clipboard.setContents(new Object[] {ids}, new Transfer[] {TextTransfer.getInstance()});
		} finally {
			clipboard.dispose();
		}
	});

	private final Consumer<Context> work;

	ArchiveAction(Consumer<Context> work) {
		this.work = work;
	}

	/**
	 * Where and about what.
	 *
	 * @param window  the window
	 * @param archive the archive that is open
	 * @param chosen  what is selected
	 */
	record Context(IWorkbenchWindow window, OpenArchive archive, Chosen chosen) {
		Archives archives() {
			return Archives.of(window);
		}
	}

	void run(Context context) {
		work.accept(context);
	}
}
