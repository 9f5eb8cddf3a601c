/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.ui.internal.image;

import org.eclipse.swt.graphics.GC;

/** Something drawn over an image: a scale bar, lines that measure. */
@FunctionalInterface
public interface ImageOverlay {

	/**
	 * Draws.
	 *
	 * @param gc        where
	 * @param transform where the image lies
	 */
	void paint(GC gc, ImageTransform transform);
}
