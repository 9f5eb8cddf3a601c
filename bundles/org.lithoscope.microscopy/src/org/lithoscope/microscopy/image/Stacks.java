/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.image;

import java.util.function.UnaryOperator;

import org.lithoscope.microscopy.MicrographBuilder;
import org.lithoscope.microscopy.MicroscopyField;
import org.lithoscope.model.array.ImageData;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.SourceEntry;

/** Images of one size that follow each other in a file. */
public final class Stacks {

	private static final long MOST_IMAGES = 10_000;

	private Stacks() {
	}

	/**
	 * Adds the images as far as the file has them.
	 *
	 * @param micrograph where to
	 * @param entry      the file
	 * @param layout     where the first one begins
	 * @param width      pixels to the right
	 * @param height     pixels downwards
	 * @param count      how many there should be
	 * @throws ReadException when not even the first is there
	 */
	public static void add(MicrographBuilder micrograph, SourceEntry entry, RawImage.Layout layout, long width, long height, long count)
			throws ReadException {
		add(micrograph, entry, layout, width, height, count, image -> image);
	}

	/**
	 * Adds the images as far as the file has them.
	 *
	 * @param micrograph where to
	 * @param entry      the file
	 * @param layout     where the first one begins
	 * @param width      pixels to the right
	 * @param height     pixels downwards
	 * @param count      how many there should be
	 * @param calibrated gives each image a scale of its own, one that is no length
	 * @throws ReadException when not even the first is there
	 */
	public static void add(MicrographBuilder micrograph, SourceEntry entry, RawImage.Layout layout, long width, long height, long count,
			UnaryOperator<ImageData> calibrated) throws ReadException {
		RawImage first = RawImage.of(entry, layout, width, height, 1);
		long bytes = width * height * layout.type().bytes();
		long present = Math.min(count, Math.max(1, (entry.size() - layout.offset()) / bytes));
		long added = Math.min(present, MOST_IMAGES);
		micrograph.stated(MicroscopyField.BITS, 8.0 * layout.type().bytes(), "");
		micrograph.stated(MicroscopyField.COUNT, count, "");
		micrograph.image(count == 1 ? "image" : "0", calibrated.apply(first));
		for (long i = 1; i < added; i++) {
			RawImage.Layout next = new RawImage.Layout(layout.offset() + i * bytes, layout.type(), layout.order(), layout.upward(),
					layout.factor(), layout.summand());
			micrograph.image(Long.toString(i), calibrated.apply(RawImage.of(entry, next, width, height, 1)));
		}
		if (!first.isWhole() || present < count) {
			micrograph.truncated(Place.atByte(entry.size()), "the file breaks off: of " + count + " images "
					+ (first.isWhole() ? present : "not even the first") + " are whole");
		} else if (added < count) {
			micrograph.notice(Notice.warning("of " + count + " images the first " + added + " are shown"));
		}
	}
}
