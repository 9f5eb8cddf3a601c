/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.display;

import java.util.Collection;
import java.util.OptionalDouble;

import org.lithoscope.model.array.ImageData;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Units;

/** Several images side by side in which equal lengths are equally long. */
public final class EqualScale {

	private EqualScale() {
	}

	/**
	 * The scale at which all images fit a field.
	 *
	 * @param images the images; those without a pixel size are left out
	 * @param width  the width of each field in pixels of the screen
	 * @param height the height of each field in pixels of the screen
	 * @return nanometres for a pixel of the screen; empty when no image has a pixel size
	 */
	public static OptionalDouble nanometresPerPixel(Collection<? extends ImageData> images, double width, double height) {
		return images.stream().mapToDouble(i -> Math.max(i.width() * nanometres(i.pixelWidth()) / width,
				i.height() * nanometres(i.pixelHeight()) / height)).filter(s -> s > 0 && Double.isFinite(s)).max();
	}

	/**
	 * How large an image is drawn.
	 *
	 * @param image              the image
	 * @param nanometresPerPixel the scale
	 * @return pixels of the screen for one of the image, to the right; NaN when the image has no pixel size
	 */
	public static double zoom(ImageData image, double nanometresPerPixel) {
		return nanometres(image.pixelWidth()) / nanometresPerPixel;
	}

	private static double nanometres(Quantity size) {
		return size.unit().isCompatible(Units.NANOMETRE) ? size.valueIn(Units.NANOMETRE) : Double.NaN;
	}
}
