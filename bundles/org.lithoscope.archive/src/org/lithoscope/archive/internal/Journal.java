/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.CRC32;

import org.lithoscope.archive.ArchiveException;
import org.lithoscope.archive.storage.ArchiveStorage;
import org.lithoscope.archive.storage.WritableFile;

/**
 * One writer's list of what it has acknowledged since the last seal. A line is {@code CRC32 SHA512 SIZE PATH}; the CRC is of what follows
 * it, so that a line that was torn is known and left out. The first line says whose journal it is.
 */
public final class Journal implements AutoCloseable {

	/** The ending of a journal that its writer may still write. */
	public static final String OPEN = ".open";
	/** The ending of a journal that is finished. */
	public static final String CLOSED = ".closed";

	/** A journal of another machine that was not written for so long is taken for abandoned. */
	private static final Duration ABANDONED = Duration.ofDays(7);

	private final ArchiveStorage storage;
	private final String path;
	private final WritableFile file;
	private boolean broken;

	/**
	 * Begins a journal.
	 *
	 * @param storage the archive
	 * @param folders its folders
	 * @param id      a name that no other writer has
	 * @param owner   who writes it
	 * @throws IOException when it cannot be created
	 */
	public Journal(ArchiveStorage storage, LastingFolders folders, String id, Owner owner) throws IOException {
		this.storage = storage;
		this.path = Layout.JOURNALS + "/" + id + OPEN;
		folders.make(Layout.JOURNALS);
		this.file = storage.create(path);
		try {
			write(owner.toText());
			file.sync();
			storage.syncFolder(Layout.JOURNALS);
		} catch (IOException e) {
			file.close();
			storage.delete(path);
			throw e;
		}
	}

	/** {@return its path in the archive} */
	public String path() {
		return path;
	}

	/** {@return whether a write failed: the end of the file is then unknown, and the writer must begin a new journal} */
	public boolean isBroken() {
		return broken;
	}

	/**
	 * Acknowledges files: when this returns true, they last.
	 *
	 * @param entries the files, already synced
	 * @return whether the journal is still there; if not, somebody who took its writer for dead has folded it into the manifest, and the
	 *         files must be acknowledged in a new one
	 * @throws IOException when they could not be acknowledged
	 */
	public boolean append(List<FileEntry> entries) throws IOException {
		if (broken) {
			throw new IOException("the journal " + path + " is broken");
		}
		try {
			for (FileEntry entry : entries) {
				write(entry.sha512() + " " + entry.size() + " " + entry.path());
			}
			file.sync();
		} catch (IOException e) {
			broken = true;
			throw e;
		}
		broken = !storage.exists(path);
		return !broken;
	}

	private void write(String text) throws IOException {
		byte[] bytes = (crc(text) + " " + text + "\n").getBytes(StandardCharsets.UTF_8);
		file.write(bytes, 0, bytes.length);
	}

	@Override
	public void close() throws IOException {
		file.close();
		if (!broken && storage.exists(path)) {
			storage.rename(path, path.substring(0, path.length() - OPEN.length()) + CLOSED);
			storage.syncFolder(Layout.JOURNALS);
		}
	}

	/**
	 * Reads a journal.
	 *
	 * @param storage the archive
	 * @param path    the journal
	 * @param sink    gets each intact entry, in order
	 * @return who wrote it, if that line is intact
	 * @throws IOException when it cannot be read
	 */
	public static Optional<Owner> read(ArchiveStorage storage, String path, Consumer<FileEntry> sink) throws IOException {
		Optional<Owner> owner = Optional.empty();
		try (InputStream in = new LineLimit(storage.read(path), path);
				BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
			String line;
			while ((line = reader.readLine()) != null) {
				int space = line.indexOf(' ');
				// a torn line, or one that lost its end: nobody was told that it lasts
				if (space < 0 || !line.substring(0, space).equals(crc(line.substring(space + 1)))) {
					continue;
				}
				String text = line.substring(space + 1);
				if (text.startsWith(Owner.PREFIX)) {
					owner = Owner.of(text);
				} else {
					sink.accept(entry(path, text));
				}
			}
		}
		return owner;
	}

	private static FileEntry entry(String path, String text) throws IOException {
		String[] parts = text.split(" ", 3);
		if (parts.length < 3 || !parts[0].matches("[0-9a-f]{128}") || !parts[1].matches("\\d{1,18}")) {
			throw new ArchiveException(path + ": has a line that no writer of this layout writes: " + text);
		}
		BagFiles.checkPayloadPath(path, parts[2]);
		return new FileEntry(parts[2], Long.parseLong(parts[1]), parts[0]);
	}

	/**
	 * Closes the journals whose writers are gone. One that was taken for dead by mistake notices it at its next write.
	 *
	 * @param storage the archive
	 * @param now     milliseconds since 1970
	 * @throws IOException when a journal cannot be read or renamed
	 */
	static void closeAbandoned(ArchiveStorage storage, long now) throws IOException {
		boolean any = false;
		for (String path : all(storage)) {
			if (path.endsWith(OPEN) && isAbandoned(storage, path, now)) {
				storage.rename(path, path.substring(0, path.length() - OPEN.length()) + CLOSED);
				any = true;
			}
		}
		if (any) {
			storage.syncFolder(Layout.JOURNALS);
		}
	}

	/**
	 * Whether the writer of a journal may still write.
	 *
	 * @param storage the archive
	 * @param path    the journal
	 * @param now     milliseconds since 1970
	 * @return whether it is not known to be gone
	 * @throws IOException when the journal cannot be read
	 */
	public static boolean isAlive(ArchiveStorage storage, String path, long now) throws IOException {
		try {
			return !isAbandoned(storage, path, now);
		} catch (java.nio.file.NoSuchFileException e) {
			// closed in this moment
			return false;
		}
	}

	private static boolean isAbandoned(ArchiveStorage storage, String path, long now) throws IOException {
		boolean old = now - storage.lastModified(path) > ABANDONED.toMillis();
		return old || read(storage, path, e -> { }).map(Owner::isGone).orElse(false);
	}

	/**
	 * The journals of an archive.
	 *
	 * @param storage the archive
	 * @return their paths, sorted
	 * @throws IOException when they cannot be listed
	 */
	public static List<String> all(ArchiveStorage storage) throws IOException {
		List<String> paths = new ArrayList<>();
		for (String name : storage.list(Layout.JOURNALS)) {
			if (name.endsWith(OPEN) || name.endsWith(CLOSED)) {
				paths.add(Layout.JOURNALS + "/" + name);
			}
		}
		return paths;
	}

	private static String crc(String text) {
		CRC32 crc = new CRC32();
		crc.update(text.getBytes(StandardCharsets.UTF_8));
		return HexFormat.of().toHexDigits((int) crc.getValue()).toLowerCase(Locale.ROOT);
	}
}
