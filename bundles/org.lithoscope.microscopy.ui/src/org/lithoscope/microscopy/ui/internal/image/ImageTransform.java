/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.ui.internal.image;

/**
 * Where an image lies in a canvas. Image coordinates are in pixels of the image, (0, 0) the upper left corner of the upper left pixel;
 * screen coordinates in those of the canvas.
 *
 * @param zoom   screen pixels per image pixel, to the right
 * @param aspect height of an image pixel over its width, so that lengths are the same in both directions
 * @param left   image coordinate at the canvas's left edge
 * @param top    image coordinate at its upper edge
 */
public record ImageTransform(double zoom, double aspect, double left, double top) {

	private static final double LEAST_ZOOM = 1e-3;
	private static final double MOST_ZOOM = 64;

	/**
	 * The whole image in the middle of an area.
	 *
	 * @param columns the image's width
	 * @param rows    its height
	 * @param aspect  height of a pixel over its width
	 * @param width   the area's width
	 * @param height  its height
	 * @return the transform
	 */
	public static ImageTransform fit(int columns, int rows, double aspect, int width, int height) {
		double zoom = Math.clamp(Math.min((double) width / columns, height / (rows * aspect)), LEAST_ZOOM, MOST_ZOOM);
		return new ImageTransform(zoom, aspect, (columns - width / zoom) / 2, (rows - height / (zoom * aspect)) / 2);
	}

	/**
	 * Image coordinate of a screen coordinate.
	 *
	 * @param x on the screen
	 * @return in the image
	 */
	public double imageX(double x) {
		return left + x / zoom;
	}

	/**
	 * Image coordinate of a screen coordinate.
	 *
	 * @param y on the screen
	 * @return in the image
	 */
	public double imageY(double y) {
		return top + y / (zoom * aspect);
	}

	/**
	 * Screen coordinate of an image coordinate.
	 *
	 * @param x in the image
	 * @return on the screen
	 */
	public double screenX(double x) {
		return (x - left) * zoom;
	}

	/**
	 * Screen coordinate of an image coordinate.
	 *
	 * @param y in the image
	 * @return on the screen
	 */
	public double screenY(double y) {
		return (y - top) * zoom * aspect;
	}

	/**
	 * Zooms about a point, which stays where it is.
	 *
	 * @param x      on the screen
	 * @param y      on the screen
	 * @param factor by how much things become larger
	 * @return the new transform
	 */
	public ImageTransform zoomed(double x, double y, double factor) {
		double to = Math.clamp(zoom * factor, LEAST_ZOOM, MOST_ZOOM);
		return new ImageTransform(to, aspect, imageX(x) - x / to, imageY(y) - y / (to * aspect));
	}

	/**
	 * Moves the image.
	 *
	 * @param dx to the right, on the screen
	 * @param dy downwards, on the screen
	 * @return the new transform
	 */
	public ImageTransform moved(double dx, double dy) {
		return new ImageTransform(zoom, aspect, left - dx / zoom, top - dy / (zoom * aspect));
	}
}
