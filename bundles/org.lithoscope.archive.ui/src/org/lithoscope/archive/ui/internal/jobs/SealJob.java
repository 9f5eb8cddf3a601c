/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.jobs;

import java.io.IOException;

import org.eclipse.core.runtime.ILog;
import org.lithoscope.archive.ArchiveException;
import org.lithoscope.archive.ui.internal.session.Archives;
import org.lithoscope.archive.ui.internal.session.OpenArchive;
import org.lithoscope.engine.JobMonitor;

/** Brings manifest and crate up to what was acknowledged. */
public final class SealJob extends ArchiveJob {

	private final boolean quiet;

	/**
	 * A job.
	 *
	 * @param archives the workbench's archives
	 * @param archive  the archive
	 * @param quiet    whether it is not worth a word when somebody else is sealing: nothing is lost, and the next seal does it
	 */
	public SealJob(Archives archives, OpenArchive archive, boolean quiet) {
		super("Seal " + archive.name(), archives, archive);
		this.quiet = quiet;
		setPriority(DECORATE);
	}

	@Override
	protected String work(JobMonitor monitor) throws IOException {
		try {
			long files = archive().archive().seal();
			return quiet ? "" : "Sealed: the manifest holds " + files + " files; sha512sum -c manifest-sha512.txt checks them.";
		} catch (ArchiveException e) {
			if (!quiet) {
				throw e;
			}
			ILog.of(SealJob.class).info(e.getMessage());
			return "";
		}
	}
}
