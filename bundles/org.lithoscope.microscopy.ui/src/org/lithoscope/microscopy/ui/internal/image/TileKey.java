/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.ui.internal.image;

import org.lithoscope.microscopy.display.ImagePyramid;

/**
 * Which part of an image a tile is.
 *
 * @param level  the level of the pyramid
 * @param column number of the tile to the right
 * @param row    number of the tile downwards
 */
record TileKey(int level, int column, int row) {

	/** {@return its left edge in pixels of the image} */
	int x() {
		return column * span();
	}

	/** {@return its upper edge in pixels of the image} */
	int y() {
		return row * span();
	}

	/** {@return its width and height in pixels of the image; at the edges less is there} */
	int span() {
		return ImagePyramid.TILE << level;
	}
}
