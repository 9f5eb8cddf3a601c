/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.export;

import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

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

/** Draws on a PDF page, whose y points upwards; the page is turned over once, and texts and images back. */
final class PdfSurface implements DrawingSurface, AutoCloseable {

	private static final int PAPER = 4;
	private static final int ROUND = 1;
	private static final int BUTT = 0;

	/** A step of drawing that may fail. */
	@FunctionalInterface
	private interface Drawing {
		void draw() throws IOException;
	}

	private final PDDocument document;
	private final PDPageContentStream content;
	private final PdfFonts fonts;
	private final Map<Integer, PDExtendedGraphicsState> alphas = new HashMap<>();

	/** A surface on the content of a page or form of this height; closed with it. */
	PdfSurface(PDDocument document, PdfFonts fonts, PDPageContentStream content, double height) throws IOException {
		this.document = document;
		this.fonts = fonts;
		this.content = content;
		content.transform(new Matrix(1, 0, 0, -1, 0, (float) height));
		content.setLineJoinStyle(ROUND);
		content.setLineCapStyle(BUTT);
	}

	@Override
	public void close() throws IOException {
		content.close();
	}

	private static void guarded(Drawing drawing) {
		try {
			drawing.draw();
		} catch (IOException e) {
			throw new UncheckedIOException("the PDF page could not be written", e);
		}
	}

	@Override
	public double pixelsPerPoint() {
		return PAPER;
	}

	private void alpha(int colour) throws IOException {
		PDExtendedGraphicsState state = alphas.computeIfAbsent(colour >>> 24, a -> {
			PDExtendedGraphicsState s = new PDExtendedGraphicsState();
			s.setStrokingAlphaConstant(a / 255f);
			s.setNonStrokingAlphaConstant(a / 255f);
			return s;
		});
		content.setGraphicsStateParameters(state);
	}

	private void use(Pen pen) throws IOException {
		alpha(pen.colour());
		content.setStrokingColor((pen.colour() >> 16 & 0xFF) / 255f, (pen.colour() >> 8 & 0xFF) / 255f, (pen.colour() & 0xFF) / 255f);
		content.setLineWidth((float) pen.width());
		content.setLineDashPattern(pen.dashes(), 0);
	}

	private void use(int colour) throws IOException {
		alpha(colour);
		content.setNonStrokingColor((colour >> 16 & 0xFF) / 255f, (colour >> 8 & 0xFF) / 255f, (colour & 0xFF) / 255f);
	}

	private void path(double[] x, double[] y, int count) throws IOException {
		content.moveTo((float) x[0], (float) y[0]);
		for (int i = 1; i < count; i++) {
			content.lineTo((float) x[i], (float) y[i]);
		}
	}

	@Override
	public void polyline(double[] x, double[] y, int count, Pen pen) {
		if (count < 2 || pen.line() == Line.NONE) {
			return;
		}
		guarded(() -> {
			use(pen);
			StraightStretches kept = StraightStretches.of(x, y, count, SvgSurface.TOLERANCE);
			content.moveTo((float) kept.x(0), (float) kept.y(0));
			for (int i = 1; i < kept.count(); i++) {
				content.lineTo((float) kept.x(i), (float) kept.y(i));
			}
			content.stroke();
		});
	}

	@Override
	public void segments(double[] ends, int count, Pen pen) {
		if (count == 0 || pen.line() == Line.NONE) {
			return;
		}
		guarded(() -> {
			use(pen);
			for (int i = 0; i < 4 * count; i += 4) {
				content.moveTo((float) ends[i], (float) ends[i + 1]);
				content.lineTo((float) ends[i + 2], (float) ends[i + 3]);
			}
			content.stroke();
		});
	}

	@Override
	public void fillPolygon(double[] x, double[] y, int count, int colour) {
		if (count < 3) {
			return;
		}
		guarded(() -> {
			use(colour);
			path(x, y, count);
			content.closePath();
			content.fill();
		});
	}

	@Override
	public void fillRectangle(Box box, int colour) {
		guarded(() -> {
			use(colour);
			content.addRect((float) box.x(), (float) box.y(), (float) box.width(), (float) box.height());
			content.fill();
		});
	}

	@Override
	public void drawRectangle(Box box, Pen pen) {
		if (pen.line() == Line.NONE) {
			return;
		}
		guarded(() -> {
			use(pen);
			content.addRect((float) box.x(), (float) box.y(), (float) box.width(), (float) box.height());
			content.stroke();
		});
	}

	@Override
	public void markers(Marker marker, double[] x, double[] y, int count, double size, int colour) {
		boolean filled = MarkerShapes.isFilled(marker);
		guarded(() -> {
			use(colour);
			use(Pen.solid(colour, MarkerShapes.lineWidth(size)));
			for (int i = 0; i < count; i++) {
				outline(MarkerShapes.path(marker, size).getPathIterator(null), x[i], y[i]);
				if (filled) {
					content.fill();
				} else {
					content.stroke();
				}
			}
		});
	}

	private void outline(PathIterator shape, double x, double y) throws IOException {
		float[] c = new float[6];
		for (; !shape.isDone(); shape.next()) {
			int kind = shape.currentSegment(c);
			for (int i = 0; i < 6; i++) {
				c[i] += (float) (i % 2 == 0 ? x : y);
			}
			switch (kind) {
				case PathIterator.SEG_MOVETO -> content.moveTo(c[0], c[1]);
				case PathIterator.SEG_LINETO -> content.lineTo(c[0], c[1]);
				case PathIterator.SEG_CUBICTO -> content.curveTo(c[0], c[1], c[2], c[3], c[4], c[5]);
				case PathIterator.SEG_CLOSE -> content.closePath();
				default -> throw new IllegalStateException("markers have no segments of kind " + kind);
			}
		}
	}

	@Override
	public void text(String text, double x, double y, TextFont font, int colour, Align align, double degrees) {
		GlyphFont glyphs = GlyphFont.of(font.bold());
		String drawn = glyphs.drawable(text);
		double width = glyphs.width(text) * font.size();
		double shift = switch (align) {
			case START -> 0;
			case MIDDLE -> -width / 2;
			case END -> -width;
		};
		double cos = Math.cos(Math.toRadians(degrees));
		double sin = Math.sin(Math.toRadians(degrees));
		guarded(() -> {
			use(colour);
			content.beginText();
			content.setFont(fonts.font(font.bold()), (float) font.size());
			// the page is turned over: letters are turned back
			content.setTextMatrix(new Matrix((float) cos, (float) -sin, (float) -sin, (float) -cos, (float) (x + shift * cos),
					(float) (y - shift * sin)));
			content.showText(drawn);
			content.endText();
		});
	}

	@Override
	public TextExtent measure(String text, TextFont font) {
		return Lettering.measure(text, font);
	}

	@Override
	public void image(int[] pixels, int width, int height, Box box, boolean smooth) {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
		image.setRGB(0, 0, width, height, pixels, 0, width);
		guarded(() -> {
			alpha(0xFF000000);
			content.drawImage(LosslessFactory.createFromImage(document, image),
					new Matrix((float) box.width(), 0, 0, (float) -box.height(), (float) box.x(), (float) box.bottom()));
		});
	}

	@Override
	public void clip(Box box) {
		guarded(() -> {
			content.saveGraphicsState();
			content.addRect((float) box.x(), (float) box.y(), (float) box.width(), (float) box.height());
			content.clip();
		});
	}

	@Override
	public void unclip() {
		guarded(content::restoreGraphicsState);
	}
}
