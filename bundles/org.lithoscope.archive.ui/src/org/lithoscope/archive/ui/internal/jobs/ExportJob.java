/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.jobs;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.lithoscope.archive.exchange.ArchiveExport;
import org.lithoscope.archive.exchange.ArchiveExport.Format;
import org.lithoscope.archive.index.SearchHit;
import org.lithoscope.archive.ui.internal.session.Archives;
import org.lithoscope.archive.ui.internal.session.OpenArchive;
import org.lithoscope.archive.ui.internal.tools.ByteText;
import org.lithoscope.engine.JobMonitor;

/** Writes the archive, or one record with all it rests on, as one file; the file is there when it is whole, or not at all. */
public final class ExportJob extends ArchiveJob {

	private final Optional<SearchHit> record;
	private final Path target;

	/**
	 * A job.
	 *
	 * @param archives the workbench's archives
	 * @param archive  the archive
	 * @param record   the record; empty for all
	 * @param target   the file; its ending {@code .eln} or {@code .zip} says how
	 */
	public ExportJob(Archives archives, OpenArchive archive, Optional<SearchHit> record, Path target) {
		super("Export " + record.map(SearchHit::title).orElse(archive.name()), archives, archive);
		this.record = record;
		this.target = target;
	}

	@Override
	protected String work(JobMonitor monitor) throws IOException {
		Format format = target.toString().toLowerCase(Locale.ROOT).endsWith(".eln") ? Format.ELN : Format.ZIP;
		Path part = target.resolveSibling(target.getFileName() + ".part");
		long files;
		try {
			try (OutputStream out = new Watched(new BufferedOutputStream(Files.newOutputStream(part)), monitor)) {
				ArchiveExport export = new ArchiveExport(archive().archive());
				files = record.isPresent() ? export.record(record.get().kind(), record.get().id(), format, out) : export.all(format, out);
			}
			Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(part);
		}
		return target.getFileName() + " holds " + files + " files (" + ByteText.of(Files.size(target)) + ").";
	}

	/** Ends the writing when it is cancelled. */
	private static final class Watched extends FilterOutputStream {

		private static final long TOLD_EVERY = 1 << 22;

		private final JobMonitor monitor;
		private long bytes;
		private long told;

		Watched(OutputStream out, JobMonitor monitor) {
			super(out);
			this.monitor = monitor;
		}

		@Override
		public void write(int one) throws IOException {
			out.write(one);
			count(1);
		}

		@Override
		public void write(byte[] some, int offset, int length) throws IOException {
			out.write(some, offset, length);
			count(length);
		}

		private void count(int more) {
			bytes += more;
			if (monitor.isCancelled()) {
				throw new CancellationException("cancelled");
			}
			if (bytes - told >= TOLD_EVERY) {
				told = bytes;
				monitor.progress(Double.NaN, ByteText.of(bytes) + " written");
			}
		}
	}
}
