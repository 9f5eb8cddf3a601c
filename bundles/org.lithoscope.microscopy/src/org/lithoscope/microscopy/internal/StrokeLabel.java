/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Map;

/**
 * The label of a scale bar, drawn from strokes: the same on every computer, with or without fonts.
 *
 * @param width  pixels to the right
 * @param height pixels downwards, room for what hangs below the line included
 * @param ink    how much ink each pixel has, 0 to 255
 */
public record StrokeLabel(int width, int height, byte[] ink) {

	/** Height of a digit in units of the strokes. */
	private static final double DIGIT = 7;
	private static final double ABOVE = 0.8;
	private static final double WHOLE = DIGIT + ABOVE + 3;
	private static final double GAP = 1.1;
	private static final double PEN = 0.85;
	private static final Glyph UNKNOWN = new Glyph(4, "M0.5 0 L3.5 0 L3.5 7 L0.5 7 L0.5 0");
	private static final Map<Character, Glyph> GLYPHS = Map.ofEntries(
			Map.entry('0', new Glyph(5, "M2.5 0 Q4.6 0 4.6 3.5 Q4.6 7 2.5 7 Q0.4 7 0.4 3.5 Q0.4 0 2.5 0")),
			Map.entry('1', new Glyph(5, "M1 1.5 L2.8 0 L2.8 7")),
			Map.entry('2', new Glyph(5, "M0.5 2 Q0.5 0 2.5 0 Q4.5 0 4.5 2 Q4.5 3.2 3 4.6 L0.5 7 L4.6 7")),
			Map.entry('3', new Glyph(5, "M0.6 1.2 Q1.2 0 2.5 0 Q4.4 0 4.4 1.7 Q4.4 3.3 2.2 3.3 Q4.6 3.3 4.6 5.2 Q4.6 7 2.5 7 Q0.9 7 0.4 5.6")),
			Map.entry('4', new Glyph(5, "M3.6 7 L3.6 0 L0.4 4.9 L4.8 4.9")),
			Map.entry('5', new Glyph(5, "M4.2 0 L1 0 L0.7 3.2 Q1.5 2.5 2.5 2.5 Q4.6 2.5 4.6 4.7 Q4.6 7 2.4 7 Q0.9 7 0.4 5.7")),
			Map.entry('6', new Glyph(5, "M4 0.2 Q0.4 0.6 0.4 4.6 Q0.4 7 2.5 7 Q4.6 7 4.6 4.8 Q4.6 2.7 2.5 2.7 Q0.6 2.7 0.4 4.6")),
			Map.entry('7', new Glyph(5, "M0.5 0 L4.6 0 L1.9 7")),
			Map.entry('8', new Glyph(5, "M2.5 0 Q4.3 0 4.3 1.7 Q4.3 3.3 2.5 3.3 Q0.7 3.3 0.7 1.7 Q0.7 0 2.5 0 "
					+ "M2.5 3.3 Q4.6 3.3 4.6 5.2 Q4.6 7 2.5 7 Q0.4 7 0.4 5.2 Q0.4 3.3 2.5 3.3")),
			Map.entry('9', new Glyph(5, "M1 6.8 Q4.6 6.4 4.6 2.4 Q4.6 0 2.5 0 Q0.4 0 0.4 2.2 Q0.4 4.3 2.5 4.3 Q4.4 4.3 4.6 2.4")),
			Map.entry('.', new Glyph(1.6, "M0.8 6.8 L0.8 7")), Map.entry(' ', new Glyph(2, "")), Map.entry('\u00A0', new Glyph(2, "")),
			Map.entry('n', new Glyph(4.5, "M0.5 2.2 L0.5 7 M0.5 4 Q0.7 2.2 2.4 2.2 Q4 2.2 4 4 L4 7")),
			Map.entry('m', new Glyph(6.6, "M0.5 2.2 L0.5 7 M0.5 4 Q0.7 2.2 2 2.2 Q3.3 2.2 3.3 4 L3.3 7 M3.3 4 Q3.5 2.2 4.8 2.2 Q6.1 2.2 6.1 4 L6.1 7")),
			Map.entry('\u00B5', new Glyph(4.6, "M0.5 2.2 L0.5 9.3 M0.5 5 Q0.5 7 2.2 7 Q3.9 7 4 5 M4 2.2 L4 7")),
			Map.entry('\u03BC', new Glyph(4.6, "M0.5 2.2 L0.5 9.3 M0.5 5 Q0.5 7 2.2 7 Q3.9 7 4 5 M4 2.2 L4 7")),
			Map.entry('p', new Glyph(4.8, "M0.5 2.2 L0.5 9.3 M0.5 4.6 Q0.5 2.2 2.4 2.2 Q4.3 2.2 4.3 4.6 Q4.3 7 2.4 7 Q0.5 7 0.5 4.6")),
			Map.entry('/', new Glyph(3.4, "M0.3 7.5 L3 -0.5")), Map.entry('\u207B', new Glyph(2.6, "M0.3 1.4 L2.3 1.4")),
			Map.entry('\u00B9', new Glyph(1.8, "M0.3 0.8 L1.3 0 L1.3 3.2")));

	/** A character: how much room it takes, and moves (M), lines (L) and quadratic curves (Q). */
	private record Glyph(double advance, String strokes) {

		void addTo(Path2D path, double x) {
			String[] words = strokes.isEmpty() ? new String[0] : strokes.split(" ");
			int i = 0;
			while (i < words.length) {
				char kind = words[i].charAt(0);
				double a = x + Double.parseDouble(words[i].substring(1));
				double b = Double.parseDouble(words[i + 1]);
				if (kind == 'M') {
					path.moveTo(a, b);
				} else if (kind == 'L') {
					path.lineTo(a, b);
				} else {
					path.quadTo(a, b, x + Double.parseDouble(words[i + 2]), Double.parseDouble(words[i + 3]));
					i += 2;
				}
				i += 2;
			}
		}
	}

	/**
	 * Draws a label.
	 *
	 * @param text  digits, points and the letters of units of length
	 * @param digit how high a digit is, in pixels
	 * @return the label
	 */
	public static StrokeLabel of(String text, double digit) {
		Path2D path = new Path2D.Double();
		double x = PEN / 2;
		for (char c : text.toCharArray()) {
			Glyph glyph = GLYPHS.getOrDefault(c, UNKNOWN);
			glyph.addTo(path, x);
			x += glyph.advance() + GAP;
		}
		double scale = digit / DIGIT;
		int width = (int) Math.ceil((x - GAP + PEN / 2) * scale) + 1;
		int height = (int) Math.ceil(WHOLE * scale);
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
		Graphics2D graphics = image.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
		graphics.setColor(Color.WHITE);
		AffineTransform place = AffineTransform.getScaleInstance(scale, scale);
		place.translate(0, ABOVE);
		graphics.transform(place);
		graphics.setStroke(new BasicStroke((float) PEN, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
		graphics.draw(path);
		graphics.dispose();
		return new StrokeLabel(width, height, ((DataBufferByte) image.getRaster().getDataBuffer()).getData());
	}
}
