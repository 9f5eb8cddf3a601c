/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.analysis;

import java.util.Objects;

/**
 * Something about images that does not fit, or that whoever measures in them must know.
 *
 * @param kind  what it is about
 * @param image the name of the image; empty when it is about all
 * @param text  what it is, as a sentence without a point
 */
public record Finding(Kind kind, String image, String text) {

	/** What a finding is about. */
	public enum Kind {
		/** The file does not state a pixel size. */
		SCALE_MISSING,
		/** The pixel size rests on an assumption. */
		SCALE_ESTIMATED,
		/** Pixel size and magnification contradict each other. */
		SCALE_CONTRADICTORY,
		/** Pixel size and field of view contradict each other. */
		FIELD_CONTRADICTORY,
		/** Pixels are not square. */
		PIXELS_NOT_SQUARE,
		/** The stage is tilted and the image not corrected. */
		TILTED,
		/** Images at different accelerating voltages. */
		VOLTAGES_DIFFER,
		/** The file breaks off. */
		INCOMPLETE
	}

	/** Checks its parts. */
	public Finding {
		Objects.requireNonNull(kind, "kind");
		Objects.requireNonNull(image, "image");
		Objects.requireNonNull(text, "text");
	}

	/** {@return the text, with the image before it} */
	@Override
	public String toString() {
		return image.isEmpty() ? text : image + ": " + text;
	}
}
