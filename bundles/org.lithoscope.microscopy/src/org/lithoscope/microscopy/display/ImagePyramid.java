/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.display;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.lithoscope.model.array.ImageData;

/**
 * A large image in tiles of {@value #TILE} pixels, at full size (level 0) and at halves of it (level n has one pixel for 2ⁿ by 2ⁿ). Tiles
 * are read when they are first wanted and kept, the least used leaving first, up to a number of bytes. May be used by several threads.
 */
public final class ImagePyramid {

	/** The edge of a tile in pixels. */
	public static final int TILE = 256;

	/** Files are read by rows: the tiles beside the wanted one come along, up to so many. */
	private static final int MOST_OF_BAND = 16;

	private final ImageData image;
	private final long mostBytes;
	private final Map<Place, float[]> tiles = new LinkedHashMap<>(16, 0.75f, true);
	private long bytes;

	/** Where a tile stands. */
	private record Place(int level, int column, int row) {
	}

	private ImagePyramid(ImageData image, long mostBytes) {
		this.image = image;
		this.mostBytes = mostBytes;
	}

	/**
	 * The pyramid of an image; nothing is read yet.
	 *
	 * @param image     the image
	 * @param mostBytes how many bytes of tiles may be kept
	 * @return the pyramid
	 */
	public static ImagePyramid of(ImageData image, long mostBytes) {
		return new ImagePyramid(Objects.requireNonNull(image, "image"), mostBytes);
	}

	/** {@return the image} */
	public ImageData image() {
		return image;
	}

	/** {@return the number of levels; on the last one the image fits a tile} */
	public int levels() {
		int levels = 1;
		while (width(levels - 1) > TILE || height(levels - 1) > TILE) {
			levels++;
		}
		return levels;
	}

	/**
	 * The level for a size on the screen: the coarsest that has a pixel for each pixel of the screen.
	 *
	 * @param zoom pixels of the screen for one of the image; 1 for full size
	 * @return the level
	 */
	public int level(double zoom) {
		int level = 0;
		while (level < levels() - 1 && zoom * (2L << level) <= 1) {
			level++;
		}
		return level;
	}

	/**
	 * The width of a level.
	 *
	 * @param level from 0
	 * @return pixels of that level
	 */
	public int width(int level) {
		return Math.ceilDiv(image.width(), 1 << level);
	}

	/**
	 * The height of a level.
	 *
	 * @param level from 0
	 * @return pixels of that level
	 */
	public int height(int level) {
		return Math.ceilDiv(image.height(), 1 << level);
	}

	/**
	 * The values of a part of a level.
	 *
	 * @param level  from 0
	 * @param x      left edge in pixels of the level
	 * @param y      upper edge in pixels of the level
	 * @param width  pixels of the level
	 * @param height pixels of the level
	 * @return row-major values, channels interleaved
	 * @throws IllegalArgumentException     when the part reaches out of the image
	 * @throws java.io.UncheckedIOException when the file can no longer be read, or is damaged
	 */
	public float[] values(int level, int x, int y, int width, int height) {
		if (level < 0 || level >= levels() || x < 0 || y < 0 || width < 1 || height < 1 || width > width(level) - x || height > height(level) - y) {
			throw new IllegalArgumentException("%d × %d pixels at %d, %d of level %d of %s".formatted(width, height, x, y, level, image));
		}
		int channels = image.channels();
		float[] target = new float[Math.multiplyExact(Math.multiplyExact(width, height), channels)];
		for (int row = y / TILE; row <= (y + height - 1) / TILE; row++) {
			for (int column = x / TILE; column <= (x + width - 1) / TILE; column++) {
				float[] tile = tile(new Place(level, column, row));
				int tileWidth = Math.min(TILE, width(level) - column * TILE);
				int from = Math.max(x, column * TILE);
				int columns = Math.min(x + width, column * TILE + tileWidth) - from;
				int last = Math.min(y + height, (row + 1) * TILE);
				for (int line = Math.max(y, row * TILE); line < last; line++) {
					System.arraycopy(tile, ((line - row * TILE) * tileWidth + from - column * TILE) * channels, target,
							((line - y) * width + from - x) * channels, columns * channels);
				}
			}
		}
		return target;
	}

	/**
	 * A part of a level as pixels.
	 *
	 * @param level    from 0
	 * @param x        left edge in pixels of the level
	 * @param y        upper edge in pixels of the level
	 * @param width    pixels of the level
	 * @param height   pixels of the level
	 * @param contrast the contrast
	 * @param colours  the colours of the shades
	 * @return the pixels
	 * @throws java.io.UncheckedIOException when the file can no longer be read, or is damaged
	 */
	public PixelRaster raster(int level, int x, int y, int width, int height, Contrast contrast, ColourTable colours) {
		return contrast.raster(values(level, x, y, width, height), width, height, image.channels(), colours);
	}

	/** {@return the bytes of the tiles that are kept} */
	public long keptBytes() {
		synchronized (tiles) {
			return bytes;
		}
	}

	private float[] tile(Place place) {
		synchronized (tiles) {
			float[] known = tiles.get(place);
			if (known != null) {
				return known;
			}
		}
		int first = place.column() - place.column() % MOST_OF_BAND;
		int last = Math.min(Math.ceilDiv(width(place.level()), TILE), first + MOST_OF_BAND);
		int reduction = 1 << place.level();
		int x = first * TILE * reduction;
		int y = place.row() * TILE * reduction;
		int columns = Math.min(image.width() - x, (last - first) * TILE * reduction);
		int rows = Math.min(image.height() - y, TILE * reduction);
		float[] band = image.read(x, y, columns, rows, reduction);
		return cut(place, first, last, band, Math.ceilDiv(columns, reduction), Math.ceilDiv(rows, reduction));
	}

	private float[] cut(Place wanted, int first, int last, float[] band, int width, int height) {
		int channels = image.channels();
		float[] found = band;
		for (int column = first; column < last; column++) {
			int from = (column - first) * TILE;
			int columns = Math.min(TILE, width - from);
			float[] tile = new float[columns * height * channels];
			for (int line = 0; line < height; line++) {
				System.arraycopy(band, (line * width + from) * channels, tile, line * columns * channels, columns * channels);
			}
			keep(new Place(wanted.level(), column, wanted.row()), tile);
			if (column == wanted.column()) {
				found = tile;
			}
		}
		return found;
	}

	private void keep(Place place, float[] tile) {
		synchronized (tiles) {
			float[] before = tiles.put(place, tile);
			bytes += (long) Float.BYTES * (tile.length - (before == null ? 0 : before.length));
			var oldest = tiles.entrySet().iterator();
			while (bytes > mostBytes && oldest.hasNext()) {
				float[] leaving = oldest.next().getValue();
				bytes -= (long) Float.BYTES * leaving.length;
				oldest.remove();
			}
		}
	}

	/** {@return the image and what is kept of it, for messages} */
	@Override
	public String toString() {
		return Arrays.toString(new int[] { image.width(), image.height(), levels() });
	}
}
