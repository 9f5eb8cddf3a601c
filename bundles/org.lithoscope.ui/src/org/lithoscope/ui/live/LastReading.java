/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.live;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.lithoscope.engine.ReadOutcome;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.ui.Lithoscope;
import org.lithoscope.ui.internal.tools.Screenshot;
import org.lithoscope.ui.project.ProjectFile;
import org.lithoscope.ui.tools.MonitorBridge;

/** Reads a file that was followed once more as a whole: with its hash, its last row, and all that its reader has to say. */
final class LastReading extends Job {

	private final Lithoscope lithoscope;
	private final Path path;

	LastReading(Lithoscope lithoscope, Path path) {
		super("Reading " + path.getFileName());
		this.lithoscope = lithoscope;
		this.path = path;
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == Screenshot.Family.WORK;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try {
			ReadOutcome outcome = lithoscope.engine().read(path, new MonitorBridge(monitor, getName()));
			if (lithoscope.project().file(path).isPresent()) {
				ProjectFile file = ProjectFile.read(path, outcome);
				lithoscope.project().put(file);
				lithoscope.problems().replace(file.name(), outcome);
			}
			return Status.OK_STATUS;
		} catch (CancellationException e) {
			return Status.CANCEL_STATUS;
		} catch (ReadException | IOException e) {
			// the last snapshot stays
			lithoscope.problems().error(String.valueOf(path.getFileName()), "The last rows could not be read: " + e.getMessage());
			return Status.OK_STATUS;
		}
	}
}
