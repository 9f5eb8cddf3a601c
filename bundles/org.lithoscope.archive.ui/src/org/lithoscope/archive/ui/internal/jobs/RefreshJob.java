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

	/**
	 * A job.
	 *
	 * @param archives the workbench's archives
	 * @param archive  the archive
	 */
	public RefreshJob(Archives archives, OpenArchive archive) {
		super("Refresh " + archive.name(), archives, archive);
	}

	@Override
	protected String work(JobMonitor monitor) throws IOException {
		long fresh = archive().update(monitor);
		archives().changed();
		String lock = SealLockNotice.of(archive().archive().storage()).map(n -> " " + n).orElse("");
		return (fresh == 0 ? "Nothing new." : fresh + " new revisions.") + lock;
	}
}
