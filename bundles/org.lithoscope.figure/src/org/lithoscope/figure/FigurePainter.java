/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure;

import java.util.Objects;

import org.lithoscope.figure.internal.FigureArtist;

/**
 * Paints figures: on a screen, in an image, on paper. What is exported is what is seen, because it is painted by the same hand. Immutable;
 * may be used by several threads.
 */
public final class FigurePainter {

	private final Theme theme;

	/**
	 * A painter.
	 *
	 * @param theme colours and sizes
	 */
	public FigurePainter(Theme theme) {
		this.theme = Objects.requireNonNull(theme, "theme");
	}

	/** {@return colours and sizes} */
	public Theme theme() {
		return theme;
	}

	/**
	 * Paints a figure.
	 *
	 * @param scene   the figure, ready to be shown
	 * @param view    what is seen of it
	 * @param surface what to paint on
	 * @param width   the width in points
	 * @param height  the height in points
	 * @return where the plots lie: what the next operation on the view needs
	 */
	public FigureLayout paint(FigureScene scene, FigureView view, DrawingSurface surface, double width, double height) {
		return new FigureArtist(scene.figure(), scene.plots(), view, theme, surface).paint(new Box(0, 0, width, height));
	}

	/**
	 * Finds where the plots would lie, without painting.
	 *
	 * @param scene   the figure, ready to be shown
	 * @param view    what is seen of it
	 * @param surface what measures text
	 * @param width   the width in points
	 * @param height  the height in points
	 * @return where the plots lie
	 */
	public FigureLayout layout(FigureScene scene, FigureView view, DrawingSurface surface, double width, double height) {
		return new FigureArtist(scene.figure(), scene.plots(), view, theme, surface).layout(new Box(0, 0, width, height));
	}
}
