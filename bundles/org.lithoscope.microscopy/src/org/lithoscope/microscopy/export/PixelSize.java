/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.export;

import org.lithoscope.model.array.ImageData;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Units;

/**
 * The pixel size that is written into a file.
 *
 * @param width  nanometres to the right; NaN when it is not known or no length
 * @param height nanometres downwards
 */
record PixelSize(double width, double height) {

	static PixelSize of(ImageData image) {
		return new PixelSize(nanometres(image.pixelWidth()), nanometres(image.pixelHeight()));
	}

	private static double nanometres(Quantity size) {
		return size.unit().isCompatible(Units.NANOMETRE) ? size.valueIn(Units.NANOMETRE) : Double.NaN;
	}

	boolean isKnown() {
		return width > 0 && height > 0 && Double.isFinite(width) && Double.isFinite(height);
	}
}
