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
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.lithoscope.archive.ArchiveException;
import org.lithoscope.archive.storage.ArchiveStorage;

/** The tag files of a bag (RFC 8493). */
public final class BagFiles {

	private static final String DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
	private static final int LONGEST_NAME = 200;
	private static final int HASH_DIGITS = 128;

	private BagFiles() {
	}

	/**
	 * Writes what makes a folder a bag.
	 *
	 * @param storage   the folder
	 * @param tags      what the bag says of itself
	 * @param layoutTag the tag of the layout's version
	 * @throws IOException when it cannot be written
	 */
	public static void writeDeclaration(ArchiveStorage storage, Map<String, String> tags, String layoutTag) throws IOException {
		Staging staging = new Staging(storage);
		StringBuilder b = new StringBuilder();
		tags.forEach((k, v) -> b.append(k).append(": ").append(v).append('\n'));
		b.append(layoutTag).append(": ").append(Layout.VERSION).append('\n');
		staging.replace(Layout.BAG_INFO, b.toString().getBytes(StandardCharsets.UTF_8));
		// last: a folder without it is no bag
		staging.replace(Layout.BAG, DECLARATION.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Reads what a bag says of itself.
	 *
	 * @param storage   the folder
	 * @param layoutTag the tag of the layout's version
	 * @return the tags
	 * @throws ArchiveException when it is no archive of ours, or a newer one
	 * @throws IOException      when it cannot be read
	 */
	public static Map<String, String> readDeclaration(ArchiveStorage storage, String layoutTag) throws IOException {
		if (!storage.exists(Layout.BAG)) {
			throw new ArchiveException("this folder is no archive: it has no " + Layout.BAG);
		}
		String version = tags(storage, Layout.BAG).getOrDefault("BagIt-Version", "");
		if (!version.equals("1.0") && !version.equals("0.97")) {
			throw new ArchiveException(Layout.BAG + ": the BagIt version '" + version + "' is unknown");
		}
		Map<String, String> info = tags(storage, Layout.BAG_INFO);
		String layout = info.get(layoutTag);
		if (layout == null) {
			throw new ArchiveException(Layout.BAG_INFO + ": this bag is no Lithoscope archive: it has no tag " + layoutTag);
		}
		if (!layout.matches("\\d{1,6}") || Integer.parseInt(layout) > Layout.VERSION) {
			throw new ArchiveException(Layout.BAG_INFO + ": the archive has layout " + layout + ", this version of Lithoscope knows layouts up to "
					+ Layout.VERSION + "; open it with a newer version");
		}
		return info;
	}

	private static Map<String, String> tags(ArchiveStorage storage, String path) throws IOException {
		Map<String, String> tags = new LinkedHashMap<>();
		String last = null;
		for (String line : lines(storage, path)) {
			int colon = line.indexOf(':');
			if (!line.isEmpty() && Character.isWhitespace(line.charAt(0)) && last != null) {
				tags.merge(last, line.strip(), (a, b) -> a + " " + b);
			} else if (colon > 0) {
				last = line.substring(0, colon).strip();
				tags.put(last, line.substring(colon + 1).strip());
			}
		}
		return tags;
	}

	private static java.util.List<String> lines(ArchiveStorage storage, String path) throws IOException {
		if (!storage.exists(path)) {
			throw new ArchiveException(path + " is missing");
		}
		try (InputStream in = storage.read(path)) {
			String text = new String(in.readNBytes(1 << 20), StandardCharsets.UTF_8);
			return text.replace("\uFEFF", "").lines().toList();
		}
	}

	/**
	 * Reads a manifest line by line.
	 *
	 * @param storage the folder
	 * @param path    the manifest
	 * @param sink    gets each entry, in order, without sizes; what it throws ends the reading
	 * @throws ArchiveException when a line is no entry, or names a file outside the payload
	 * @throws IOException      when it cannot be read
	 */
	public static void readManifest(ArchiveStorage storage, String path, EntrySink sink) throws IOException {
		if (!storage.exists(path)) {
			return;
		}
		try (InputStream in = new LineLimit(storage.read(path), path);
				BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
			String line;
			int number = 0;
			while ((line = reader.readLine()) != null) {
				number++;
				int space = line.indexOf(' ');
				String name = space < 0 ? "" : line.substring(space).stripLeading();
				name = name.startsWith("*") ? name.substring(1) : name;
				if (space != HASH_DIGITS || name.isEmpty() || !line.chars().limit(space).allMatch(HexFormat::isHexDigit)) {
					throw new ArchiveException(path + ", line " + number + ": is no entry of a SHA-512 manifest");
				}
				String decoded = name.indexOf('%') < 0 ? name : name.replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%");
				boolean inside = staysInside(decoded) && (!path.equals(Layout.MANIFEST) || decoded.startsWith(Layout.PAYLOAD + "/"));
				if (!inside) {
					checkPath(path + ", line " + number, decoded);
					checkPayloadPath(path + ", line " + number, decoded);
				}
				sink.accept(new FileEntry(decoded, -1, line.substring(0, space).toLowerCase(Locale.ROOT)));
			}
		}
	}

	/**
	 * A manifest's line.
	 *
	 * @param entry the file
	 * @return the line with its end
	 */
	public static String manifestLine(FileEntry entry) {
		return entry.sha512() + "  " + entry.path().replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D") + "\n";
	}

	/**
	 * Refuses a path that leads out of an archive.
	 *
	 * @param where where the path stands, for the message
	 * @param path  the path
	 * @throws ArchiveException when it is absolute, climbs up, or has a drive or a NUL
	 */
	public static void checkPath(String where, String path) throws ArchiveException {
		if (!staysInside(path)) {
			throw new ArchiveException(where + ": the path '" + path.replace('\0', '?') + "' leads out of the archive");
		}
	}

	/** A look at each name between slashes, and no more: manifests have millions of paths. */
	private static boolean staysInside(String path) {
		boolean drive = path.length() > 1 && path.charAt(1) == ':' && Character.isLetter(path.charAt(0));
		if (drive || path.startsWith("~") || path.indexOf('\\') >= 0 || path.indexOf('\0') >= 0) {
			return false;
		}
		int from = 0;
		while (from <= path.length()) {
			int slash = path.indexOf('/', from);
			int to = slash < 0 ? path.length() : slash;
			boolean dots = to - from == 1 && path.charAt(from) == '.' || to - from == 2 && path.startsWith("..", from);
			if (to == from || dots) {
				return false;
			}
			from = to + 1;
		}
		return true;
	}

	/**
	 * Refuses a path that is not one of the payload.
	 *
	 * @param where where the path stands, for the message
	 * @param path  the path
	 * @throws ArchiveException when it leads out of the payload
	 */
	public static void checkPayloadPath(String where, String path) throws ArchiveException {
		checkPath(where, path);
		if (!path.startsWith(Layout.PAYLOAD + "/")) {
			throw new ArchiveException(where + ": the path '" + path + "' is not in the payload");
		}
	}

	/**
	 * A name that every file system takes, as near to the given one as possible.
	 *
	 * @param name a file's name, perhaps with folders
	 * @return the last part, without characters that some system refuses, and without {@code %}, which a manifest would have to encode
	 */
	public static String safeName(String name) {
		String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
		String composed = Normalizer.normalize(last, Normalizer.Form.NFC);
		String safe = composed.replaceAll("[\\p{Cc}\\p{Cs}<>:\"|?*%\\x7F]", "_").replaceAll("[. ]+$", "_").replaceAll("^ +", "_");
		if (safe.isEmpty() || safe.matches("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?")) {
			safe = "_" + safe;
		}
		// file systems count bytes; the ending tells what a file is, so the beginning goes
		while (safe.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
			safe = safe.substring(safe.offsetByCodePoints(0, 1));
		}
		return safe;
	}
}
