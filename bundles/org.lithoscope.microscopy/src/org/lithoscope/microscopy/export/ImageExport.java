/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

import org.lithoscope.microscopy.display.PixelRaster;
import org.lithoscope.microscopy.display.ScaleBar;
import org.lithoscope.microscopy.export.ExportOptions.Format;
import org.lithoscope.microscopy.export.ExportOptions.Placement;
import org.lithoscope.microscopy.export.ExportOptions.Region;
import org.lithoscope.microscopy.internal.ScaleBarPlate;
import org.lithoscope.model.array.ImageData;

/** Writes images at full size, row by row, however large they are. */
public final class ImageExport {

	private static final int BAND = 64;
	private static final String BAR_SUFFIX = "-scale-bar.png";

	private final ImageData image;
	private final ExportOptions options;
	private final Region region;
	private final Optional<ScaleBar> bar;
	private final Optional<ScaleBarPlate> plate;

	private ImageExport(ImageData image, ExportOptions options) {
		this.image = image;
		this.options = options;
		region = options.region().orElse(new Region(0, 0, image.width(), image.height()));
		bar = options.bar(image.pixelWidth(), region.width());
		plate = bar.map(b -> ScaleBarPlate.of(b, Math.max(region.width(), region.height())));
	}

	/**
	 * Writes an image.
	 *
	 * @param image     the image
	 * @param target    the file; it is replaced
	 * @param options   how
	 * @param cancelled asked now and then
	 * @return the files that were written: the image, and the scale bar when it has a file of its own
	 * @throws IOException              when it cannot be read or written
	 * @throws IllegalArgumentException when a scale bar is wanted of an image without pixel size, or wider than the image
	 * @throws CancellationException    when cancelled; the file is gone then
	 */
	public static List<Path> write(ImageData image, Path target, ExportOptions options, BooleanSupplier cancelled) throws IOException {
		return new ImageExport(image, options).write(target, cancelled);
	}

	private List<Path> write(Path target, BooleanSupplier cancelled) throws IOException {
		boolean wanted = options.placement() != Placement.NONE && options.format() != Format.TIFF_VALUES;
		if (wanted && plate.isEmpty()) {
			throw new IllegalArgumentException("The pixel size is not known, so there can be no scale bar.");
		}
		if (plate.isPresent() && options.placement() != Placement.SEPARATE
				&& (plate.get().width() > region.width() || plate.get().height() > region.height())) {
			throw new IllegalArgumentException("A scale bar of " + bar.orElseThrow().label() + " does not fit the image.");
		}
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target), 1 << 16)) {
			write(out, cancelled);
		} catch (CancellationException | UncheckedIOException e) {
			Files.deleteIfExists(target);
			if (e instanceof UncheckedIOException u) {
				throw u.getCause();
			}
			throw e;
		}
		if (plate.isEmpty() || options.placement() != Placement.SEPARATE) {
			return List.of(target);
		}
		String name = String.valueOf(target.getFileName());
		Path own = target.resolveSibling(name.substring(0, name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.')) + BAR_SUFFIX);
		ScaleBarPlate p = plate.get();
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(own))) {
			PngRows rows = new PngRows(out, p.width(), p.height(), 1, PixelSize.of(image));
			rows.rows(p.shades(), 0, p.shades().length);
			rows.end();
		}
		return List.of(target, own);
	}

	private void write(OutputStream out, BooleanSupplier cancelled) throws IOException {
		boolean values = options.format() == Format.TIFF_VALUES;
		int added = options.placement() == Placement.BELOW && plate.isPresent() ? plate.get().height() : 0;
		int channels = values ? image.channels() : image.channels() >= 3 || !options.colours().isGrey() ? 3 : 1;
		PixelSize pixel = PixelSize.of(image);
		int height = region.height() + added;
		RowWriter rows = switch (options.format()) {
			case PNG -> new PngRows(out, region.width(), height, channels, pixel);
			case TIFF -> new TiffRows(out, region.width(), height, channels, Byte.SIZE, pixel);
			case TIFF_VALUES -> new TiffRows(out, region.width(), height, channels, Float.SIZE, pixel);
		};
		for (int y = 0; y < region.height(); y += BAND) {
			if (cancelled.getAsBoolean()) {
				throw new CancellationException("cancelled");
			}
			int count = Math.min(BAND, region.height() - y);
			float[] read = image.read(region.x(), region.y() + y, region.width(), count, 1);
			byte[] bytes = values ? floats(read) : seen(read, count);
			if (options.placement() == Placement.BURNT_IN && plate.isPresent()) {
				burn(plate.get(), bytes, y, count, channels);
			}
			rows.rows(bytes, 0, bytes.length);
		}
		if (added > 0) {
			byte[] strip = new byte[region.width() * added * channels];
			stamp(plate.get(), strip, (region.width() - plate.get().width()) / 2, 0, added, channels);
			rows.rows(strip, 0, strip.length);
		}
		rows.end();
	}

	private byte[] seen(float[] values, int rows) {
		PixelRaster raster = options.contrast().raster(values, region.width(), rows, image.channels(), options.colours());
		return raster.bytes();
	}

	private static byte[] floats(float[] values) {
		ByteBuffer buffer = ByteBuffer.allocate(Math.multiplyExact(values.length, Float.BYTES)).order(ByteOrder.LITTLE_ENDIAN);
		buffer.asFloatBuffer().put(values);
		return buffer.array();
	}

	private void burn(ScaleBarPlate p, byte[] bytes, int firstRow, int rows, int channels) {
		int margin = Math.min(p.height() / 3, Math.min(region.width() - p.width(), region.height() - p.height()));
		int top = region.height() - margin - p.height();
		stamp(p, bytes, region.width() - margin - p.width(), top - firstRow, rows, channels);
	}

	/** Puts the rows of a plate that fall into a band into it. */
	private void stamp(ScaleBarPlate p, byte[] bytes, int left, int top, int rows, int channels) {
		for (int y = Math.max(0, top); y < Math.min(rows, top + p.height()); y++) {
			for (int x = 0; x < p.width(); x++) {
				byte shade = p.shades()[(y - top) * p.width() + x];
				for (int c = 0; c < channels; c++) {
					bytes[(y * region.width() + left + x) * channels + c] = shade;
				}
			}
		}
	}
}
