/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.TreeMap;

import org.lithoscope.archive.ProjectArchive;
import org.lithoscope.archive.VerificationProgress;
import org.lithoscope.archive.VerificationReport;
import org.lithoscope.archive.storage.DiskStorage;

/**
 * Verification beside {@code sha512sum} on the same files, by turns: one hundred thousand files of 4 kB, and two of 512 MB. Argument: a
 * folder; what is there already is used again. The cache of the system is warm after the first round.
 */
public final class VerifyBenchmark {

	private static final int ROUNDS = 5;
	private static final int SMALL_FILES = 100_000;
	private static final int SMALL_BYTES = 4096;
	private static final int LARGE_FILES = 2;
	private static final int LARGE_BYTES = 512 << 20;

	private VerifyBenchmark() {
	}

	/**
	 * Runs it.
	 *
	 * @param arguments the folder
	 * @throws IOException          when the disk fails
	 * @throws InterruptedException when interrupted
	 */
	public static void main(String[] arguments) throws IOException, InterruptedException {
		Path folder = Path.of(arguments[0]);
		compare(folder.resolve("small"), SMALL_FILES, SMALL_BYTES);
		compare(folder.resolve("large"), LARGE_FILES, LARGE_BYTES);
	}

	private static void compare(Path archive, int files, int bytes) throws IOException, InterruptedException {
		if (!Files.exists(archive.resolve("manifest-sha512.txt"))) {
			fill(archive, files, bytes);
		}
		double[] ours = new double[ROUNDS];
		double[] theirs = new double[ROUNDS];
		for (int round = 0; round < ROUNDS; round++) {
			long start = System.nanoTime();
			verify(archive, files);
			long middle = System.nanoTime();
			Process process = new ProcessBuilder("sha512sum", "-c", "--quiet", "manifest-sha512.txt").directory(archive.toFile()).inheritIO().start();
			if (process.waitFor() != 0) {
				throw new IllegalStateException("sha512sum finds damage");
			}
			ours[round] = (middle - start) / 1e9;
			theirs[round] = (System.nanoTime() - middle) / 1e9;
		}
		double first = theirs[0] / ours[0];
		Arrays.sort(ours);
		Arrays.sort(theirs);
		System.out.printf("%d files of %d bytes: verify %.2f s, sha512sum %.2f s (least of %d): %.0f %% of its speed; in the first round, with a cold "
				+ "virtual machine, %.0f %%%n", files, bytes, ours[0], theirs[0], ROUNDS, 100 * theirs[0] / ours[0], 100 * first);
	}

	private static void verify(Path folder, int files) throws IOException {
		try (ProjectArchive archive = ProjectArchive.open(new DiskStorage(folder), new ProjectArchive.Writer("", ""), Clock.systemUTC())) {
			VerificationReport report = archive.verify(VerificationProgress.unattended());
			if (!report.isIntact() || report.files() != files) {
				throw new IllegalStateException(report.toString());
			}
		}
	}

	/** A sealed archive of raw files and nothing else, written without waiting for the disk. */
	private static void fill(Path archive, int files, int bytes) throws IOException {
		Random random = new Random(1);
		byte[] content = new byte[bytes];
		TreeMap<String, String> hashes = new TreeMap<>();
		for (int i = 0; i < files; i++) {
			random.nextBytes(content);
			String hash = sha512(content);
			String path = "data/raw/" + hash.substring(0, 2) + "/" + hash + "/run " + i + ".mpr";
			Files.createDirectories(archive.resolve(path).getParent());
			Files.write(archive.resolve(path), content);
			hashes.put(path, hash);
		}
		Files.writeString(archive.resolve("bagit.txt"), "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
		Files.writeString(archive.resolve("bag-info.txt"), "External-Identifier: urn:uuid:verify\nLithoscope-Layout: 1\n");
		StringBuilder manifest = new StringBuilder();
		hashes.forEach((path, hash) -> manifest.append(hash).append("  ").append(path).append('\n'));
		Files.write(archive.resolve("manifest-sha512.txt"), manifest.toString().getBytes(StandardCharsets.UTF_8));
	}

	private static String sha512(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(content));
		} catch (NoSuchAlgorithmException e) {
			throw new UncheckedIOException(new IOException(e));
		}
	}
}
