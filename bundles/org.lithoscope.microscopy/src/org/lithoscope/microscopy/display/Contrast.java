/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.display;

import java.util.Arrays;

import org.lithoscope.microscopy.Micrograph;
import org.lithoscope.microscopy.MicroscopyField;
import org.lithoscope.model.array.ImageData;
import org.lithoscope.model.quantity.Quantity;

/**
 * From values to shades: {@code low} is black, {@code high} is white, between them (v − low)/(high − low) to the power of 1/gamma.
 * Missing values (NaN) are medium grey.
 *
 * @param low   the value shown black
 * @param high  the value shown white; below {@code low} the image is inverted
 * @param gamma above 1 brightens the middle, below 1 darkens it
 */
public record Contrast(double low, double high, double gamma) {

	/** The share of values, in per cent, that may be clipped at either end when a contrast is found by itself. */
	public static final double USUAL_CLIPPING = 0.35;

	private static final double EIGHT_BITS = 255;
	private static final int MISSING = 128;
	private static final int FINEST = 4096;
	/** So many pixels a side are enough to see how values are distributed. */
	private static final int SAMPLE = 512;

	/** Checks its parts. */
	public Contrast {
		if (!Double.isFinite(low) || !Double.isFinite(high) || !(gamma > 0) || Double.isInfinite(gamma)) {
			throw new IllegalArgumentException("contrast from " + low + " to " + high + ", gamma " + gamma);
		}
	}

	/** {@return values of 8 bits as they are} */
	public static Contrast asStored() {
		return new Contrast(0, EIGHT_BITS, 1);
	}

	/**
	 * A window of values.
	 *
	 * @param low  the value shown black
	 * @param high the value shown white
	 * @return the contrast without gamma
	 */
	public static Contrast window(double low, double high) {
		return new Contrast(low, high, 1);
	}

	/**
	 * The window between two percentiles of values.
	 *
	 * @param values any values; NaN is left out
	 * @param lower  per cent of the values that are at or below black
	 * @param upper  per cent of the values that are at or below white
	 * @return the contrast; from 0 to 1 when there is no value
	 */
	public static Contrast ofPercentiles(float[] values, double lower, double upper) {
		float[] sorted = new float[values.length];
		int n = 0;
		for (float v : values) {
			if (Float.isFinite(v)) {
				sorted[n++] = v;
			}
		}
		if (n == 0) {
			return window(0, 1);
		}
		Arrays.sort(sorted, 0, n);
		return window(percentile(sorted, n, lower), percentile(sorted, n, upper));
	}

	private static double percentile(float[] sorted, int n, double percent) {
		double at = Math.clamp(percent, 0.0, 100.0) / 100 * (n - 1);
		int below = (int) at;
		double above = sorted[Math.min(below + 1, n - 1)];
		return sorted[below] + (above - sorted[below]) * (at - below);
	}

	/**
	 * The window between two percentiles of an image, seen from a sample of its pixels.
	 *
	 * @param image the image
	 * @param lower per cent of the values that are at or below black
	 * @param upper per cent of the values that are at or below white
	 * @return the contrast
	 */
	public static Contrast ofPercentiles(ImageData image, double lower, double upper) {
		int reduction = Math.max(1, Math.max(image.width(), image.height()) / SAMPLE);
		return ofPercentiles(image.read(0, 0, image.width(), image.height(), reduction), lower, upper);
	}

	/**
	 * Whether a measurement's images are shown as they are stored: those of 8 bits, whose contrast the operator chose.
	 *
	 * @param micrograph the measurement
	 * @return whether they have 8 bits
	 */
	public static boolean isAsStored(Micrograph micrograph) {
		return micrograph.quantity(MicroscopyField.BITS).map(Quantity::value).orElse(Double.NaN) == 8
				&& micrograph.text(MicroscopyField.VALUE_UNIT).isEmpty();
	}

	/**
	 * The contrast in which an image is shown at first: of 8 bits as stored, others between percentiles.
	 *
	 * @param micrograph the measurement
	 * @param image      one of its images
	 * @return the contrast
	 */
	public static Contrast automatic(Micrograph micrograph, ImageData image) {
		return isAsStored(micrograph) ? asStored() : ofPercentiles(image, USUAL_CLIPPING, 100 - USUAL_CLIPPING);
	}

	/**
	 * The same window with another gamma.
	 *
	 * @param value above 0
	 * @return a new contrast
	 */
	public Contrast withGamma(double value) {
		return new Contrast(low, high, value);
	}

	/**
	 * The shade of a value.
	 *
	 * @param value the value
	 * @return from 0 to 255
	 */
	public int shade(double value) {
		return shader().of(value);
	}

	/**
	 * Values as pixels. Images of three and more channels keep their colours, and the table does not matter; of two channels, the second is
	 * taken for transparency and left out.
	 *
	 * @param values   row-major, channels interleaved
	 * @param width    pixels to the right
	 * @param height   pixels downwards
	 * @param channels values of a pixel
	 * @param colours  the colours of the shades
	 * @return the pixels, with one channel when all colours are grey
	 */
	public PixelRaster raster(float[] values, int width, int height, int channels, ColourTable colours) {
		Shader shader = shader();
		int pixels = Math.multiplyExact(width, height);
		if (channels >= 3) {
			byte[] rgb = new byte[Math.multiplyExact(pixels, 3)];
			for (int i = 0; i < pixels; i++) {
				for (int c = 0; c < 3; c++) {
					rgb[3 * i + c] = (byte) shader.of(values[i * channels + c]);
				}
			}
			return new PixelRaster(width, height, 3, rgb);
		}
		byte[] target = new byte[colours.isGrey() ? pixels : Math.multiplyExact(pixels, 3)];
		for (int i = 0; i < pixels; i++) {
			float value = values[i * channels];
			int colour = Float.isNaN(value) ? MISSING * 0x010101 : colours.colour(shader.of(value));
			if (colours.isGrey()) {
				target[i] = (byte) colour;
			} else {
				target[3 * i] = (byte) (colour >> 16);
				target[3 * i + 1] = (byte) (colour >> 8);
				target[3 * i + 2] = (byte) colour;
			}
		}
		return new PixelRaster(width, height, colours.isGrey() ? 1 : 3, target);
	}

	private Shader shader() {
		if (gamma == 1) {
			return new Shader(low, scale(EIGHT_BITS), new byte[0]);
		}
		byte[] curve = new byte[FINEST + 1];
		for (int i = 0; i <= FINEST; i++) {
			curve[i] = (byte) Math.round(EIGHT_BITS * Math.pow(i / (double) FINEST, 1 / gamma));
		}
		return new Shader(low, scale(FINEST), curve);
	}

	private double scale(double steps) {
		return high == low ? 0 : steps / (high - low);
	}

	/** The straight line, or the curve by a table. */
	private record Shader(double low, double scale, byte[] curve) {

		int of(double value) {
			if (Double.isNaN(value)) {
				return MISSING;
			}
			int steps = curve.length == 0 ? (int) EIGHT_BITS : FINEST;
			double at = (value - low) * scale;
			int step = at <= 0 ? 0 : at >= steps ? steps : (int) (at + 0.5);
			return curve.length == 0 ? step : curve[step] & 0xFF;
		}
	}
}
