/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.ui.internal.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;

import org.junit.jupiter.api.Test;

class ImageTransformTest {

	private static final double EXACT = 1e-9;

	@Test
	void aWholeImageStandsInTheMiddle() {
		ImageTransform t = ImageTransform.fit(1000, 500, 1, 400, 400);
		assertEquals(0.4, t.zoom(), EXACT);
		assertEquals(0, t.screenX(0), EXACT);
		assertEquals(100, t.screenY(0), EXACT);
		assertEquals(300, t.screenY(500), EXACT);
	}

	@Test
	void pixelsThatAreNotSquareKeepTheirShape() {
		ImageTransform t = ImageTransform.fit(100, 100, 2, 400, 400);
		assertEquals(2 * (t.screenX(10) - t.screenX(0)), t.screenY(10) - t.screenY(0), EXACT);
	}

	@Test
	void thePointUnderThePointerStaysWhereItIs() {
		Random random = new Random(3);
		for (int i = 0; i < 200; i++) {
			ImageTransform t = new ImageTransform(0.1 + random.nextDouble(), 0.5 + random.nextDouble(), 100 * random.nextGaussian(),
					100 * random.nextGaussian());
			double x = 500 * random.nextDouble();
			double y = 500 * random.nextDouble();
			ImageTransform zoomed = t.zoomed(x, y, 0.2 + 3 * random.nextDouble());
			assertEquals(t.imageX(x), zoomed.imageX(x), 1e-6);
			assertEquals(t.imageY(y), zoomed.imageY(y), 1e-6);
			ImageTransform moved = t.moved(7, -3);
			assertEquals(t.imageX(x), moved.imageX(x + 7), 1e-6);
			assertEquals(t.imageY(y), moved.imageY(y - 3), 1e-6);
			assertEquals(x, t.screenX(t.imageX(x)), 1e-6);
			assertEquals(y, t.screenY(t.imageY(y)), 1e-6);
		}
	}
}
