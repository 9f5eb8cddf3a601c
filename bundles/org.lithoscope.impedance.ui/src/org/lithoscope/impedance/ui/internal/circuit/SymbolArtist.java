/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal.circuit;

import org.lithoscope.figure.Box;
import org.lithoscope.figure.DrawingSurface;
import org.lithoscope.figure.DrawingSurface.Align;
import org.lithoscope.figure.Pen;
import org.lithoscope.figure.TextFont;
import org.lithoscope.figure.Theme;
import org.lithoscope.impedance.circuit.ElementType;

/** Paints the symbols of circuit elements: those of the field for R, C, L and CPE, a box with letters for the others. */
final class SymbolArtist {

	private static final int ARC_STEPS = 10;
	private static final int WINDINGS = 4;
	private static final double PLATE_GAP = 5;

	private final DrawingSurface surface;
	private final Pen pen;
	private final int ground;

	SymbolArtist(DrawingSurface surface, Theme theme, int colour) {
		this.surface = surface;
		this.pen = Pen.solid(colour, 1.5);
		this.ground = theme.background();
	}

	void paint(ElementType type, Box body) {
		switch (type) {
			case RESISTANCE -> box(body, 4);
			case CAPACITANCE -> plates(body);
			case INDUCTANCE -> windings(body);
			case CONSTANT_PHASE -> chevrons(body);
			case ZARC -> arc(body);
			default -> letters(body, type.symbol());
		}
	}

	private void box(Box body, double margin) {
		Box inner = new Box(body.x(), body.y() + margin, body.width(), body.height() - 2 * margin);
		surface.fillRectangle(inner, ground);
		surface.drawRectangle(inner, pen);
	}

	private void leads(Box body, double left, double right) {
		line(body.x(), body.middleY(), left, body.middleY());
		line(right, body.middleY(), body.right(), body.middleY());
	}

	private void line(double x1, double y1, double x2, double y2) {
		surface.segments(new double[] {x1, y1, x2, y2}, 1, pen);
	}

	private void plates(Box body) {
		double left = body.middleX() - PLATE_GAP / 2;
		double right = body.middleX() + PLATE_GAP / 2;
		leads(body, left, right);
		line(left, body.y(), left, body.bottom());
		line(right, body.y(), right, body.bottom());
	}

	/** The two arrowheads of a constant phase element, as in the field's drawings. */
	private void chevrons(Box body) {
		double tip = 7;
		double first = body.middleX() - PLATE_GAP / 2;
		double second = first + PLATE_GAP + 1;
		leads(body, first, second);
		for (double x : new double[] {first, second}) {
			surface.polyline(new double[] {x - tip, x, x - tip}, new double[] {body.y(), body.middleY(), body.bottom()}, 3, pen);
		}
	}

	private void windings(Box body) {
		int n = WINDINGS * ARC_STEPS + 1;
		double[] x = new double[n];
		double[] y = new double[n];
		double radius = body.width() / WINDINGS / 2;
		for (int i = 0; i < n; i++) {
			int winding = Math.min(WINDINGS - 1, i / ARC_STEPS);
			double angle = Math.PI * (i - winding * ARC_STEPS) / ARC_STEPS;
			x[i] = body.x() + (2 * winding + 1) * radius - radius * Math.cos(angle);
			y[i] = body.middleY() - 1.4 * radius * Math.sin(angle);
		}
		surface.polyline(x, y, n, pen);
	}

	/** A box with a depressed arc. */
	private void arc(Box body) {
		box(body, 0);
		double[] x = new double[ARC_STEPS + 1];
		double[] y = new double[ARC_STEPS + 1];
		for (int i = 0; i <= ARC_STEPS; i++) {
			double angle = Math.PI * i / ARC_STEPS;
			x[i] = body.middleX() - 0.36 * body.width() * Math.cos(angle);
			y[i] = body.bottom() - 4 - 9 * Math.sin(angle);
		}
		surface.polyline(x, y, x.length, pen);
	}

	private void letters(Box body, String text) {
		box(body, 0);
		surface.text(text, body.middleX(), body.middleY() + 4, TextFont.plain(11), pen.colour(), Align.MIDDLE, 0);
	}
}
