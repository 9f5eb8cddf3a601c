/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.ui.internal.image;

import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.lithoscope.microscopy.display.PixelRaster;

/** Pixels as images of the toolkit. */
public final class Rasters {

	private static final int RGB_BITS = 24;

	private Rasters() {
	}

	/**
	 * An image.
	 *
	 * @param device where it is drawn
	 * @param raster its pixels
	 * @return the image, to be disposed of by the caller
	 */
	public static Image image(Device device, PixelRaster raster) {
		return new Image(device, data(raster));
	}

	/**
	 * The data of an image.
	 *
	 * @param raster its pixels
	 * @return the data
	 */
	public static ImageData data(PixelRaster raster) {
		int width = raster.width();
		ImageData data = new ImageData(width, raster.height(), RGB_BITS, new PaletteData(0xFF0000, 0xFF00, 0xFF));
		int[] pixels = raster.argb();
		for (int i = 0; i < pixels.length; i++) {
			pixels[i] &= 0xFFFFFF;
		}
		for (int y = 0; y < raster.height(); y++) {
			data.setPixels(0, y, width, pixels, y * width);
		}
		return data;
	}
}
