/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.ui.IWorkbenchWindow;
import org.lithoscope.archive.ui.internal.report.ArchiveReport;
import org.lithoscope.archive.ui.internal.report.ReportEditor;
import org.lithoscope.archive.ui.internal.session.Archives;
import org.lithoscope.archive.ui.internal.session.OpenArchive;
import org.lithoscope.engine.JobMonitor;
import org.lithoscope.engine.archive.ArchiveImport;
import org.lithoscope.engine.archive.ImportOptions;
import org.lithoscope.engine.archive.ImportOutcome;

/** Puts files and folders into the archive. What was taken before a cancel stays; no file is taken by half. */
public final class ImportIntoArchiveJob extends ArchiveJob {

	private final IWorkbenchWindow window;
	private final List<Path> paths;
	private final ImportOptions options;
	private final List<ArchiveReport.Row> rows = new ArrayList<>();
	private int fresh;
	private int present;
	private int unknown;
	private int failed;
	private int noted;

	/**
	 * A job.
	 *
	 * @param window  the window that asks
	 * @param archive the archive
	 * @param paths   files and folders
	 * @param options which cell they belong to, and more
	 */
	public ImportIntoArchiveJob(IWorkbenchWindow window, OpenArchive archive, List<Path> paths, ImportOptions options) {
		super("Import into " + archive.name(), Archives.of(window), archive);
		this.window = window;
		this.paths = List.copyOf(paths);
		this.options = options;
	}

	@Override
	protected boolean isWriting() {
		return true;
	}

	@Override
	protected String work(JobMonitor monitor) throws IOException {
		try {
			new ArchiveImport(archive().engine(), archive().archive(), options).run(paths, monitor, this::take);
		} finally {
			if (failed + unknown + noted > 0) {
				ReportEditor.open(window, new ArchiveReport("Import into " + archive().name(), summary(),
						List.of("File", "Outcome", "Reader", "Records", "Notes"), rows));
			}
		}
		new SealJob(archives(), archive(), true).schedule();
		return summary();
	}

	private void take(ImportOutcome outcome) {
		boolean kept = outcome.raw().isPresent();
		boolean raw = kept && outcome.reader().isEmpty();
		fresh += kept && outcome.isNew() ? 1 : 0;
		present += kept && !outcome.isNew() ? 1 : 0;
		unknown += raw ? 1 : 0;
		failed += outcome.failure().isPresent() ? 1 : 0;
		noted += outcome.notes().isEmpty() ? 0 : 1;
		String what = outcome.failure().isPresent() ? "not kept" : !outcome.isNew() ? "already there" : raw ? "kept raw" : "kept";
		List<String> notes = new ArrayList<>();
		outcome.failure().ifPresent(notes::add);
		notes.addAll(outcome.notes());
		rows.add(new ArchiveReport.Row(List.of(shown(outcome.file()), what, outcome.reader().orElse(""),
				outcome.records().isEmpty() ? "" : Integer.toString(outcome.records().size()), String.join("; ", notes))));
	}

	/** A file from where the user chose: what is before that is the same in every row, and hides the name. */
	private String shown(Path file) {
		return paths.stream().filter(file::startsWith).map(Path::getParent).filter(Objects::nonNull).findFirst()
				.map(around -> around.relativize(file).toString()).orElse(file.toString());
	}

	private String summary() {
		return fresh + " new, " + present + " already there" + (unknown == 0 ? "" : ", " + unknown + " known to no reader and kept raw")
				+ (failed == 0 ? "" : ", " + failed + " not kept") + ".";
	}
}
