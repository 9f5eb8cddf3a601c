/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.figure;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayDeque;
import java.util.Deque;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.LineAttributes;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Rectangle;
import org.lithoscope.figure.Box;
import org.lithoscope.figure.DrawingSurface;
import org.lithoscope.figure.MarkerShapes;
import org.lithoscope.figure.Pen;
import org.lithoscope.figure.TextExtent;
import org.lithoscope.figure.TextFont;
import org.lithoscope.figure.font.GlyphFont;
import org.lithoscope.figure.font.Lettering;
import org.lithoscope.model.figure.Style.Line;
import org.lithoscope.model.figure.Style.Marker;

/**
 * Draws on a window through a {@code GC}. Text is drawn from the same outlines as in exported files, so that what is exported is what is
 * seen. For the thread of the display.
 */
public final class GcSurface implements DrawingSurface {

	private static final double SHIFT_OF_THIN_LINES = 0.5;

	private final GC gc;
	private final Device device;
	private final double zoom;
	private final Deque<Rectangle> clips = new ArrayDeque<>();

	/**
	 * A surface.
	 *
	 * @param gc   what to draw with; its state is changed
	 * @param zoom pixels of the screen for a point
	 */
	public GcSurface(GC gc, double zoom) {
		this.gc = gc;
		this.device = gc.getDevice();
		this.zoom = zoom;
		gc.setAdvanced(true);
		gc.setAntialias(SWT.ON);
	}

	@Override
	public double pixelsPerPoint() {
		return zoom;
	}

	@Override
	public void polyline(double[] x, double[] y, int count, Pen pen) {
		if (count < 2 || !use(pen)) {
			return;
		}
		Path path = new Path(device);
		try {
			double shift = shift(pen.width());
			path.moveTo((float) (x[0] - shift), (float) (y[0] - shift));
			for (int i = 1; i < count; i++) {
				path.lineTo((float) (x[i] - shift), (float) (y[i] - shift));
			}
			gc.drawPath(path);
		} finally {
			path.dispose();
		}
	}

	@Override
	public void segments(double[] ends, int count, Pen pen) {
		if (count == 0 || !use(pen)) {
			return;
		}
		Path path = new Path(device);
		try {
			for (int i = 0; i < 4 * count; i += 4) {
				boolean upright = ends[i] == ends[i + 2];
				boolean level = ends[i + 1] == ends[i + 3];
				path.moveTo(place(ends[i], upright, pen), place(ends[i + 1], level, pen));
				path.lineTo(place(ends[i + 2], upright, pen), place(ends[i + 3], level, pen));
			}
			gc.drawPath(path);
		} finally {
			path.dispose();
		}
	}

	/** Lines along the axes lie on whole pixels, where they are sharp. */
	private float place(double value, boolean crisp, Pen pen) {
		double shift = shift(pen.width());
		if (!crisp) {
			return (float) (value - shift);
		}
		boolean odd = Math.max(1, Math.round(pen.width() * zoom)) % 2 == 1;
		double pixel = odd ? Math.floor(value * zoom) + 0.5 : Math.round(value * zoom);
		return (float) (pixel / zoom - shift);
	}

	/** The toolkit moves lines of an odd width by half a pixel; places here are exact, so that is taken back. */
	private double shift(double width) {
		double scaled = Math.max(1 / zoom, width) * zoom;
		return (int) scaled % 2 == 1 ? SHIFT_OF_THIN_LINES / zoom : 0;
	}

	private boolean use(Pen pen) {
		if (pen.line() == Line.NONE) {
			return false;
		}
		colour(pen.colour(), true);
		float width = (float) Math.max(1 / zoom, pen.width());
		float[] dashes = pen.dashes();
		gc.setLineAttributes(new LineAttributes(width, SWT.CAP_FLAT, SWT.JOIN_ROUND,
				dashes.length == 0 ? SWT.LINE_SOLID : SWT.LINE_CUSTOM, dashes.length == 0 ? null : dashes, 0, 10));
		return true;
	}

	private void colour(int argb, boolean line) {
		Color colour = new Color(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF);
		gc.setAlpha(argb >>> 24);
		if (line) {
			gc.setForeground(colour);
		} else {
			gc.setBackground(colour);
		}
	}

	@Override
	public void fillPolygon(double[] x, double[] y, int count, int colour) {
		if (count < 3) {
			return;
		}
		Path path = new Path(device);
		try {
			path.moveTo((float) x[0], (float) y[0]);
			for (int i = 1; i < count; i++) {
				path.lineTo((float) x[i], (float) y[i]);
			}
			path.close();
			fill(path, colour);
		} finally {
			path.dispose();
		}
	}

	private void fill(Path path, int colour) {
		colour(colour, false);
		gc.setFillRule(SWT.FILL_WINDING);
		gc.fillPath(path);
	}

	@Override
	public void fillRectangle(Box box, int colour) {
		Path path = new Path(device);
		try {
			path.addRectangle((float) box.x(), (float) box.y(), (float) box.width(), (float) box.height());
			fill(path, colour);
		} finally {
			path.dispose();
		}
	}

	@Override
	public void drawRectangle(Box box, Pen pen) {
		if (!use(pen)) {
			return;
		}
		Path path = new Path(device);
		try {
			float x = place(box.x(), true, pen);
			float y = place(box.y(), true, pen);
			path.addRectangle(x, y, place(box.right(), true, pen) - x, place(box.bottom(), true, pen) - y);
			gc.drawPath(path);
		} finally {
			path.dispose();
		}
	}

	@Override
	public void markers(Marker marker, double[] x, double[] y, int count, double size, int colour) {
		Path2D shape = MarkerShapes.path(marker, size);
		Path path = new Path(device);
		try {
			boolean filled = MarkerShapes.isFilled(marker);
			double width = MarkerShapes.lineWidth(size);
			double shift = filled ? 0 : shift(width);
			for (int i = 0; i < count; i++) {
				append(path, shape, x[i] - shift, y[i] - shift, 1, 0);
			}
			if (filled) {
				fill(path, colour);
			} else if (use(Pen.solid(colour, width))) {
				gc.drawPath(path);
			}
		} finally {
			path.dispose();
		}
	}

	@Override
	public void text(String text, double x, double y, TextFont font, int colour, Align align, double degrees) {
		GlyphFont glyphs = GlyphFont.of(font.bold());
		double width = glyphs.width(text) * font.size();
		double back = switch (align) {
			case START -> 0;
			case MIDDLE -> width / 2;
			case END -> width;
		};
		double angle = -Math.toRadians(degrees);
		Path path = new Path(device);
		try {
			append(path, glyphs.outline(text), x - back * Math.cos(angle), y - back * Math.sin(angle), font.size(), angle);
			fill(path, colour);
		} finally {
			path.dispose();
		}
	}

	private static void append(Path path, Path2D shape, double x, double y, double scale, double angle) {
		double cos = Math.cos(angle) * scale;
		double sin = Math.sin(angle) * scale;
		double[] c = new double[6];
		float[] p = new float[6];
		for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
			int kind = i.currentSegment(c);
			for (int k = 0; k < 6; k += 2) {
				p[k] = (float) (x + c[k] * cos - c[k + 1] * sin);
				p[k + 1] = (float) (y + c[k] * sin + c[k + 1] * cos);
			}
			switch (kind) {
				case PathIterator.SEG_MOVETO -> path.moveTo(p[0], p[1]);
				case PathIterator.SEG_LINETO -> path.lineTo(p[0], p[1]);
				case PathIterator.SEG_QUADTO -> path.quadTo(p[0], p[1], p[2], p[3]);
				case PathIterator.SEG_CUBICTO -> path.cubicTo(p[0], p[1], p[2], p[3], p[4], p[5]);
				default -> path.close();
			}
		}
	}

	@Override
	public TextExtent measure(String text, TextFont font) {
		return Lettering.measure(text, font);
	}

	@Override
	public void image(int[] pixels, int width, int height, Box box, boolean smooth) {
		ImageData data = new ImageData(width, height, 32, new PaletteData(0xFF0000, 0xFF00, 0xFF));
		data.alphaData = new byte[pixels.length];
		for (int row = 0; row < height; row++) {
			data.setPixels(0, row, width, pixels, row * width);
		}
		for (int i = 0; i < pixels.length; i++) {
			data.alphaData[i] = (byte) (pixels[i] >>> 24);
		}
		Image image = new Image(device, data);
		try {
			gc.setAlpha(255);
			gc.setInterpolation(smooth ? SWT.HIGH : SWT.NONE);
			gc.drawImage(image, 0, 0, width, height, (int) Math.round(box.x()), (int) Math.round(box.y()), (int) Math.round(box.width()),
					(int) Math.round(box.height()));
		} finally {
			image.dispose();
		}
	}

	@Override
	public void clip(Box box) {
		Rectangle before = gc.getClipping();
		clips.push(before);
		int x = (int) Math.floor(box.x());
		int y = (int) Math.floor(box.y());
		gc.setClipping(new Rectangle(x, y, (int) Math.ceil(box.right()) - x, (int) Math.ceil(box.bottom()) - y).intersection(before));
	}

	@Override
	public void unclip() {
		gc.setClipping(clips.pop());
	}
}
