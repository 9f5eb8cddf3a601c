/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.figure;

import org.lithoscope.figure.DrawingSurface;
import org.lithoscope.figure.FigureLayout;
import org.lithoscope.figure.Theme;

/** Something on a figure that can be dragged, for instance the edge of a range: it is asked before dragging zooms or moves the figure. */
public interface FigureGrip {

	/**
	 * Is there something to take hold of?
	 *
	 * @param layout where the plots were painted
	 * @param x      x of the pointer
	 * @param y      y of the pointer
	 * @return whether there is
	 */
	boolean isAt(FigureLayout layout, double x, double y);

	/**
	 * The button goes down where {@link #isAt} said that there is something.
	 *
	 * @param layout where the plots were painted
	 * @param x      x of the pointer
	 * @param y      y of the pointer
	 */
	void press(FigureLayout layout, double x, double y);

	/**
	 * The pointer moves with the button down.
	 *
	 * @param layout where the plots were painted
	 * @param x      x of the pointer
	 * @param y      y of the pointer
	 */
	void drag(FigureLayout layout, double x, double y);

	/** The button goes up. */
	void release();

	/**
	 * Paints what can be taken hold of, over the figure.
	 *
	 * @param layout  where the plots were painted
	 * @param surface what to paint on
	 * @param theme   colours and sizes
	 */
	void paint(FigureLayout layout, DrawingSurface surface, Theme theme);
}
