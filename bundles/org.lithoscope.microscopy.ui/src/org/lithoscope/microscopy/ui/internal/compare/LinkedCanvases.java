/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.ui.internal.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.eclipse.swt.graphics.Rectangle;
import org.lithoscope.microscopy.display.EqualScale;
import org.lithoscope.microscopy.ui.internal.image.ImageCanvas;
import org.lithoscope.microscopy.ui.internal.image.ImageTransform;
import org.lithoscope.model.array.ImageData;

/** Keeps canvases at the same scale: who zooms or moves one, zooms and moves all. Images without a pixel size stay by themselves. */
final class LinkedCanvases {

	private final List<ImageCanvas> canvases = new ArrayList<>();
	private boolean following;

	/** Adds a canvas that shows its image already. */
	void add(ImageCanvas canvas) {
		canvases.add(canvas);
		canvas.onView(() -> follow(canvas));
	}

	/** Shows all as large as all fit. */
	void fit() {
		List<ImageData> images = canvases.stream().flatMap(c -> c.image().stream()).toList();
		int width = canvases.stream().mapToInt(c -> c.getClientArea().width).min().orElse(0);
		int height = canvases.stream().mapToInt(c -> c.getClientArea().height).min().orElse(0);
		OptionalDouble scale = width > 0 && height > 0 ? EqualScale.nanometresPerPixel(images, width, height) : OptionalDouble.empty();
		following = true;
		try {
			for (ImageCanvas canvas : canvases) {
				ImageData image = canvas.image().orElseThrow();
				double zoom = scale.isPresent() ? EqualScale.zoom(image, scale.getAsDouble()) : Double.NaN;
				if (zoom > 0) {
					show(canvas, zoom, 0, 0);
				} else {
					canvas.fit();
				}
			}
		} finally {
			following = false;
		}
	}

	/** Centre and scale of the one that changed, in lengths, become those of the others. */
	private void follow(ImageCanvas leader) {
		if (following || leader.image().isEmpty()) {
			return;
		}
		ImageData image = leader.image().get();
		ImageTransform t = leader.transform().orElseThrow();
		double pixel = EqualScale.zoom(image, 1);
		if (!(pixel > 0)) {
			return;
		}
		Rectangle area = leader.getClientArea();
		double x = (t.imageX(area.width / 2.0) - image.width() / 2.0) * pixel;
		double y = (t.imageY(area.height / 2.0) - image.height() / 2.0) * pixel * t.aspect();
		following = true;
		try {
			for (ImageCanvas canvas : canvases) {
				double other = EqualScale.zoom(canvas.image().orElseThrow(), pixel / t.zoom());
				if (canvas != leader && other > 0) {
					show(canvas, other, x, y);
				}
			}
		} finally {
			following = false;
		}
	}

	/** Shows a canvas at a zoom, with a point at its middle that lies so many nanometres from the image's. */
	private static void show(ImageCanvas canvas, double zoom, double x, double y) {
		ImageData image = canvas.image().orElseThrow();
		double aspect = canvas.transform().orElseThrow().aspect();
		double pixel = EqualScale.zoom(image, 1);
		Rectangle area = canvas.getClientArea();
		canvas.setTransform(new ImageTransform(zoom, aspect, image.width() / 2.0 + x / pixel - area.width / 2.0 / zoom,
				image.height() / 2.0 + y / (pixel * aspect) - area.height / 2.0 / (zoom * aspect)));
	}
}
