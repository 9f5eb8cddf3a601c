/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.jobs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.CancellationException;

import org.eclipse.ui.IWorkbenchWindow;
import org.lithoscope.archive.RecordKind;
import org.lithoscope.archive.index.SearchHit;
import org.lithoscope.archive.index.SearchQuery;
import org.lithoscope.archive.ui.internal.report.ArchiveReport;
import org.lithoscope.archive.ui.internal.report.ReportEditor;
import org.lithoscope.archive.ui.internal.session.Archives;
import org.lithoscope.archive.ui.internal.session.OpenArchive;
import org.lithoscope.engine.JobMonitor;
import org.lithoscope.engine.archive.Replay;
import org.lithoscope.engine.archive.ReplayOutcome;

/** Computes results again from the bytes in the archive and reports how they compare. */
public final class ReplayJob extends ArchiveJob {

	private static final int PAGE = 500;

	private final IWorkbenchWindow window;
	private final List<SearchHit> chosen;

	/**
	 * A job.
	 *
	 * @param window  the window that asks
	 * @param archive the archive
	 * @param chosen  the results; empty for all
	 */
	public ReplayJob(IWorkbenchWindow window, OpenArchive archive, List<SearchHit> chosen) {
		super("Replay " + archive.name(), Archives.of(window), archive);
		this.window = window;
		this.chosen = List.copyOf(chosen);
	}

	@Override
	protected String work(JobMonitor monitor) throws IOException {
		List<SearchHit> results = chosen.isEmpty() ? all() : chosen;
		Replay replay = new Replay(archive().engine(), archive().archive(), Replay.USUAL_TOLERANCE);
		Map<ReplayOutcome.Status, Integer> counts = new EnumMap<>(ReplayOutcome.Status.class);
		List<ArchiveReport.Row> rows = new ArrayList<>();
		for (int i = 0; i < results.size(); i++) {
			if (monitor.isCancelled()) {
				throw new CancellationException("cancelled");
			}
			double size = results.size();
			monitor.progress(i / size, results.get(i).title());
			ReplayOutcome outcome = replay.replay(archive().archive().read(results.get(i).path()), monitor.part(i / size, (i + 1) / size));
			counts.merge(outcome.status(), 1, Integer::sum);
			rows.add(new ArchiveReport.Row(List.of(results.get(i).title(), words(outcome.status()),
					difference(outcome.largest()), String.join("; ", outcome.reasons()))));
		}
		StringJoiner summary = new StringJoiner(", ", results.size() + " results: ", ".");
		counts.forEach((status, count) -> summary.add(count + " " + words(status)));
		String text = results.isEmpty() ? "There are no results to be computed again." : summary.toString();
		ReportEditor.open(window, new ArchiveReport("Replay of " + archive().name(), text,
				List.of("Result", "Outcome", "Largest relative difference", "Why"), rows));
		return text;
	}

	private static String difference(double largest) {
		return Double.isNaN(largest) ? "" : largest == 0 ? "none" : String.format(Locale.US, "%.1e", largest);
	}

	private List<SearchHit> all() throws IOException {
		List<SearchHit> all = new ArrayList<>();
		List<SearchHit> page;
		do {
			page = archive().index().search(SearchQuery.all().kinds(Set.of(RecordKind.RESULT)).page(PAGE, all.size()));
			all.addAll(page);
		} while (page.size() == PAGE);
		return all;
	}

	private static String words(ReplayOutcome.Status status) {
		return switch (status) {
			case IDENTICAL -> "identical";
			case WITHIN_TOLERANCE -> "within the tolerance";
			case DIFFERENT -> "different";
			case NOT_REPLAYED -> "not replayed";
		};
	}
}
