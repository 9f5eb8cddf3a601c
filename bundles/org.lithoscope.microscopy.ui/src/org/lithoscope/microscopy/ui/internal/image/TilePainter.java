/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.ui.internal.image;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.lithoscope.microscopy.display.ImagePyramid;
import org.lithoscope.microscopy.display.PixelRaster;

/** Draws the tiles that are seen, over the coarsest level until they have come. */
final class TilePainter {

	private static final int MOST_IMAGES = 160;
	private static final int SHOW_PIXELS_FROM = 3;

	private final Canvas canvas;
	private final Map<TileKey, Image> drawn = new LinkedHashMap<>(16, 0.75f, true);

	TilePainter(Canvas canvas) {
		this.canvas = canvas;
	}

	/** Frees what was drawn. */
	void forget() {
		drawn.values().forEach(Image::dispose);
		drawn.clear();
	}

	void paint(GC gc, TileReader tiles, ImageTransform transform) {
		ImagePyramid pyramid = tiles.pyramid();
		int coarsest = pyramid.levels() - 1;
		int level = pyramid.level(transform.zoom());
		gc.setInterpolation(transform.zoom() >= SHOW_PIXELS_FROM ? SWT.NONE : SWT.HIGH);
		Rectangle seen = seen(pyramid, transform, level);
		if (level == coarsest || !isThere(tiles, seen, level)) {
			draw(gc, tiles, transform, new TileKey(coarsest, 0, 0));
		}
		for (int row = seen.y; level != coarsest && row < seen.y + seen.height; row++) {
			for (int column = seen.x; column < seen.x + seen.width; column++) {
				draw(gc, tiles, transform, new TileKey(level, column, row));
			}
		}
	}

	private boolean isThere(TileReader tiles, Rectangle seen, int level) {
		boolean all = true;
		for (int row = seen.y; row < seen.y + seen.height; row++) {
			for (int column = seen.x; column < seen.x + seen.width; column++) {
				all &= picture(tiles, new TileKey(level, column, row)).isPresent();
			}
		}
		return all;
	}

	/** The numbers of the tiles that are seen. */
	private Rectangle seen(ImagePyramid pyramid, ImageTransform transform, int level) {
		Rectangle area = canvas.getClientArea();
		int span = ImagePyramid.TILE << level;
		int left = Math.max(0, (int) Math.floor(transform.imageX(0) / span));
		int top = Math.max(0, (int) Math.floor(transform.imageY(0) / span));
		int right = (int) Math.floor(Math.min(pyramid.image().width() - 1.0, transform.imageX(area.width)) / span);
		int bottom = (int) Math.floor(Math.min(pyramid.image().height() - 1.0, transform.imageY(area.height)) / span);
		return new Rectangle(left, top, Math.max(0, right - left + 1), Math.max(0, bottom - top + 1));
	}

	private Optional<Image> picture(TileReader tiles, TileKey key) {
		Image picture = drawn.get(key);
		if (picture == null) {
			Optional<PixelRaster> raster = tiles.take(key);
			if (raster.isPresent()) {
				picture = Rasters.image(canvas.getDisplay(), raster.get());
				drawn.put(key, picture);
				if (drawn.size() > MOST_IMAGES) {
					drawn.remove(drawn.keySet().iterator().next()).dispose();
				}
			}
		}
		return Optional.ofNullable(picture);
	}

	private void draw(GC gc, TileReader tiles, ImageTransform transform, TileKey key) {
		picture(tiles, key).ifPresent(picture -> {
			Rectangle bounds = picture.getBounds();
			int reduction = 1 << key.level();
			int last = Math.min(tiles.pyramid().image().width(), key.x() + bounds.width * reduction);
			int lowest = Math.min(tiles.pyramid().image().height(), key.y() + bounds.height * reduction);
			// whole screen pixels, the same for neighbours, so that no seam is seen
			int x = (int) Math.round(transform.screenX(key.x()));
			int y = (int) Math.round(transform.screenY(key.y()));
			int width = (int) Math.round(transform.screenX(last)) - x;
			int height = (int) Math.round(transform.screenY(lowest)) - y;
			if (width > 0 && height > 0) {
				gc.drawImage(picture, 0, 0, bounds.width, bounds.height, x, y, width, height);
			}
		});
	}
}
