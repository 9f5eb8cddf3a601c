/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.lithoscope.archive.ui.internal.session.Archives;
import org.lithoscope.archive.ui.internal.session.OpenArchive;
import org.lithoscope.engine.JobMonitor;
import org.lithoscope.ui.tools.MonitorBridge;

/** Work on the archive that is open. What goes wrong is said in the archive's views and among the problems; no dialog stands in the way. */
public abstract class ArchiveJob extends Job {

	private final Archives archives;
	private final OpenArchive archive;

	/**
	 * A job.
	 *
	 * @param name     what it does, for people
	 * @param archives the workbench's archives
	 * @param archive  the one it works on; the job belongs to the family of this object
	 */
	protected ArchiveJob(String name, Archives archives, OpenArchive archive) {
		super(name);
		this.archives = archives;
		this.archive = archive;
	}

	/**
	 * Does the work.
	 *
	 * @param monitor progress and cancel
	 * @return what there is to say about it, or an empty text
	 * @throws IOException           when it fails
	 * @throws CancellationException when cancelled
	 */
	protected abstract String work(JobMonitor monitor) throws IOException;

	/** {@return the archive it works on} */
	protected final OpenArchive archive() {
		return archive;
	}

	/** {@return the workbench's archives} */
	protected final Archives archives() {
		return archives;
	}

	/** {@return whether it changes what is in the archive, so that the index has to follow; false unless overridden} */
	protected boolean isWriting() {
		return false;
	}

	@Override
	public final boolean belongsTo(Object family) {
		return family == archive;
	}

	@Override
	protected final IStatus run(IProgressMonitor progress) {
		JobMonitor monitor = new MonitorBridge(progress, getName());
		try {
			String said = guarded(monitor);
			if (!said.isEmpty()) {
				archives.say(said, false);
			}
			return Status.OK_STATUS;
		} catch (CancellationException e) {
			if (!isSystem()) {
				archives.say(getName() + " was cancelled.", false);
			}
			return Status.CANCEL_STATUS;
		} catch (IOException e) {
			fail(e.getMessage(), e);
		} catch (UncheckedIOException e) {
			fail(e.getCause().getMessage(), e);
		} catch (IllegalArgumentException | IllegalStateException e) {
			fail(e.getMessage(), e);
		}
		return Status.OK_STATUS;
	}

	private String guarded(JobMonitor monitor) throws IOException {
		if (!isWriting()) {
			return work(monitor);
		}
		try {
			return work(monitor);
		} finally {
			// also after a cancel or a failure: what was done before is there
			archive.update(JobMonitor.none());
			archives.changed();
		}
	}

	private void fail(String message, Exception cause) {
		String words = message == null ? cause.getClass().getSimpleName() : message;
		ILog.of(ArchiveJob.class).warn(getName() + ": " + words, cause);
		archives.lithoscope().problems().error(archive.name(), getName() + ": " + words);
		archives.say(getName() + " failed: " + words, true);
	}
}
