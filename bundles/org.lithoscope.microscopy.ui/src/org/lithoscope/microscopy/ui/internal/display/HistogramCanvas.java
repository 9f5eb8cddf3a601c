/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.ui.internal.display;

import java.util.Arrays;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.lithoscope.figure.axis.Readings;
import org.lithoscope.microscopy.display.Contrast;

/** The histogram of an image with two handles: which values are black and which are white. */
final class HistogramCanvas extends Canvas {

	private static final int MARGIN = 6;
	private static final int REACH = 8;
	private static final int HANDLE = 5;
	private static final Color BARS = new Color(0x2f, 0x86, 0xd6);

	private Histogram histogram = new Histogram(0, 1, new int[1]);
	private Contrast contrast = Contrast.window(0, 1);
	private Consumer<Contrast> changed = c -> { };
	private int dragged;

	HistogramCanvas(Composite parent) {
		super(parent, SWT.DOUBLE_BUFFERED);
		setData("org.eclipse.e4.ui.css.CssClassName", "LithoscopeFigure");
		setData("lithoscope.key", "image.histogram");
		setToolTipText("Drag the handles: values left of the first are black, right of the second white");
		addListener(SWT.Paint, e -> paint(e.gc));
		addListener(SWT.MouseDown, e -> dragged = handle(e.x));
		addListener(SWT.MouseUp, e -> dragged = 0);
		addListener(SWT.MouseMove, this::drag);
	}

	void show(Histogram shown, Contrast current) {
		histogram = shown;
		contrast = current;
		redraw();
	}

	void setContrast(Contrast current) {
		contrast = current;
		redraw();
	}

	void onChange(Consumer<Contrast> told) {
		changed = told;
	}

	private double least() {
		return Math.min(histogram.least(), Math.min(contrast.low(), contrast.high()));
	}

	private double greatest() {
		double greatest = Math.max(histogram.greatest(), Math.max(contrast.low(), contrast.high()));
		return greatest > least() ? greatest : least() + 1;
	}

	private int x(double value) {
		int width = getClientArea().width - 2 * MARGIN;
		return MARGIN + (int) Math.round((value - least()) / (greatest() - least()) * width);
	}

	private double value(int x) {
		int width = Math.max(1, getClientArea().width - 2 * MARGIN);
		return least() + Math.clamp((x - MARGIN) / (double) width, 0.0, 1.0) * (greatest() - least());
	}

	private int handle(int x) {
		int toLow = Math.abs(x - x(contrast.low()));
		int toHigh = Math.abs(x - x(contrast.high()));
		if (Math.min(toLow, toHigh) > REACH) {
			return 0;
		}
		return toLow <= toHigh ? -1 : 1;
	}

	private void drag(Event event) {
		setCursor(getDisplay().getSystemCursor(dragged != 0 || handle(event.x) != 0 ? SWT.CURSOR_SIZEWE : SWT.CURSOR_ARROW));
		if (dragged != 0) {
			double to = value(event.x);
			contrast = dragged < 0 ? new Contrast(to, contrast.high(), contrast.gamma()) : new Contrast(contrast.low(), to, contrast.gamma());
			redraw();
			changed.accept(contrast);
		}
	}

	private void paint(GC gc) {
		Rectangle area = getClientArea();
		int text = gc.getFontMetrics().getHeight();
		int bottom = area.height - text - MARGIN;
		// the root shows rare values beside frequent ones
		double most = Math.sqrt(Math.max(1, Arrays.stream(histogram.counts()).max().orElse(1)));
		gc.setBackground(BARS);
		int classes = histogram.counts().length;
		double step = (histogram.greatest() - histogram.least()) / classes;
		for (int i = 0; i < classes; i++) {
			int left = x(histogram.least() + i * step);
			int right = Math.max(left + 1, x(histogram.least() + (i + 1) * step));
			int height = (int) Math.round(Math.sqrt(histogram.counts()[i]) / most * (bottom - MARGIN));
			gc.fillRectangle(left, bottom - height, right - left, height);
		}
		gc.setForeground(getForeground());
		gc.drawLine(MARGIN, bottom, area.width - MARGIN, bottom);
		handle(gc, contrast.low(), bottom, text, false);
		handle(gc, contrast.high(), bottom, text, true);
	}

	private void handle(GC gc, double value, int bottom, int text, boolean right) {
		int x = x(value);
		gc.setForeground(getForeground());
		gc.setBackground(getForeground());
		gc.drawLine(x, MARGIN, x, bottom);
		gc.fillPolygon(new int[] {x - HANDLE, MARGIN, x + HANDLE, MARGIN, x, MARGIN + HANDLE + 2});
		String number = Readings.number(value);
		int width = gc.textExtent(number).x;
		gc.drawText(number, Math.clamp(right ? x - width : x, MARGIN, Math.max(MARGIN, getClientArea().width - MARGIN - width)),
				bottom + MARGIN / 2, true);
	}
}
