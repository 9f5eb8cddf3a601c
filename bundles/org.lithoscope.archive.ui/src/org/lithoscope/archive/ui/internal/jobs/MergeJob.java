/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.jobs;

import java.io.IOException;
import java.nio.file.Path;

import org.lithoscope.archive.exchange.ArchiveMerge;
import org.lithoscope.archive.exchange.UnpackingLimits;
import org.lithoscope.archive.ui.internal.session.Archives;
import org.lithoscope.archive.ui.internal.session.OpenArchive;
import org.lithoscope.engine.JobMonitor;

/** Takes what an exported file holds into the archive, after all of it was checked; what is refused changes nothing. */
public final class MergeJob extends ArchiveJob {

	private final Path file;

	/**
	 * A job.
	 *
	 * @param archives the workbench's archives
	 * @param archive  the archive
	 * @param file     the file, {@code .eln} or {@code .zip}
	 */
	public MergeJob(Archives archives, OpenArchive archive, Path file) {
		super("Take in " + file.getFileName(), archives, archive);
		this.file = file;
	}

	@Override
	protected boolean isWriting() {
		return true;
	}

	@Override
	protected String work(JobMonitor monitor) throws IOException {
		monitor.progress(Double.NaN, "checking all of it before anything is taken");
		ArchiveMerge.Merged taken = new ArchiveMerge(archive().archive(), archive().engine().options().temporaryFolder())
				.merge(file, UnpackingLimits.usual(), monitor::isCancelled);
		new SealJob(archives(), archive(), true).schedule();
		return file.getFileName() + ": " + taken.raw() + " files and " + taken.records() + " records taken, " + taken.present()
				+ " were there already.";
	}
}
