/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.measuring;

import java.util.Locale;
import java.util.Objects;

import org.lithoscope.microscopy.Micrograph;
import org.lithoscope.microscopy.MicroscopyField;
import org.lithoscope.model.analysis.Label;
import org.lithoscope.model.quantity.Quantity;

/**
 * How lengths along the tilt, the image's y axis, are corrected.
 *
 * @param method what was tilted
 * @param angle  the tilt of the stage in degrees; for a section, the angle between beam and the surface's normal, 52 in the usual dual-beam
 *               instrument, where the correction is 1/sin 52° = 1.269
 */
public record TiltCorrection(Method method, double angle) {

	/** Tilts below this, in degrees, are not spoken of: 1/cos 5° is 1.004. */
	public static final double WORTH_SAYING = 5;

	/** What was tilted. */
	public enum Method {
		/** Nothing, or the instrument has corrected the image. */
		@Label("none")
		NONE,
		/** A section cut at right angles into the tilted surface: lengths along y are divided by the sine of the angle. */
		@Label("section: divide by the sine of the tilt")
		SECTION,
		/** The surface itself: lengths along y are divided by the cosine of the angle. */
		@Label("surface: divide by the cosine of the tilt")
		SURFACE
	}

	/** No correction. */
	public static final TiltCorrection NONE = new TiltCorrection(Method.NONE, 0);

	/** Checks its parts. */
	public TiltCorrection {
		Objects.requireNonNull(method, "method");
		boolean sound = switch (method) {
			case NONE -> true;
			case SECTION -> angle > 0 && angle <= 90;
			case SURFACE -> angle >= 0 && angle < 90;
		};
		if (!sound) {
			throw new IllegalArgumentException("a tilt of " + angle + "°");
		}
	}

	/** {@return what lengths along y are multiplied with, 1 or more} */
	public double factor() {
		return switch (method) {
			case NONE -> 1;
			case SECTION -> 1 / Math.sin(Math.toRadians(angle));
			case SURFACE -> 1 / Math.cos(Math.toRadians(angle));
		};
	}

	/**
	 * Whether the instrument says that it has corrected the image itself.
	 *
	 * @param micrograph the image
	 * @return whether it says so
	 */
	public static boolean isCorrected(Micrograph micrograph) {
		String text = micrograph.text(MicroscopyField.TILT_CORRECTION).toLowerCase(Locale.ROOT);
		return text.equals("yes") || text.equals("on") || text.equals("true") || text.equals("1");
	}

	/**
	 * The correction that a section would need, from what the image says of its stage; for a form to propose. An image that was corrected
	 * by the instrument, or taken without tilt, needs none.
	 *
	 * @param micrograph the image
	 * @return the correction
	 */
	public static TiltCorrection forSection(Micrograph micrograph) {
		double tilt = Math.abs(micrograph.quantity(MicroscopyField.STAGE_TILT).map(Quantity::value).orElse(0.0));
		return isCorrected(micrograph) || !(tilt >= WORTH_SAYING && tilt <= 90) ? NONE : new TiltCorrection(Method.SECTION, tilt);
	}
}
