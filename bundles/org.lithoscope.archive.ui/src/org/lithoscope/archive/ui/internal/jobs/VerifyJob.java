/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.eclipse.ui.IWorkbenchWindow;
import org.lithoscope.archive.VerificationProgress;
import org.lithoscope.archive.VerificationReport;
import org.lithoscope.archive.storage.ArchiveStorage;
import org.lithoscope.archive.ui.internal.report.ArchiveReport;
import org.lithoscope.archive.ui.internal.report.ReportEditor;
import org.lithoscope.archive.ui.internal.session.Archives;
import org.lithoscope.archive.ui.internal.session.OpenArchive;
import org.lithoscope.archive.ui.internal.tools.ByteText;
import org.lithoscope.engine.JobMonitor;

/** Hashes every file of the archive, compares it with what was acknowledged, and reports. */
public final class VerifyJob extends ArchiveJob {

	private final IWorkbenchWindow window;

	/**
	 * A job.
	 *
	 * @param window  the window that asks
	 * @param archive the archive
	 */
	public VerifyJob(IWorkbenchWindow window, OpenArchive archive) {
		super("Check the integrity of " + archive.name(), Archives.of(window), archive);
		this.window = window;
	}

	@Override
	protected String work(JobMonitor monitor) throws IOException {
		monitor.progress(Double.NaN, "adding up what there is");
		long total = Math.max(1, bytes(archive().archive().storage(), monitor));
		VerificationReport report = archive().archive().verify(new VerificationProgress() {
			@Override
			public void verified(long bytes, long files) {
				monitor.progress(Math.min(1, bytes / (double) total), ByteText.of(bytes) + " of " + ByteText.of(total) + ", " + files + " files");
			}

			@Override
			public boolean isCancelled() {
				return monitor.isCancelled();
			}
		});
		if (monitor.isCancelled()) {
			throw new CancellationException("cancelled");
		}
		String summary = summary(report);
		List<ArchiveReport.Row> rows = new ArrayList<>();
		report.problems().forEach(p -> rows.add(new ArchiveReport.Row(List.of("Problem", p.path(), p.reason()))));
		report.notices().forEach(n -> rows.add(new ArchiveReport.Row(List.of("Note", "", n))));
		report.problems().forEach(p -> archives().lithoscope().problems().error(archive().name(), p.toString()));
		ReportEditor.open(window, new ArchiveReport("Integrity of " + archive().name(), summary, List.of("", "File", "What"), rows));
		return summary;
	}

	private static String summary(VerificationReport report) {
		String size = report.files() + " files, " + ByteText.of(report.bytes());
		return report.isIntact() ? "Intact: every acknowledged file is there, byte for byte (" + size + ")."
				: report.problems().size() + (report.problems().size() == 1 ? " problem" : " problems") + " among " + size + ".";
	}

	private static long bytes(ArchiveStorage storage, JobMonitor monitor) throws IOException {
		try (Stream<String> all = storage.walk("data")) {
			return all.mapToLong(path -> {
				if (monitor.isCancelled()) {
					throw new CancellationException("cancelled");
				}
				try {
					return storage.size(path);
				} catch (IOException e) {
					throw new UncheckedIOException(e);
				}
			}).sum();
		}
	}
}
