/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.Deque;

import org.lithoscope.figure.font.GlyphFont;
import org.lithoscope.figure.font.Lettering;
import org.lithoscope.model.figure.Style.Line;
import org.lithoscope.model.figure.Style.Marker;

/** Draws through Java2D, smoothly; text in the bundled font, so that images are the same on every machine. For one thread. */
public final class Java2DSurface implements DrawingSurface {

	private static final float MITRE_LIMIT = 10;

	private final Graphics2D graphics;
	private final double pixelsPerPoint;
	private final Deque<Shape> clips = new ArrayDeque<>();

	/**
	 * A surface.
	 *
	 * @param target         where to draw, its unit a pixel; is left as it was, but for what is drawn
	 * @param pixelsPerPoint how many pixels a point has: 2 on a screen of double resolution
	 */
	public Java2DSurface(Graphics2D target, double pixelsPerPoint) {
		this.graphics = (Graphics2D) target.create();
		this.pixelsPerPoint = pixelsPerPoint;
		graphics.scale(pixelsPerPoint, pixelsPerPoint);
		graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
	}

	@Override
	public double pixelsPerPoint() {
		return pixelsPerPoint;
	}

	@Override
	public void polyline(double[] x, double[] y, int count, Pen pen) {
		if (count < 2 || !use(pen)) {
			return;
		}
		Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO, count);
		path.moveTo(x[0], y[0]);
		for (int i = 1; i < count; i++) {
			path.lineTo(x[i], y[i]);
		}
		graphics.draw(path);
	}

	@Override
	public void segments(double[] ends, int count, Pen pen) {
		if (count == 0 || !use(pen)) {
			return;
		}
		Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO, 2 * count);
		for (int i = 0; i < 4 * count; i += 4) {
			path.moveTo(ends[i], ends[i + 1]);
			path.lineTo(ends[i + 2], ends[i + 3]);
		}
		crisp(path);
	}

	@Override
	public void fillPolygon(double[] x, double[] y, int count, int colour) {
		if (count < 3) {
			return;
		}
		Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO, count);
		path.moveTo(x[0], y[0]);
		for (int i = 1; i < count; i++) {
			path.lineTo(x[i], y[i]);
		}
		path.closePath();
		graphics.setColor(new Color(colour, true));
		graphics.fill(path);
	}

	@Override
	public void fillRectangle(Box box, int colour) {
		graphics.setColor(new Color(colour, true));
		graphics.fill(rectangle(box));
	}

	@Override
	public void drawRectangle(Box box, Pen pen) {
		if (use(pen)) {
			crisp(rectangle(box));
		}
	}

	@Override
	public void markers(Marker marker, double[] x, double[] y, int count, double size, int colour) {
		Path2D path = MarkerShapes.path(marker, size);
		boolean filled = MarkerShapes.isFilled(marker);
		use(Pen.solid(colour, MarkerShapes.lineWidth(size)));
		AffineTransform before = graphics.getTransform();
		for (int i = 0; i < count; i++) {
			graphics.translate(x[i], y[i]);
			if (filled) {
				graphics.fill(path);
			} else {
				graphics.draw(path);
			}
			graphics.setTransform(before);
		}
	}

	@Override
	public void text(String text, double x, double y, TextFont font, int colour, Align align, double degrees) {
		GlyphFont glyphs = GlyphFont.of(font.bold());
		double shift = switch (align) {
			case START -> 0;
			case MIDDLE -> -glyphs.width(text) / 2;
			case END -> -glyphs.width(text);
		};
		AffineTransform before = graphics.getTransform();
		graphics.translate(x, y);
		graphics.rotate(-Math.toRadians(degrees));
		graphics.scale(font.size(), font.size());
		graphics.translate(shift, 0);
		graphics.setColor(new Color(colour, true));
		graphics.fill(glyphs.outline(text));
		graphics.setTransform(before);
	}

	@Override
	public TextExtent measure(String text, TextFont font) {
		return Lettering.measure(text, font);
	}

	@Override
	public void image(int[] pixels, int width, int height, Box box, boolean smooth) {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
		image.setRGB(0, 0, width, height, pixels, 0, width);
		graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION,
				smooth ? RenderingHints.VALUE_INTERPOLATION_BILINEAR : RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
		AffineTransform placed = AffineTransform.getTranslateInstance(box.x(), box.y());
		placed.scale(box.width() / width, box.height() / height);
		graphics.drawImage(image, placed, null);
	}

	@Override
	public void clip(Box box) {
		clips.push(graphics.getClip() == null ? new Rectangle2D.Double(-1e6, -1e6, 2e6, 2e6) : graphics.getClip());
		graphics.clip(rectangle(box));
	}

	@Override
	public void unclip() {
		graphics.setClip(clips.pop());
	}

	/** Draws lines along the axes on whole pixels, where they are sharp. */
	private void crisp(Shape shape) {
		graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_NORMALIZE);
		graphics.draw(shape);
		graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
	}

	private boolean use(Pen pen) {
		if (pen.line() == Line.NONE) {
			return false;
		}
		float[] dashes = pen.dashes();
		graphics.setColor(new Color(pen.colour(), true));
		graphics.setStroke(new BasicStroke((float) pen.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, MITRE_LIMIT,
				dashes.length == 0 ? null : dashes, 0));
		return true;
	}

	private static Rectangle2D rectangle(Box box) {
		return new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height());
	}
}
