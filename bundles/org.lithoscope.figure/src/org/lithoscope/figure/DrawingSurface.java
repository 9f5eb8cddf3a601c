/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure;

import org.lithoscope.model.figure.Style.Marker;

/**
 * What a figure is drawn on: a screen, an image, an SVG or PDF page. Lengths are points (a logical pixel on a screen, whatever its
 * resolution), x to the right and y downwards. Colours are {@code 0xAARRGGBB}, not premultiplied. Nothing is remembered between calls but
 * the clip. Arrays belong to the caller, who may change them after the call.
 */
public interface DrawingSurface {

	/** Which end of a text lies at its point. */
	enum Align {
		/** The point is at the beginning of the text. */
		START,
		/** The point is in the middle of the text. */
		MIDDLE,
		/** The point is at the end of the text. */
		END
	}

	/** {@return how many pixels a point has; data are thinned out to that; 4 for paper, 1 or 2 for screens} */
	double pixelsPerPoint();

	/**
	 * Draws a line through points.
	 *
	 * @param x     the points' x
	 * @param y     the points' y
	 * @param count how many points
	 * @param pen   colour, width and dashes
	 */
	void polyline(double[] x, double[] y, int count, Pen pen);

	/**
	 * Draws separate lines.
	 *
	 * @param ends  x and y of one end, x and y of the other, for each line
	 * @param count how many lines
	 * @param pen   colour, width and dashes
	 */
	void segments(double[] ends, int count, Pen pen);

	/**
	 * Fills a polygon.
	 *
	 * @param x      the corners' x
	 * @param y      the corners' y
	 * @param count  how many corners
	 * @param colour the colour
	 */
	void fillPolygon(double[] x, double[] y, int count, int colour);

	/**
	 * Fills a rectangle.
	 *
	 * @param box    the rectangle
	 * @param colour the colour
	 */
	void fillRectangle(Box box, int colour);

	/**
	 * Draws a rectangle's outline.
	 *
	 * @param box the rectangle
	 * @param pen colour, width and dashes
	 */
	void drawRectangle(Box box, Pen pen);

	/**
	 * Draws one marker at each of several points.
	 *
	 * @param marker the shape
	 * @param x      the centres' x
	 * @param y      the centres' y
	 * @param count  how many
	 * @param size   the diameter of a circle of about the same area
	 * @param colour the colour
	 */
	void markers(Marker marker, double[] x, double[] y, int count, double size, int colour);

	/**
	 * Draws one line of text.
	 *
	 * @param text    the text
	 * @param x       x of its beginning, middle or end
	 * @param y       y of its base line there
	 * @param font    size and weight
	 * @param colour  the colour
	 * @param align   what lies at x
	 * @param degrees rotation about the point, anticlockwise as seen; 90 reads upwards
	 */
	void text(String text, double x, double y, TextFont font, int colour, Align align, double degrees);

	/**
	 * Measures one line of text.
	 *
	 * @param text the text
	 * @param font size and weight
	 * @return its width, and the font's height above and below the base line
	 */
	TextExtent measure(String text, TextFont font);

	/**
	 * Draws a raster image stretched over a rectangle.
	 *
	 * @param pixels row-major {@code 0xAARRGGBB}, the upper left first
	 * @param width  pixels in a row
	 * @param height rows
	 * @param box    where to
	 * @param smooth whether to interpolate when it is enlarged
	 */
	void image(int[] pixels, int width, int height, Box box, boolean smooth);

	/**
	 * Draws only inside a rectangle, and inside those set before, until {@link #unclip()}.
	 *
	 * @param box the rectangle
	 */
	void clip(Box box);

	/** Ends the last {@link #clip}. */
	void unclip();
}
