/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.ui.internal.image;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.lithoscope.microscopy.display.ScaleBar;
import org.lithoscope.model.array.ImageData;
import org.lithoscope.model.quantity.Quantity;

/** A scale bar for what is seen: its length is exact for the zoom, its label a round number. White on a dark plate, readable on any image. */
public final class ScaleBarOverlay implements ImageOverlay {

	private static final int MARGIN = 12;
	private static final int INSIDE = 8;
	private static final int THICKNESS = 5;
	private static final int PLATE_ALPHA = 170;
	private static final double SHARE = 0.22;

	private final ImageCanvas canvas;
	private boolean estimated;
	private boolean shown = true;

	/**
	 * A scale bar.
	 *
	 * @param canvas over which image
	 */
	public ScaleBarOverlay(ImageCanvas canvas) {
		this.canvas = canvas;
	}

	/**
	 * Says that the pixel size rests on an assumption, which the label then says as well.
	 *
	 * @param assumed whether it does
	 */
	public void setEstimated(boolean assumed) {
		estimated = assumed;
	}

	/**
	 * Shows or hides the bar.
	 *
	 * @param visible whether it is shown
	 */
	public void setShown(boolean visible) {
		shown = visible;
		canvas.redraw();
	}

	@Override
	public void paint(GC gc, ImageTransform transform) {
		Optional<ImageData> image = canvas.image();
		if (!shown || image.isEmpty()) {
			return;
		}
		Rectangle area = canvas.getClientArea();
		Quantity pixel = image.get().pixelWidth();
		Quantity onScreen = Quantity.of(pixel.value() / transform.zoom(), pixel.unit());
		Optional<ScaleBar> bar = ScaleBar.of(onScreen, area.width, SHARE);
		String label = bar.map(b -> b.label() + (estimated ? " (estimated)" : "")).orElse("no scale in the file");
		int length = bar.map(ScaleBar::wholePixels).orElse(0);
		Point text = gc.textExtent(label);
		int width = Math.max(length, text.x) + 2 * INSIDE;
		int height = text.y + INSIDE + (length > 0 ? THICKNESS + INSIDE / 2 : 0);
		int x = area.x + MARGIN;
		int y = area.y + area.height - MARGIN - height;
		gc.setAlpha(PLATE_ALPHA);
		gc.setBackground(gc.getDevice().getSystemColor(SWT.COLOR_BLACK));
		gc.fillRoundRectangle(x, y, width, height, THICKNESS, THICKNESS);
		gc.setAlpha(255);
		gc.setBackground(gc.getDevice().getSystemColor(SWT.COLOR_WHITE));
		gc.setForeground(gc.getDevice().getSystemColor(SWT.COLOR_WHITE));
		gc.drawText(label, x + (width - text.x) / 2, y + INSIDE / 2, true);
		if (length > 0) {
			gc.fillRectangle(x + (width - length) / 2, y + INSIDE / 2 + text.y + INSIDE / 4, length, THICKNESS);
		}
	}
}
