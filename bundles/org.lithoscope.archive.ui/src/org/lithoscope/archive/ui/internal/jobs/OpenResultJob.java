/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.jobs;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbenchWindow;
import org.lithoscope.archive.ArchiveRecord;
import org.lithoscope.archive.index.SearchHit;
import org.lithoscope.archive.record.ResultBody;
import org.lithoscope.archive.ui.internal.session.Archives;
import org.lithoscope.archive.ui.internal.session.OpenArchive;
import org.lithoscope.archive.ui.internal.tools.RecordLook;
import org.lithoscope.engine.JobMonitor;
import org.lithoscope.engine.archive.Replay;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.ui.Editors;

/** Reads a result and opens it: values, tables and provenance; its figures are drawn anew from the bytes. */
final class OpenResultJob extends ArchiveJob {

	private final IWorkbenchWindow window;
	private final SearchHit hit;

	OpenResultJob(IWorkbenchWindow window, OpenArchive archive, SearchHit hit) {
		super("Reading " + hit.title(), Archives.of(window), archive);
		this.window = window;
		this.hit = hit;
	}

	@Override
	protected String work(JobMonitor monitor) throws IOException {
		Optional<Result> known = archive().shown(hit.revision(), Result.class);
		Result result = known.isPresent() ? known.get() : read(monitor);
		String analysis = result.provenance().map(p -> RecordLook.analysis(archive().engine().catalogue(), p.analysis())).orElse(result.title());
		window.getWorkbench().getDisplay().asyncExec(() -> {
			if (!window.isClosing() && window.getActivePage() != null) {
				Editors.open(window.getActivePage(), analysis, List.of(result));
			}
		});
		return "";
	}

	private Result read(JobMonitor monitor) throws IOException {
		ArchiveRecord record = archive().archive().read(hit.path());
		try {
			Result drawn = new Replay(archive().engine(), archive().archive(), Replay.USUAL_TOLERANCE).withFigures(record, monitor);
			archive().setShown(hit.revision(), drawn);
			return drawn;
		} catch (CancellationException e) {
			ILog.of(OpenResultJob.class).info("the figures of " + hit.title() + " were not waited for");
			return ResultBody.result(record.body()).toBuilder().notice(Notice.info("Drawing the figures was cancelled; open it again to see them."))
					.build();
		}
	}
}
