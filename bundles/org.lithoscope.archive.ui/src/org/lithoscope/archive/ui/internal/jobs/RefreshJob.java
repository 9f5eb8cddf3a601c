/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.jobs;

import java.io.IOException;

import org.lithoscope.archive.ui.internal.session.Archives;
import org.lithoscope.archive.ui.internal.session.OpenArchive;
import org.lithoscope.archive.ui.internal.session.SealLockNotice;
import org.lithoscope.engine.JobMonitor;

/** Brings the index up to what others have written meanwhile. */
public final class RefreshJob extends ArchiveJob {

	private final boolean quiet;

	/**
	 * A job.
	 *
	 * @param archives the workbench's archives
	 * @param archive  the archive
	 * @param quiet    whether nobody asked: then nothing is said, and views are told only when there is something new
	 */
	public RefreshJob(Archives archives, OpenArchive archive, boolean quiet) {
		super("Refresh " + archive.name(), archives, archive);
		this.quiet = quiet;
		setSystem(quiet);
	}

	@Override
	protected String work(JobMonitor monitor) throws IOException {
		long fresh = archive().update(monitor);
		if (fresh > 0 || !quiet) {
			archives().changed();
		}
		if (quiet) {
			return "";
		}
		String lock = SealLockNotice.of(archive().archive().storage()).map(n -> " " + n).orElse("");
		return (fresh == 0 ? "Nothing new." : fresh + " new revisions.") + lock;
	}
}
