/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.display;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.Units;

/**
 * A scale bar: a round length (1, 2 or 5 times a power of ten) and how long it is in pixels.
 *
 * @param length the length it stands for, in the unit of the label
 * @param pixels its exact length in pixels of the image at full size
 * @param label  the length for people: {@code 200 nm}, {@code 1 µm}
 */
public record ScaleBar(Quantity length, double pixels, String label) {

	/** The share of the image's width that a bar is at most long, unless another one is wanted. */
	public static final double USUAL_SHARE = 0.25;

	/** From small to large: of lengths, and of reciprocal lengths in diffraction patterns. */
	private static final List<Unit> LENGTHS = List.of(Unit.of("pm"), Units.NANOMETRE, Units.MICROMETRE, Unit.of("mm"), Unit.of("m"));
	private static final Unit PER_NANOMETRE = Unit.of("nm-1");
	private static final List<Unit> RECIPROCALS = List.of(Unit.of("um-1"), PER_NANOMETRE);
	private static final int[] STEPS = { 5, 2, 1 };
	/** A bar shorter than this cannot be read. */
	private static final double SHORTEST = 4;

	/** Checks its parts. */
	public ScaleBar {
		Objects.requireNonNull(length, "length");
		Objects.requireNonNull(label, "label");
		if (!(pixels > 0)) {
			throw new IllegalArgumentException("a scale bar of " + pixels + " pixels");
		}
	}

	/**
	 * The bar for an image: the longest round length that takes at most a share of its width.
	 *
	 * @param pixelWidth the width of a pixel: a length, or a reciprocal length
	 * @param width      the width of the image in pixels
	 * @param share      the share of the width; {@link #USUAL_SHARE} as a rule
	 * @return the bar; empty when the pixel size is not known or the image too narrow for a bar
	 */
	public static Optional<ScaleBar> of(Quantity pixelWidth, double width, double share) {
		double pixel = inBase(pixelWidth);
		double most = pixel * width * share;
		if (!(most > 0) || Double.isInfinite(most)) {
			return Optional.empty();
		}
		int exponent = (int) Math.floor(Math.log10(most)) + 1;
		for (int e = exponent; e >= exponent - 2; e--) {
			for (int step : STEPS) {
				double round = power(step, e);
				if (round <= most * (1 + 1e-12)) {
					return round / pixel < SHORTEST ? Optional.empty() : Optional.of(bar(step, e, pixelWidth, pixel));
				}
			}
		}
		return Optional.empty();
	}

	/**
	 * The bar of a given length.
	 *
	 * @param length     the length
	 * @param pixelWidth the width of a pixel
	 * @return the bar; empty when the pixel size is not known
	 * @throws org.lithoscope.model.quantity.UnitException when one is a length and the other is none
	 */
	public static Optional<ScaleBar> ofLength(Quantity length, Quantity pixelWidth) {
		double pixels = length.value() / pixelWidth.valueIn(length.unit());
		return pixels > 0 && !Double.isInfinite(pixels) ? Optional.of(new ScaleBar(length, pixels, label(length))) : Optional.empty();
	}

	private static boolean isReciprocal(Quantity pixelWidth) {
		return pixelWidth.unit().isCompatible(PER_NANOMETRE);
	}

	private static double inBase(Quantity pixelWidth) {
		if (isReciprocal(pixelWidth)) {
			return pixelWidth.valueIn(PER_NANOMETRE);
		}
		return pixelWidth.unit().isCompatible(Units.NANOMETRE) ? pixelWidth.valueIn(Units.NANOMETRE) : Double.NaN;
	}

	/** Negative powers by division, so that 0.2 is the number nearest to it. */
	private static double power(int step, int exponent) {
		return exponent < 0 ? step / Math.pow(10, -exponent) : step * Math.pow(10, exponent);
	}

	private static ScaleBar bar(int step, int exponent, Quantity pixelWidth, double pixel) {
		boolean reciprocal = isReciprocal(pixelWidth);
		List<Unit> units = reciprocal ? RECIPROCALS : LENGTHS;
		// the base unit is the second of either list; units are a thousand apart
		int index = Math.clamp(1 + Math.floorDiv(exponent, 3), 0, units.size() - 1);
		Quantity length = Quantity.of(power(step, exponent - 3 * (index - 1)), units.get(index));
		return new ScaleBar(length, power(step, exponent) / pixel, label(length));
	}

	private static String label(Quantity length) {
		double value = length.value();
		String number = value == Math.rint(value) && Math.abs(value) < 1e6 ? Long.toString((long) value) : Double.toString(value);
		return number + "\u00A0" + length.unit().symbol();
	}

	/** {@return its length in whole pixels, at least one} */
	public int wholePixels() {
		return (int) Math.max(1, Math.round(pixels));
	}
}
