/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.export;

import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import javax.imageio.ImageIO;

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

/** Collects SVG elements. Glyphs, markers and clips become definitions, colours attributes and on request classes. */
final class SvgSurface implements DrawingSurface {

	private static final int PAPER = 4;
	/** How far a line may be from its points, in points: a thousandth of an inch is seen by nobody. */
	static final double TOLERANCE = 0.04;

	private static final int RGB = 0xFFFFFF;
	private static final double GLYPH_UNITS = 1000;

	private final String prefix;
	private final boolean classes;
	private final StringBuilder body = new StringBuilder();
	private final Map<String, String> definitions = new LinkedHashMap<>();
	private final Map<Integer, String> colours = new TreeMap<>();
	private final Deque<Box> clips = new ArrayDeque<>();
	private int clipCount;

	SvgSurface(double width, double height, String prefix, boolean classes) {
		this.classes = classes;
		this.prefix = prefix;
		clips.push(new Box(0, 0, width, height));
	}

	String body() {
		return body.toString();
	}

	Map<String, String> definitions() {
		return definitions;
	}

	/** The classes of the colours: with an s for lines, an f for what is filled. */
	Map<Integer, String> colours() {
		return colours;
	}

	@Override
	public double pixelsPerPoint() {
		return PAPER;
	}

	@Override
	public void polyline(double[] x, double[] y, int count, Pen pen) {
		if (count < 2 || pen.line() == Line.NONE) {
			return;
		}
		body.append("<path").append(stroke(pen)).append(" d=\"");
		SvgNumbers path = new SvgNumbers(body);
		StraightStretches kept = StraightStretches.of(x, y, count, TOLERANCE);
		for (int i = 0; i < kept.count(); i++) {
			path.to(kept.x(i), kept.y(i));
		}
		body.append("\"/>\n");
	}

	@Override
	public void segments(double[] ends, int count, Pen pen) {
		if (count == 0 || pen.line() == Line.NONE) {
			return;
		}
		body.append("<path").append(stroke(pen)).append(" d=\"");
		for (int i = 0; i < 4 * count; i += 4) {
			SvgNumbers path = new SvgNumbers(body);
			path.to(ends[i], ends[i + 1]);
			path.to(ends[i + 2], ends[i + 3]);
		}
		body.append("\"/>\n");
	}

	private String stroke(Pen pen) {
		StringBuilder b = new StringBuilder(colour("s", pen.colour())).append(" fill=\"none\" stroke=\"").append(hex(pen.colour()))
				.append("\" stroke-width=\"").append(SvgNumbers.text(pen.width())).append('"');
		opacity(b, "stroke-opacity", pen.colour());
		if (pen.dashes().length > 0) {
			b.append(" stroke-dasharray=\"").append(SvgNumbers.text(pen.dashes()[0])).append(' ').append(SvgNumbers.text(pen.dashes()[1]))
					.append('"');
		}
		return b.toString();
	}

	private static void opacity(StringBuilder b, String attribute, int colour) {
		int alpha = colour >>> 24;
		if (alpha < 255) {
			b.append(' ').append(attribute).append("=\"").append(SvgNumbers.text(alpha / 255.0)).append('"');
		}
	}

	/** The class that lets a page change the colour; the attribute beside it is for programs that know no style sheets. */
	private String colour(String kind, int argb) {
		if (!classes) {
			return "";
		}
		return " class=\"" + colours.computeIfAbsent(argb & RGB, k -> "c" + colours.size()) + kind + '"';
	}

	static String hex(int argb) {
		return String.format(Locale.ROOT, "#%06x", argb & RGB);
	}

	private void filled(String element, int colour) {
		body.append('<').append(element).append(colour("f", colour)).append(" fill=\"").append(hex(colour)).append('"');
		opacity(body, "fill-opacity", colour);
	}

	@Override
	public void fillPolygon(double[] x, double[] y, int count, int colour) {
		if (count < 3) {
			return;
		}
		filled("path", colour);
		body.append(" d=\"");
		SvgNumbers path = new SvgNumbers(body);
		for (int i = 0; i < count; i++) {
			path.to(x[i], y[i]);
		}
		body.append("Z\"/>\n");
	}

	@Override
	public void fillRectangle(Box box, int colour) {
		filled("rect", colour);
		body.append(rectangle(box)).append("/>\n");
	}

	@Override
	public void drawRectangle(Box box, Pen pen) {
		if (pen.line() != Line.NONE) {
			body.append("<rect").append(stroke(pen)).append(rectangle(box)).append("/>\n");
		}
	}

	private static String rectangle(Box box) {
		return " x=\"" + SvgNumbers.text(box.x()) + "\" y=\"" + SvgNumbers.text(box.y()) + "\" width=\"" + SvgNumbers.text(box.width())
				+ "\" height=\"" + SvgNumbers.text(box.height()) + '"';
	}

	@Override
	public void markers(Marker marker, double[] x, double[] y, int count, double size, int colour) {
		if (count == 0) {
			return;
		}
		String id = prefix + "m" + marker.ordinal() + "-" + SvgNumbers.text(size).replace('.', '_');
		definitions.computeIfAbsent(id, k -> path(MarkerShapes.path(marker, size).getPathIterator(null), 1));
		if (MarkerShapes.isFilled(marker)) {
			filled("g", colour);
		} else {
			body.append("<g").append(stroke(Pen.solid(colour, MarkerShapes.lineWidth(size))));
		}
		body.append('>');
		for (int i = 0; i < count; i++) {
			use(id, x[i], y[i]);
		}
		body.append("</g>\n");
	}

	private void use(String id, double x, double y) {
		body.append("<use href=\"#").append(id).append("\" x=\"").append(SvgNumbers.text(x)).append("\" y=\"").append(SvgNumbers.text(y))
				.append("\"/>");
	}

	@Override
	public void text(String text, double x, double y, TextFont font, int colour, Align align, double degrees) {
		GlyphFont glyphs = GlyphFont.of(font.bold());
		double shift = switch (align) {
			case START -> 0;
			case MIDDLE -> -glyphs.width(text) / 2;
			case END -> -glyphs.width(text);
		};
		filled("g", colour);
		body.append(" transform=\"translate(").append(SvgNumbers.text(x)).append(' ').append(SvgNumbers.text(y)).append(')');
		if (degrees != 0) {
			body.append(" rotate(").append(SvgNumbers.text(-degrees)).append(')');
		}
		body.append(" scale(").append(SvgNumbers.fine(font.size() / GLYPH_UNITS)).append(")\" aria-label=\"")
				.append(XmlText.escape(text)).append("\">");
		double at = shift;
		for (int c : glyphs.drawable(text).codePoints().toArray()) {
			GlyphFont.Glyph glyph = glyphs.glyph(c);
			String id = prefix + (font.bold() ? "b" : "r") + glyph.id();
			String outline = definitions.computeIfAbsent(id, k -> path(glyph.outline().getPathIterator(null), GLYPH_UNITS));
			if (!outline.isEmpty()) {
				use(id, at * GLYPH_UNITS, 0);
			}
			at += glyph.advance();
		}
		body.append("</g>\n");
	}

	private static String path(PathIterator outline, double scale) {
		StringBuilder d = new StringBuilder();
		double[] c = new double[6];
		for (; !outline.isDone(); outline.next()) {
			int kind = outline.currentSegment(c);
			int numbers = switch (kind) {
				case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 2;
				case PathIterator.SEG_QUADTO -> 4;
				case PathIterator.SEG_CUBICTO -> 6;
				default -> 0;
			};
			d.append("MLQCZ".charAt(kind));
			for (int i = 0; i < numbers; i++) {
				d.append(i == 0 ? "" : " ").append(SvgNumbers.text(c[i] * scale));
			}
		}
		return d.toString();
	}

	@Override
	public TextExtent measure(String text, TextFont font) {
		return Lettering.measure(text, font);
	}

	@Override
	public void image(int[] pixels, int width, int height, Box box, boolean smooth) {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
		image.setRGB(0, 0, width, height, pixels, 0, width);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			ImageIO.write(image, "png", bytes);
		} catch (IOException e) {
			throw new UncheckedIOException("an image in memory could not be written", e);
		}
		body.append("<image").append(rectangle(box)).append(" preserveAspectRatio=\"none\"")
				.append(smooth ? "" : " style=\"image-rendering:pixelated\"").append(" href=\"data:image/png;base64,")
				.append(Base64.getEncoder().encodeToString(bytes.toByteArray())).append("\"/>\n");
	}

	@Override
	public void clip(Box box) {
		clips.push(box);
		String id = prefix + "k" + clipCount++;
		body.append("<clipPath id=\"").append(id).append("\"><rect").append(rectangle(box)).append("/></clipPath><g clip-path=\"url(#").append(id)
				.append(")\">\n");
	}

	@Override
	public void unclip() {
		clips.pop();
		body.append("</g>\n");
	}
}
