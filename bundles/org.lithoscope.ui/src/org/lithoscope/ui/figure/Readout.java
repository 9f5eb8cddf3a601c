/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.figure;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.lithoscope.figure.Box;
import org.lithoscope.figure.FigureView.Pointer;
import org.lithoscope.figure.PlotLayout;
import org.lithoscope.figure.Theme;
import org.lithoscope.figure.axis.AxisScale;
import org.lithoscope.model.figure.Axis;
import org.lithoscope.model.figure.Plot;
import org.lithoscope.ui.table.Numbers;

/** The values under the crosshair, with their units. */
final class Readout {

	private static final int PADDING = 5;
	private static final int MARGIN = 6;

	private Readout() {
	}

	static void paint(GC gc, Theme theme, Plot plot, PlotLayout layout, Pointer pointer) {
		StringBuilder text = new StringBuilder(value(plot.x(), layout.x(), pointer.x()));
		text.append("    ").append(value(plot.y(), layout.y(), pointer.y()));
		if (plot.y2().isPresent() && layout.y2().isPresent()) {
			AxisScale second = layout.y2().get();
			text.append("    ").append(value(plot.y2().get(), second, second.value(layout.y().point(pointer.y()))));
		}
		Point extent = gc.textExtent(text.toString());
		Box area = layout.area();
		int x = (int) Math.max(area.x() + MARGIN, area.right() - extent.x - 2 * PADDING - MARGIN);
		int y = (int) area.bottom() - extent.y - 2 * PADDING - MARGIN;
		gc.setAlpha(225);
		gc.setBackground(colour(theme.background()));
		gc.fillRoundRectangle(x, y, extent.x + 2 * PADDING, extent.y + 2 * PADDING, 6, 6);
		gc.setAlpha(255);
		gc.setForeground(colour(theme.foreground()));
		gc.drawText(text.toString(), x + PADDING, y + PADDING, true);
	}

	/** As many digits as one pixel tells apart. */
	private static String value(Axis axis, AxisScale scale, double value) {
		double pixel = Math.abs(scale.value(scale.point(value) + 1) - value);
		int digits = pixel > 0 && value != 0 ? (int) Math.clamp(Math.ceil(Math.log10(Math.abs(value) / pixel)) + 1, 2, 9) : 4;
		String unit = axis.unit().symbol();
		return axis.quantity() + " " + Numbers.text(value, digits) + (unit.isEmpty() ? "" : " " + unit);
	}

	private static Color colour(int argb) {
		return new Color(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF);
	}
}
