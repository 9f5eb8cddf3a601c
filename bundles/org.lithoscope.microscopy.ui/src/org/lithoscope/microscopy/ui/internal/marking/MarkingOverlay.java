/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.ui.internal.marking;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.lithoscope.microscopy.measuring.Calibration;
import org.lithoscope.microscopy.measuring.Marking;
import org.lithoscope.microscopy.measuring.Marking.Purpose;
import org.lithoscope.microscopy.measuring.Point;
import org.lithoscope.microscopy.ui.internal.image.ImageOverlay;
import org.lithoscope.microscopy.ui.internal.image.ImageTransform;

/** Draws the markings with their sizes: a dark edge around a bright line, readable on any image. */
public final class MarkingOverlay implements ImageOverlay {

	private static final int HANDLE = 4;
	private static final int PLATE_ALPHA = 170;

	private final MarkingModel model;

	/**
	 * An overlay.
	 *
	 * @param model what is marked
	 */
	public MarkingOverlay(MarkingModel model) {
		this.model = model;
	}

	@Override
	public void paint(GC gc, ImageTransform transform) {
		gc.setAntialias(SWT.ON);
		for (Marking marking : model.markings().markings()) {
			boolean chosen = model.chosen().filter(marking::equals).isPresent();
			Color colour = new Color(rgb(marking.purpose()) >> 16 & 0xFF, rgb(marking.purpose()) >> 8 & 0xFF, rgb(marking.purpose()) & 0xFF);
			int[] corners = corners(marking, transform);
			draw(gc, corners, marking.shape().isClosed(), gc.getDevice().getSystemColor(SWT.COLOR_BLACK), chosen ? 5 : 4);
			draw(gc, corners, marking.shape().isClosed(), colour, chosen ? 3 : 2);
			if (chosen) {
				handles(gc, corners, colour);
			}
			label(gc, marking, corners);
		}
	}

	/** Okabe and Ito's colours, one for each purpose. */
	private static int rgb(Purpose purpose) {
		return switch (purpose) {
			case THICKNESS -> 0xE69F00;
			case SIZE -> 0x56B4E9;
			case DEPOSIT -> 0x009E73;
			case PORE -> 0xCC79A7;
		};
	}

	private static int[] corners(Marking marking, ImageTransform transform) {
		List<Point> points = marking.shape().points();
		int[] corners = new int[2 * points.size()];
		for (int i = 0; i < points.size(); i++) {
			corners[2 * i] = (int) Math.round(transform.screenX(points.get(i).x()));
			corners[2 * i + 1] = (int) Math.round(transform.screenY(points.get(i).y()));
		}
		return corners;
	}

	private static void draw(GC gc, int[] corners, boolean closed, Color colour, int width) {
		gc.setForeground(colour);
		gc.setLineWidth(width);
		if (closed) {
			gc.drawPolygon(corners);
		} else {
			gc.drawPolyline(corners);
		}
	}

	private static void handles(GC gc, int[] corners, Color colour) {
		gc.setLineWidth(1);
		for (int i = 0; i < corners.length; i += 2) {
			gc.setBackground(gc.getDevice().getSystemColor(SWT.COLOR_WHITE));
			gc.fillRectangle(corners[i] - HANDLE, corners[i + 1] - HANDLE, 2 * HANDLE, 2 * HANDLE);
			gc.setForeground(colour);
			gc.drawRectangle(corners[i] - HANDLE, corners[i + 1] - HANDLE, 2 * HANDLE, 2 * HANDLE);
		}
	}

	private void label(GC gc, Marking marking, int[] corners) {
		Calibration calibration = model.markings().calibration();
		String text = (marking.label().isEmpty() ? "" : marking.label() + ": ") + MarkingReadings.size(marking, calibration);
		int x = (corners[0] + corners[2]) / 2 + 2 * HANDLE;
		int y = (corners[1] + corners[3]) / 2;
		org.eclipse.swt.graphics.Point extent = gc.textExtent(text);
		gc.setAlpha(PLATE_ALPHA);
		gc.setBackground(gc.getDevice().getSystemColor(SWT.COLOR_BLACK));
		gc.fillRoundRectangle(x - HANDLE, y, extent.x + 2 * HANDLE, extent.y, HANDLE, HANDLE);
		gc.setAlpha(255);
		gc.setForeground(gc.getDevice().getSystemColor(SWT.COLOR_WHITE));
		gc.drawText(text, x, y, true);
	}
}
