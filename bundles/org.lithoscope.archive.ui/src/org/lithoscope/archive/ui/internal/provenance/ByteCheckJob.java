/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.provenance;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;

import org.lithoscope.archive.RawFile;
import org.lithoscope.archive.ui.internal.jobs.ArchiveJob;
import org.lithoscope.archive.ui.internal.session.Archives;
import org.lithoscope.archive.ui.internal.session.OpenArchive;
import org.lithoscope.engine.JobMonitor;

/** Hashes raw files and compares with what the record says. */
final class ByteCheckJob extends ArchiveJob {

	private static final int BUFFER = 1 << 17;

	private final List<RawFile> files;
	private final BiConsumer<RawFile, Boolean> verdict;

	/** @param verdict is told of each file whether its bytes match */
	ByteCheckJob(Archives archives, OpenArchive archive, List<RawFile> files, BiConsumer<RawFile, Boolean> verdict) {
		super("Check the bytes of " + (files.size() == 1 ? files.get(0).name() : files.size() + " files"), archives, archive);
		this.files = List.copyOf(files);
		this.verdict = verdict;
	}

	@Override
	protected String work(JobMonitor monitor) throws IOException {
		int wrong = 0;
		for (int i = 0; i < files.size(); i++) {
			double size = files.size();
			boolean same = hash(files.get(i), monitor.part(i / size, (i + 1) / size)).equals(files.get(i).sha512());
			wrong += same ? 0 : 1;
			verdict.accept(files.get(i), same);
		}
		if (wrong > 0) {
			throw new IOException(wrong + " of " + files.size() + " raw files do not have the bytes that were kept");
		}
		return files.size() == 1 ? "The bytes match." : "The bytes of " + files.size() + " files match.";
	}

	private String hash(RawFile file, JobMonitor monitor) throws IOException {
		MessageDigest digest = sha512();
		byte[] buffer = new byte[BUFFER];
		long done = 0;
		try (InputStream in = archive().archive().open(file)) {
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				if (monitor.isCancelled()) {
					throw new CancellationException("cancelled");
				}
				digest.update(buffer, 0, read);
				done += read;
				monitor.progress(done / (double) Math.max(1, file.size()), file.name());
			}
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	private static MessageDigest sha512() {
		try {
			return MessageDigest.getInstance("SHA-512");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-512", e);
		}
	}
}
