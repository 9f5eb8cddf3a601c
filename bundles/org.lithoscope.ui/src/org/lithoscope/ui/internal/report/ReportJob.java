/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.report;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.lithoscope.engine.EngineOptions;
import org.lithoscope.report.ReportDocument;
import org.lithoscope.report.ReportFormat;
import org.lithoscope.ui.Lithoscope;
import org.lithoscope.ui.internal.tools.Screenshot;

/** Writes a report in the background; what stands at its place is replaced only by a report that is whole. */
public final class ReportJob extends Job {

	private final Lithoscope lithoscope;
	private final ReportContent content;
	private final String title;
	private final Path target;

	/**
	 * A report to write.
	 *
	 * @param lithoscope the workbench's service
	 * @param title      its heading
	 * @param content    what it tells
	 * @param target     the file; its ending says in which form
	 */
	public ReportJob(Lithoscope lithoscope, String title, ReportContent content, Path target) {
		super("Writing report " + target.getFileName());
		this.lithoscope = lithoscope;
		this.title = title;
		this.content = content;
		this.target = target;
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == Screenshot.Family.WORK;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		monitor.beginTask(getName(), IProgressMonitor.UNKNOWN);
		try {
			write();
		} catch (IOException e) {
			ILog.of(ReportJob.class).error(target + " could not be written", e);
			lithoscope.problems().error(String.valueOf(target.getFileName()), "The report could not be written: " + e.getMessage());
		}
		return Status.OK_STATUS;
	}

	private void write() throws IOException {
		EngineOptions options = lithoscope.engine().options();
		ReportDocument document = new ReportDocument(title, content.sections(), options.software(), options.person(), Instant.now());
		ReportFormat.of(target).write(document, target);
	}
}
