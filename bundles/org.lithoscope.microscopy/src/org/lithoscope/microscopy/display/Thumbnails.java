/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.display;

import org.lithoscope.microscopy.Micrograph;
import org.lithoscope.model.array.ImageData;

/**
 * Small pictures of large images. Only the rows that are needed are read where the format allows: of uncompressed images at most four out
 * of each block of rows.
 */
public final class Thumbnails {

	private Thumbnails() {
	}

	/**
	 * The thumbnail of an image in a contrast found from it.
	 *
	 * @param micrograph the measurement the image belongs to
	 * @param image      one of its images
	 * @param edge       the longer edge has at most so many pixels, and more than half of them unless the image has fewer
	 * @return the thumbnail
	 * @throws java.io.UncheckedIOException when the file can no longer be read, or is damaged
	 */
	public static PixelRaster of(Micrograph micrograph, ImageData image, int edge) {
		int reduction = reduction(image, edge);
		float[] values = image.read(0, 0, image.width(), image.height(), reduction);
		Contrast contrast = Contrast.isAsStored(micrograph) ? Contrast.asStored()
				: Contrast.ofPercentiles(values, Contrast.USUAL_CLIPPING, 100 - Contrast.USUAL_CLIPPING);
		return raster(image, values, reduction, contrast, ColourTable.grey());
	}

	/**
	 * The thumbnail of an image in a given contrast.
	 *
	 * @param image    the image
	 * @param edge     the longer edge has at most so many pixels
	 * @param contrast the contrast
	 * @param colours  the colours of the shades
	 * @return the thumbnail
	 * @throws java.io.UncheckedIOException when the file can no longer be read, or is damaged
	 */
	public static PixelRaster of(ImageData image, int edge, Contrast contrast, ColourTable colours) {
		int reduction = reduction(image, edge);
		return raster(image, image.read(0, 0, image.width(), image.height(), reduction), reduction, contrast, colours);
	}

	private static PixelRaster raster(ImageData image, float[] values, int reduction, Contrast contrast, ColourTable colours) {
		return contrast.raster(values, Math.ceilDiv(image.width(), reduction), Math.ceilDiv(image.height(), reduction), image.channels(),
				colours);
	}

	private static int reduction(ImageData image, int edge) {
		if (edge < 1) {
			throw new IllegalArgumentException("a thumbnail of " + edge + " pixels");
		}
		return Math.ceilDiv(Math.max(image.width(), image.height()), edge);
	}
}
