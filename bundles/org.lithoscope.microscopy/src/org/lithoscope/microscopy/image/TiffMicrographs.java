/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.image;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.lithoscope.io.binary.BinaryFile;
import org.lithoscope.io.text.TextEncoding;
import org.lithoscope.io.tiff.TiffFile;
import org.lithoscope.io.tiff.TiffTag;
import org.lithoscope.microscopy.MicrographBuilder;
import org.lithoscope.microscopy.MicroscopyField;
import org.lithoscope.microscopy.internal.HeldEntry;
import org.lithoscope.microscopy.internal.TiffRowImage;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;
import org.lithoscope.model.reader.SourceEntry;

/** What readers of vendors' TIFF files share. */
public final class TiffMicrographs {

	private static final int BITS = 258;
	private static final int SUBFILE = 254;
	/** Bits, interpretation, channels, and kind of numbers: what pages of one stack share. */
	private static final int[] KIND = { BITS, 262, 277, 339 };
	private static final byte FIRST_OF_WINDOWS = (byte) 0x80;
	private static final byte LAST_OF_WINDOWS = (byte) 0x9F;

	private TiffMicrographs() {
	}

	/**
	 * The directories of a file.
	 *
	 * @param entry the file
	 * @return its directories
	 * @throws ReadException when it is no TIFF
	 * @throws IOException   when the disk or network fails
	 */
	public static TiffFile directories(SourceEntry entry) throws ReadException, IOException {
		if (entry instanceof HeldEntry held) {
			return held.tiff();
		}
		try (BinaryFile file = new BinaryFile(entry)) {
			return TiffFile.of(file);
		}
	}

	/**
	 * Recognises a vendor by its private tags.
	 *
	 * @param entry  the file
	 * @param reason what is said when one is there
	 * @param ids    the numbers of the tags, any of which will do
	 * @return certain, or no
	 * @throws IOException when the disk or network fails
	 */
	public static Probe probe(SourceEntry entry, String reason, int... ids) throws IOException {
		return probe(entry, reason, tiff -> Arrays.stream(ids).anyMatch(id -> tiff.tag(id).isPresent()));
	}

	/**
	 * Recognises a vendor by what stands in the directories.
	 *
	 * @param entry  the file
	 * @param reason what is said when it is recognised
	 * @param test   whether it is one
	 * @return certain, or no
	 * @throws IOException when the disk or network fails
	 */
	public static Probe probe(SourceEntry entry, String reason, Predicate<TiffFile> test) throws IOException {
		if (!TiffFile.matches(entry.head(8))) {
			return Probe.NO;
		}
		try {
			return test.test(directories(entry)) ? Probe.certain(reason) : Probe.NO;
		} catch (ReadException e) {
			// what is wrong with the file is said by the reader that takes it
			return Probe.NO;
		}
	}

	/**
	 * The text of a tag.
	 *
	 * @param tiff    the directories
	 * @param id      the number of the tag
	 * @param charset the character set
	 * @return the text; empty when the tag is not there or damaged
	 */
	public static Optional<String> text(TiffFile tiff, int id, Charset charset) {
		return tiff.tag(id).filter(tag -> tag.damage().isEmpty()).map(tag -> tag.text(same(charset, tag))).filter(text -> !text.isBlank());
	}

	/** Latin-1, which is decoded much faster, where Windows' character set has nothing of its own. */
	private static Charset same(Charset charset, TiffTag tag) {
		if (charset.equals(TextEncoding.WINDOWS_1252)) {
			for (byte b : tag.data()) {
				if (b >= FIRST_OF_WINDOWS && b <= LAST_OF_WINDOWS) {
					return charset;
				}
			}
			return StandardCharsets.ISO_8859_1;
		}
		return charset;
	}

	/**
	 * Adds the image of the first directory, and says what is missing of it.
	 *
	 * @param micrograph where to
	 * @param entry      the file
	 * @param tiff       its directories
	 * @param tagged     whether the file has metadata worth keeping without pixels
	 * @throws ReadException when the pixels cannot be read and nothing else is worth keeping
	 */
	public static void add(MicrographBuilder micrograph, SourceEntry entry, TiffFile tiff, boolean tagged) throws ReadException {
		tiff.tag(BITS).map(tag -> tag.number(0)).ifPresent(bits -> micrograph.stated(MicroscopyField.BITS, bits, "tag 258"));
		try {
			TiffRowImage image = TiffImages.rows(entry, tiff, 0);
			micrograph.image("image", image);
			if (!image.isWhole()) {
				micrograph.truncated(Place.atByte(entry.size()), "the file breaks off before the last pixels, which are missing");
			} else {
				DataBar.estimate(micrograph, image);
			}
		} catch (ReadException e) {
			if (!tagged) {
				throw e;
			}
			int[] size = size(tiff);
			micrograph.stated(MicroscopyField.WIDTH, size[0], "tag 256").stated(MicroscopyField.HEIGHT, size[1], "tag 257");
			micrograph.truncated(e.place().orElse(Place.in("image")), "the pixels cannot be read: " + e.reason());
		}
		for (TiffTag tag : tiff.directories().get(0).values()) {
			if (!tag.damage().isEmpty()) {
				micrograph.truncated(Place.atByte(Math.min(tag.offset(), entry.size())), "the tag " + tag.id() + " is not all in the file: "
						+ tag.damage());
			}
		}
		if (!tiff.damage().isEmpty()) {
			micrograph.truncated(Place.in("pages"), "further images are missing: " + tiff.damage());
		}
	}

	/**
	 * The pages that show the same as the first: no previews, and of its size.
	 *
	 * @param entry the file
	 * @param tiff  its directories
	 * @return the numbers of the directories, the first one first
	 */
	public static List<Integer> pages(SourceEntry entry, TiffFile tiff) {
		List<Integer> pages = new ArrayList<>(List.of(0));
		for (int i = 1; i < tiff.directories().size(); i++) {
			Map<Integer, TiffTag> tags = tiff.directories().get(i);
			boolean preview = tags.containsKey(SUBFILE) && ((int) tags.get(SUBFILE).number(0) & 1) == 1;
			try {
				Map<Integer, TiffTag> first = tiff.directories().get(0);
				boolean alike = Arrays.equals(TiffImages.size(entry.name(), tags), TiffImages.size(entry.name(), first))
						&& Arrays.stream(KIND).allMatch(id -> number(tags, id) == number(first, id));
				if (!preview && alike) {
					pages.add(i);
				}
			} catch (ReadException e) {
				// a directory without a size holds no page
				continue;
			}
		}
		return pages;
	}

	private static int number(Map<Integer, TiffTag> tags, int id) {
		return tags.containsKey(id) ? (int) tags.get(id).number(0) : 1;
	}

	/**
	 * A builder for all pages of a file that show the same.
	 *
	 * @param entry the file
	 * @param tiff  its directories
	 * @return a builder of a stack when there are several, of an image otherwise
	 */
	public static MicrographBuilder builder(SourceEntry entry, TiffFile tiff) {
		return new MicrographBuilder(pages(entry, tiff).size() > 1 ? MicrographBuilder.STACK : MicrographBuilder.IMAGE, entry.name());
	}

	/**
	 * Adds all pages that show the same as the first, which has metadata worth keeping without pixels.
	 *
	 * @param micrograph where to
	 * @param entry      the file
	 * @param tiff       its directories
	 * @throws ReadException when the file states no image
	 */
	public static void addAll(MicrographBuilder micrograph, SourceEntry entry, TiffFile tiff) throws ReadException {
		add(micrograph, entry, tiff, true);
		addPages(micrograph, entry, tiff, pages(entry, tiff));
	}

	/**
	 * Adds further pages, and says which cannot be read.
	 *
	 * @param micrograph where to
	 * @param entry      the file
	 * @param tiff       its directories
	 * @param pages      the numbers of the directories; the first one is left out
	 */
	public static void addPages(MicrographBuilder micrograph, SourceEntry entry, TiffFile tiff, List<Integer> pages) {
		for (int page : pages.subList(1, pages.size())) {
			try {
				TiffRowImage image = TiffImages.rows(entry, tiff, page);
				micrograph.image("page " + (page + 1), image);
				if (!image.isWhole() || tiff.directories().get(page).values().stream().anyMatch(tag -> !tag.damage().isEmpty())) {
					micrograph.truncated(Place.atByte(entry.size()), "the file breaks off within page " + (page + 1));
				}
			} catch (ReadException e) {
				micrograph.notice(Notice.warning("page " + (page + 1) + " cannot be read: " + e.reason()));
			}
		}
	}

	private static int[] size(TiffFile tiff) {
		try {
			return TiffImages.size("", tiff.directories().get(0));
		} catch (ReadException e) {
			// a file that states no size: zero says so
			return new int[2];
		}
	}

	/**
	 * The file beside the main one that has the same name but for the extension. Names that this computer's locale cannot write are found
	 * too.
	 *
	 * @param source    the main file with its siblings
	 * @param extension the extension with its point
	 * @return the file, if it is there
	 */
	public static Optional<SourceEntry> sibling(Source source, String extension) {
		return named(source, beside(source.main().name(), extension));
	}

	/** The file of a name beside the main one. */
	static Optional<SourceEntry> named(Source source, String name) {
		Optional<SourceEntry> sibling = source.sibling(name);
		if (sibling.isPresent() || name.chars().allMatch(c -> c < 128)) {
			return sibling;
		}
		return source.entries().stream().filter(entry -> entry.name().equalsIgnoreCase(name)).findFirst();
	}

	/**
	 * The name of a file with another extension.
	 *
	 * @param name      the name, perhaps with folders
	 * @param extension the extension with its point
	 * @return the name without folders
	 */
	public static String beside(String name, String extension) {
		String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
		int point = file.lastIndexOf('.');
		return (point < 0 ? file : file.substring(0, point)) + extension;
	}
}
