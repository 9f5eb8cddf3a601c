/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.folder;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.lithoscope.io.source.FileEntry;
import org.lithoscope.io.source.Sources;
import org.lithoscope.microscopy.internal.HeldEntry;
import org.lithoscope.model.reader.Source;
import org.lithoscope.model.reader.SourceEntry;

/** The files of a folder, listed once, however many of them look for others beside them. */
final class FolderListing {

	private static final int MOST = 100_000;
	private static final Set<String> IMAGES = Set.of("tif", "tiff", "png", "jpg", "jpeg", "bmp", "dm3", "dm4", "mrc", "mrcs", "map", "rec", "st",
			"ccp4", "emd", "ser", "ibw", "spm", "sxm", "xrm", "txrm", "txm");
	private static final Pattern NANOSCOPE = Pattern.compile("\\d{3}");

	private final Map<String, Path> byName = new HashMap<>();

	private FolderListing() {
	}

	static FolderListing of(Path folder) throws IOException {
		FolderListing listing = new FolderListing();
		try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
			for (Path file : files) {
				if (listing.byName.size() < MOST) {
					listing.byName.put(key(name(file)), file);
				}
			}
		}
		return listing;
	}

	private static String name(Path file) {
		return String.valueOf(file.getFileName());
	}

	private static String key(String name) {
		return name.toLowerCase(Locale.ROOT);
	}

	/** Whether a name is that of an image, by its extension. */
	static boolean isImage(Path file) {
		String name = key(name(file));
		String whole = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
		String extension = whole.substring(whole.lastIndexOf('.') + 1);
		return whole.indexOf('.') >= 0 && (IMAGES.contains(extension) || NANOSCOPE.matcher(extension).matches());
	}

	/** The images of the folder by name. */
	List<Path> images() {
		List<Path> images = new ArrayList<>(byName.values().stream().filter(FolderListing::isImage).filter(Files::isRegularFile).toList());
		images.sort(Comparator.comparing(FolderListing::name));
		return images;
	}

	/** A file with the others of the folder as its siblings. */
	Source source(Path file) throws IOException {
		return key(name(file)).endsWith(".gz") ? Sources.open(file) : new Member(file, new HeldEntry(name(file), file));
	}

	/** One file of the folder. */
	private final class Member implements Source {

		private final Path file;
		private final HeldEntry main;

		Member(Path file, HeldEntry main) {
			this.file = file;
			this.main = main;
		}

		@Override
		public String name() {
			return file.toString();
		}

		@Override
		public SourceEntry main() {
			return main;
		}

		@Override
		public List<SourceEntry> entries() {
			List<SourceEntry> all = new ArrayList<>(List.of(main));
			byName.values().stream().filter(p -> !p.equals(file) && Files.isRegularFile(p)).forEach(p -> all.add(new FileEntry(
					FolderListing.name(p), p)));
			return all;
		}

		@Override
		public Optional<SourceEntry> sibling(String name) {
			Path found = byName.get(key(name));
			return found == null || !Files.isRegularFile(found) ? Optional.empty() : Optional.of(new FileEntry(FolderListing.name(found), found));
		}
	}
}
