/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.export;

import java.util.Objects;
import java.util.Optional;

import org.lithoscope.microscopy.display.ColourTable;
import org.lithoscope.microscopy.display.Contrast;
import org.lithoscope.microscopy.display.ScaleBar;
import org.lithoscope.model.quantity.Quantity;

/**
 * How an image is written.
 *
 * @param format    the kind of file
 * @param placement where the scale bar goes
 * @param barLength the length of the bar; empty for a round one of about a quarter of the width
 * @param contrast  the contrast; of no meaning for values
 * @param colours   the colours of the shades
 * @param region    the part that is written; empty for all
 */
public record ExportOptions(Format format, Placement placement, Optional<Quantity> barLength, Contrast contrast, ColourTable colours,
		Optional<Region> region) {

	/** The kind of file. */
	public enum Format {
		/** PNG, 8 bits, as it is seen. */
		PNG("png"),
		/** TIFF, 8 bits, as it is seen. */
		TIFF("tif"),
		/** TIFF, 32-bit floating point: the values themselves, without scale bar. */
		TIFF_VALUES("tif");

		private final String extension;

		Format(String extension) {
			this.extension = extension;
		}

		/** {@return the extension of its files, without point} */
		public String extension() {
			return extension;
		}
	}

	/** Where the scale bar goes. */
	public enum Placement {
		/** Nowhere; the pixel size is in the file all the same. */
		NONE,
		/** Into the lower right corner of the image, over its pixels. */
		BURNT_IN,
		/** Into rows that are added below the image, so that no pixel is covered. */
		BELOW,
		/** Into a PNG file of its own, beside the image, of the same scale. */
		SEPARATE
	}

	/**
	 * A part of an image.
	 *
	 * @param x      left edge in pixels
	 * @param y      upper edge in pixels
	 * @param width  pixels to the right
	 * @param height pixels downwards
	 */
	public record Region(int x, int y, int width, int height) {
	}

	/** Checks its parts. */
	public ExportOptions {
		Objects.requireNonNull(format, "format");
		Objects.requireNonNull(placement, "placement");
		Objects.requireNonNull(barLength, "barLength");
		Objects.requireNonNull(contrast, "contrast");
		Objects.requireNonNull(colours, "colours");
		Objects.requireNonNull(region, "region");
	}

	/**
	 * All of an image in grey, with a bar of usual length.
	 *
	 * @param format    the kind of file
	 * @param placement where the scale bar goes
	 * @param contrast  the contrast
	 * @return the options
	 */
	public static ExportOptions of(Format format, Placement placement, Contrast contrast) {
		return new ExportOptions(format, placement, Optional.empty(), contrast, ColourTable.grey(), Optional.empty());
	}

	/**
	 * The same in other colours.
	 *
	 * @param table the colours
	 * @return new options
	 */
	public ExportOptions with(ColourTable table) {
		return new ExportOptions(format, placement, barLength, contrast, table, region);
	}

	/**
	 * The same with a bar of a stated length.
	 *
	 * @param length the length
	 * @return new options
	 */
	public ExportOptions withBar(Quantity length) {
		return new ExportOptions(format, placement, Optional.of(length), contrast, colours, region);
	}

	/**
	 * A part of the image.
	 *
	 * @param part the part
	 * @return new options
	 */
	public ExportOptions with(Region part) {
		return new ExportOptions(format, placement, barLength, contrast, colours, Optional.of(part));
	}

	/**
	 * The bar of an image.
	 *
	 * @param pixelWidth the width of a pixel
	 * @param width      the width of the part that is written
	 * @return the bar; empty when none is wanted, or the pixel size is not known
	 */
	Optional<ScaleBar> bar(Quantity pixelWidth, int width) {
		if (placement == Placement.NONE || format == Format.TIFF_VALUES) {
			return Optional.empty();
		}
		return barLength.isPresent() ? ScaleBar.ofLength(barLength.get(), pixelWidth) : ScaleBar.of(pixelWidth, width, ScaleBar.USUAL_SHARE);
	}
}
