/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.lithoscope.archive.ArchiveInfo;
import org.lithoscope.archive.ui.internal.session.Archives;
import org.lithoscope.archive.ui.internal.session.OpenArchive;
import org.lithoscope.archive.ui.internal.session.SealLockNotice;
import org.lithoscope.ui.project.RecentArchives;
import org.lithoscope.ui.tools.MonitorBridge;

/** Opens or makes an archive in the background, puts it in the place of the one that was open, and brings its index up to date. */
public final class OpenArchiveJob extends Job {

	private final Archives archives;
	private final Path folder;
	private final Optional<ArchiveInfo> fresh;

	/**
	 * A job.
	 *
	 * @param archives the workbench's archives
	 * @param folder   where the archive is
	 * @param fresh    what a new archive says of itself; empty to open one that is there
	 */
	public OpenArchiveJob(Archives archives, Path folder, Optional<ArchiveInfo> fresh) {
		super((fresh.isPresent() ? "Making the archive " : "Opening the archive ") + folder.getFileName());
		this.archives = archives;
		this.folder = folder.toAbsolutePath().normalize();
		this.fresh = fresh;
	}

	@Override
	protected IStatus run(IProgressMonitor progress) {
		MonitorBridge monitor = new MonitorBridge(progress, getName());
		try {
			OpenArchive archive = OpenArchive.open(folder, fresh, archives.lithoscope().engine());
			archives.use(Optional.of(archive));
			RecentArchives.remember(folder);
			archive.update(monitor);
			archives.changed();
			String notice = SealLockNotice.of(archive.archive().storage()).orElse("");
			archives.say(archive.isReadOnly() ? "Open read-only: this folder cannot be written. " + notice : notice, false);
			return Status.OK_STATUS;
		} catch (CancellationException e) {
			archives.say("The index was not brought up to date; refresh to do so.", false);
			return Status.CANCEL_STATUS;
		} catch (IOException | RuntimeException e) {
			String words = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
			ILog.of(OpenArchiveJob.class).warn(folder + ": " + words, e);
			archives.lithoscope().problems().error(folder.toString(), words);
			archives.say(folder + " cannot be opened: " + words, true);
			return Status.OK_STATUS;
		}
	}
}
