/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.internal.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.text.Normalizer;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.lithoscope.archive.ArchiveException;
import org.lithoscope.archive.exchange.UnpackingLimits;
import org.lithoscope.archive.internal.BagFiles;

/** Unpacks a zip into an empty folder; refuses what could touch anything else, or fill the disk. */
public final class ZipUnpacking {

	private static final int BLOCK = 1 << 16;
	/** Small files may shrink as they like. */
	private static final long HARMLESS = 10L << 20;

	private final Path file;
	private final UnpackingLimits limits;
	private final BooleanSupplier cancelled;
	private final Map<String, String> names = new HashMap<>();
	private long bytes;

	/**
	 * Unpacks a file.
	 *
	 * @param file      the zip
	 * @param limits    what to refuse
	 * @param cancelled asked now and then
	 */
	public ZipUnpacking(Path file, UnpackingLimits limits, BooleanSupplier cancelled) {
		this.file = file;
		this.limits = limits;
		this.cancelled = cancelled;
	}

	/**
	 * Unpacks.
	 *
	 * @param folder an empty folder
	 * @throws ArchiveException when the file is refused: which entry, and why
	 * @throws IOException      when reading or writing fails
	 */
	public void into(Path folder) throws IOException {
		Set<String> links = ZipLinks.of(file);
		try (ZipFile zip = new ZipFile(file.toFile())) {
			if (zip.size() > limits.entries()) {
				throw refused("", "it holds " + zip.size() + " files; at most " + limits.entries() + " are taken");
			}
			// all names before the first byte
			for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
				ZipEntry entry = entries.nextElement();
				check(entry, links);
			}
			for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
				ZipEntry entry = entries.nextElement();
				if (!entry.isDirectory()) {
					unpack(zip, entry, folder);
				}
			}
		} catch (ZipException | IllegalArgumentException e) {
			throw new ArchiveException(file.getFileName() + ": is no intact zip file: " + e.getMessage(), e);
		}
	}

	private ArchiveException refused(String entry, String why) {
		return new ArchiveException(file.getFileName() + (entry.isEmpty() ? "" : ", entry '" + entry.replaceAll("\\p{Cntrl}", "?") + "'") + ": "
				+ why);
	}

	private void check(ZipEntry entry, Set<String> links) throws IOException {
		String name = entry.isDirectory() ? entry.getName().substring(0, entry.getName().length() - 1) : entry.getName();
		try {
			BagFiles.checkPath("the zip", name);
		} catch (ArchiveException e) {
			throw new ArchiveException(refused(entry.getName(), "leads out of the archive").getMessage(), e);
		}
		for (String part : name.split("/")) {
			if (!BagFiles.safeName(part).equals(Normalizer.normalize(part, Normalizer.Form.NFC))) {
				throw refused(entry.getName(), "the name '" + part + "' is refused by some file system");
			}
		}
		if (links.contains(entry.getName())) {
			throw refused(entry.getName(), "is a link; an archive holds files only");
		}
		String folded = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
		String same = names.putIfAbsent(folded, entry.getName());
		if (same != null) {
			throw refused(entry.getName(), same.equals(entry.getName()) ? "stands twice" : "differs from '" + same + "' only in case or accents");
		}
	}

	private void unpack(ZipFile zip, ZipEntry entry, Path folder) throws IOException {
		Path target = folder.resolve(entry.getName()).normalize();
		if (!target.startsWith(folder)) {
			throw refused(entry.getName(), "leads out of the archive");
		}
		if (Files.isDirectory(target)) {
			throw refused(entry.getName(), "is a file and a folder");
		}
		try {
			Files.createDirectories(target.getParent());
		} catch (FileSystemException e) {
			for (Path around = target.getParent(); !around.equals(folder); around = around.getParent()) {
				if (Files.isRegularFile(around)) {
					throw new ArchiveException(refused(entry.getName(), "lies in a file").getMessage(), e);
				}
			}
			throw e;
		}
		long packed = Math.max(1, entry.getCompressedSize());
		long unpacked = 0;
		byte[] block = new byte[BLOCK];
		CRC32 crc = new CRC32();
		try (InputStream in = zip.getInputStream(entry);
				OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
			int n;
			while ((n = in.read(block)) >= 0) {
				if (cancelled.getAsBoolean()) {
					throw new CancellationException("cancelled");
				}
				unpacked += n;
				bytes += n;
				if (unpacked > HARMLESS && unpacked / packed > limits.ratio()) {
					throw refused(entry.getName(), "becomes more than " + limits.ratio() + " times as large as it is packed: a zip bomb");
				}
				if (bytes > limits.bytes()) {
					throw refused(entry.getName(), "with it, more than " + limits.bytes() + " bytes are unpacked");
				}
				crc.update(block, 0, n);
				out.write(block, 0, n);
			}
		} catch (ZipException | java.io.EOFException e) {
			throw new ArchiveException(refused(entry.getName(), "is damaged: " + e.getMessage()).getMessage(), e);
		}
		// Java does not compare it when a file is read by its name
		if (crc.getValue() != entry.getCrc()) {
			throw refused(entry.getName(), "is damaged: its CRC-32 is not the one that stands in the zip");
		}
	}
}
