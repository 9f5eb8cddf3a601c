/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.ui.internal.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.Test;

class GalleryLayoutTest {

	@Test
	void cardsDoNotOverlapAndAreFoundAgain() {
		for (int width = 50; width < 1500; width += 93) {
			GalleryLayout layout = new GalleryLayout(37, width, 190, 200);
			for (int i = 0; i < 37; i++) {
				Rectangle card = layout.bounds(i);
				assertEquals(i, layout.at(card.x, card.y));
				assertEquals(i, layout.at(card.x + card.width - 1, card.y + card.height - 1));
				assertEquals(-1, layout.at(card.x - 1, card.y));
				for (int k = 0; k < i; k++) {
					assertFalse(card.intersects(layout.bounds(k)));
				}
			}
			Rectangle last = layout.bounds(36);
			assertEquals(layout.totalHeight(), last.y + last.height + GalleryLayout.GAP);
		}
	}
}
