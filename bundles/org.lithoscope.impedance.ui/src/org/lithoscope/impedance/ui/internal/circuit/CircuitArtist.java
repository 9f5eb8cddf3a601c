/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal.circuit;

import java.util.List;
import java.util.Optional;

import org.lithoscope.figure.Box;
import org.lithoscope.figure.DrawingSurface;
import org.lithoscope.figure.DrawingSurface.Align;
import org.lithoscope.figure.Pen;
import org.lithoscope.figure.TextFont;
import org.lithoscope.figure.Theme;
import org.lithoscope.impedance.circuit.CircuitNode;
import org.lithoscope.model.figure.Style;

/** Paints a circuit on any surface. */
public final class CircuitArtist {

	/** The letters of names. */
	public static final TextFont FONT = TextFont.plain(11);

	private static final double WIRE = 1.2;
	private static final double DOT = 4.5;
	private static final double MARKED = 0.16;

	private final DrawingSurface surface;
	private final Theme theme;

	/**
	 * An artist.
	 *
	 * @param surface what to paint on
	 * @param theme   the colours
	 */
	public CircuitArtist(DrawingSurface surface, Theme theme) {
		this.surface = surface;
		this.theme = theme;
	}

	/**
	 * Paints a circuit.
	 *
	 * @param drawing  the circuit
	 * @param x        how far to the right it begins
	 * @param y        how far down it begins
	 * @param selected the part that is selected
	 * @param hovered  the part under the pointer
	 */
	public void paint(CircuitDrawing drawing, double x, double y, Optional<CircuitNode> selected, Optional<CircuitNode> hovered) {
		hovered.flatMap(drawing::box).ifPresent(b -> surface.fillRectangle(moved(b, x, y), Theme.transparent(theme.muted(), MARKED)));
		selected.flatMap(drawing::box).ifPresent(b -> {
			Box box = moved(b, x, y);
			surface.fillRectangle(box, Theme.transparent(theme.selection(), MARKED));
			surface.drawRectangle(box, new Pen(theme.selection(), 1, Style.Line.SOLID));
		});
		Pen wire = Pen.solid(theme.foreground(), WIRE);
		for (CircuitDrawing.Wire w : drawing.wires()) {
			surface.segments(new double[] {x + w.x1(), y + w.y1(), x + w.x2(), y + w.y2()}, 1, wire);
		}
		List<CircuitDrawing.Dot> dots = drawing.dots();
		surface.markers(Style.Marker.CIRCLE, dots.stream().mapToDouble(d -> x + d.x()).toArray(), dots.stream().mapToDouble(d -> y + d.y()).toArray(),
				dots.size(), DOT, theme.foreground());
		SymbolArtist symbols = new SymbolArtist(surface, theme, theme.foreground());
		for (CircuitDrawing.Symbol s : drawing.symbols()) {
			symbols.paint(s.element().type(), moved(s.body(), x, y));
			Box label = moved(s.label(), x, y);
			surface.text(s.element().name(), label.middleX(), label.bottom() - 4, FONT, theme.foreground(), Align.MIDDLE, 0);
		}
	}

	private static Box moved(Box box, double x, double y) {
		return new Box(box.x() + x, box.y() + y, box.width(), box.height());
	}
}
