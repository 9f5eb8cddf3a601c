/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.lithoscope.archive.VerificationProgress;
import org.lithoscope.archive.VerificationReport;
import org.lithoscope.archive.VerificationReport.Problem;
import org.lithoscope.archive.storage.ArchiveStorage;

/** Hashes every acknowledged file, several at once, and looks for files that nobody acknowledged. */
public final class Verifier {

	private static final int ATTEMPTS = 3;

	private final ArchiveStorage storage;

	/**
	 * A verifier of an archive.
	 *
	 * @param storage the archive
	 */
	public Verifier(ArchiveStorage storage) {
		this.storage = storage;
	}

	/**
	 * Verifies.
	 *
	 * @param progress told how far it is
	 * @return what was found
	 * @throws IOException when the manifest or a journal cannot be read
	 */
	public VerificationReport verify(VerificationProgress progress) throws IOException {
		// journals before manifest: what a journal loses to a seal meanwhile, the manifest has
		Acknowledged since = Acknowledged.read(storage);
		// in the order of the manifest, which is that of folders
		Map<String, byte[]> hashes = new LinkedHashMap<>();
		List<Problem> twice = new ArrayList<>();
		BagFiles.readManifest(storage, Layout.MANIFEST, e -> {
			byte[] hash = HexFormat.of().parseHex(e.sha512());
			byte[] other = hashes.put(e.path(), hash);
			if (other != null && !Arrays.equals(other, hash)) {
				twice.add(new Problem(e.path(), "stands twice in " + Layout.MANIFEST + ", with different hashes"));
			}
		});
		boolean crate = hashes.remove(Layout.CRATE) != null || !since.crates().isEmpty();
		int sealed = hashes.size();
		since.entries().forEach((path, entry) -> hashes.putIfAbsent(path, HexFormat.of().parseHex(entry.sha512())));
		FileHashing hashing = new FileHashing(storage);
		hashing.check(List.copyOf(hashes.entrySet()), progress);
		List<Problem> problems = new ArrayList<>(hashing.problems());
		problems.addAll(twice);
		problems.addAll(derived());
		problems.sort(Comparator.comparing(Problem::path));
		return new VerificationReport(hashes.size() + (crate ? 1 : 0), hashing.bytes(), problems, notices(hashes.keySet(), hashes.size() - sealed));
	}

	/** The files that a seal writes anew; one that runs just now is waited for by looking again. */
	private List<Problem> derived() throws IOException {
		List<Problem> problems = new ArrayList<>();
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			problems.clear();
			crate(problems);
			FileHashing tags = new FileHashing(storage);
			BagFiles.readManifest(storage, Layout.TAG_MANIFEST, e -> tags.check(e.path(), HexFormat.of().parseHex(e.sha512())));
			problems.addAll(tags.problems());
			if (problems.isEmpty() || !storage.exists(Layout.LOCK)) {
				break;
			}
		}
		return problems;
	}

	private void crate(List<Problem> problems) throws IOException {
		Set<String> allowed = Acknowledged.read(storage).crates();
		boolean[] sealed = {false};
		BagFiles.readManifest(storage, Layout.MANIFEST, e -> {
			if (e.path().equals(Layout.CRATE)) {
				allowed.add(e.sha512());
				sealed[0] = true;
			}
		});
		// a first seal that was interrupted leaves no crate, or the one it was about to acknowledge in the manifest
		if (allowed.isEmpty() || !sealed[0] && !storage.exists(Layout.CRATE)) {
			return;
		}
		if (!storage.exists(Layout.CRATE)) {
			problems.add(new Problem(Layout.CRATE, "is missing"));
		} else if (!allowed.contains(Hashes.of(storage, Layout.CRATE))) {
			problems.add(new Problem(Layout.CRATE, "has changed"));
		}
	}

	private List<String> notices(Set<String> acknowledged, int unsealed) throws IOException {
		List<String> notices = new ArrayList<>();
		if (unsealed > 0) {
			notices.add(unsealed + " files were written since the last seal");
		}
		List<String> strangers = new Strangers(storage, acknowledged).find();
		if (!strangers.isEmpty()) {
			notices.add(strangers.size() + " files were never acknowledged, the first is " + strangers.get(0)
					+ ": left behind by a writer that stopped, or put there by hand");
		}
		return notices;
	}
}
