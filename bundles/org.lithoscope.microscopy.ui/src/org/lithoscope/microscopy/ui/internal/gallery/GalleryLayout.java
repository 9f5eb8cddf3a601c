/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.ui.internal.gallery;

import org.eclipse.swt.graphics.Rectangle;

/**
 * Where the cards of a gallery stand: as many side by side as fit, row after row.
 *
 * @param count  how many cards
 * @param width  of the area
 * @param card   width of a card
 * @param height of a card
 */
record GalleryLayout(int count, int width, int card, int height) {

	/** Distance between cards. */
	static final int GAP = 10;

	/** {@return how many stand side by side} */
	int columns() {
		return Math.max(1, (width - GAP) / (card + GAP));
	}

	/** {@return the height of all rows} */
	int totalHeight() {
		return GAP + (count + columns() - 1) / columns() * (height + GAP);
	}

	/** Where a card stands, from the upper edge of all rows. */
	Rectangle bounds(int index) {
		return new Rectangle(GAP + index % columns() * (card + GAP), GAP + index / columns() * (height + GAP), card, height);
	}

	/** The card at a point; −1 where there is none. */
	int at(int x, int y) {
		int column = (x - GAP) / (card + GAP);
		int row = (y - GAP) / (height + GAP);
		int index = row * columns() + column;
		boolean inside = x >= GAP && y >= GAP && column < columns() && index < count && bounds(index).contains(x, y);
		return inside ? index : -1;
	}
}
