/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.font;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A font as outlines and widths, read from the bundle: figures look and measure the same on every machine, also on one without any font.
 * May be used by several threads.
 */
public final class GlyphFont {

	private static final String FOLDER = "/org/lithoscope/figure/font/";
	/** What the font lacks, and what is drawn in its place. */
	private static final Map<Integer, Integer> SUBSTITUTES = Map.of((int) '⋅', (int) '·', (int) '∥', (int) '‖', (int) '\u00A0', (int) ' ',
			(int) '\u2009', (int) ' ', (int) '\u202F', (int) ' ', (int) '∇', (int) '▽', (int) '⟨', (int) '‹', (int) '⟩', (int) '›');

	private final TrueTypeFont font;
	private final CmapLookup characters;
	private final double em;
	private final double capHeight;
	private final Map<Integer, Glyph> glyphs = new ConcurrentHashMap<>();

	/**
	 * One glyph.
	 *
	 * @param id      its number in the font
	 * @param advance how far the next one is, in em
	 * @param outline its outline in em, y downwards; not to be changed
	 */
	public record Glyph(int id, double advance, Path2D outline) {
	}

	private static final class Holder {

		private static final GlyphFont REGULAR = new GlyphFont("Roboto-Regular.ttf");
		private static final GlyphFont BOLD = new GlyphFont("Roboto-Bold.ttf");
	}

	private GlyphFont(String file) {
		try (InputStream in = stream(file)) {
			font = new TTFParser().parse(new RandomAccessReadBuffer(in));
			characters = font.getUnicodeCmapLookup();
			em = font.getUnitsPerEm();
			capHeight = font.getOS2Windows().getCapHeight() / em;
		} catch (IOException e) {
			throw new UncheckedIOException("the font " + file + " of the bundle cannot be read", e);
		}
	}

	/**
	 * One of the two weights.
	 *
	 * @param bold whether the bold one
	 * @return the font
	 */
	public static GlyphFont of(boolean bold) {
		return bold ? Holder.BOLD : Holder.REGULAR;
	}

	/**
	 * The font file, for embedding.
	 *
	 * @param bold whether the bold one
	 * @return the TrueType file, to be closed
	 */
	public static InputStream open(boolean bold) {
		return stream(bold ? "Roboto-Bold.ttf" : "Roboto-Regular.ttf");
	}

	private static InputStream stream(String file) {
		InputStream in = GlyphFont.class.getResourceAsStream(FOLDER + file);
		if (in == null) {
			throw new IllegalStateException("the bundle lacks its font " + file);
		}
		return in;
	}

	/**
	 * The text as the font can show it: characters that it lacks are replaced.
	 *
	 * @param text any text
	 * @return the text to draw, of which every character has a glyph
	 */
	public String drawable(String text) {
		boolean whole = text.codePoints().allMatch(c -> characters.getGlyphId(c) > 0);
		if (whole) {
			return text;
		}
		StringBuilder drawn = new StringBuilder(text.length());
		text.codePoints().filter(c -> !Character.isISOControl(c)).forEach(c -> {
			int shown = characters.getGlyphId(c) > 0 ? c : SUBSTITUTES.getOrDefault(c, (int) '?');
			drawn.appendCodePoint(characters.getGlyphId(shown) > 0 ? shown : '?');
		});
		return drawn.toString();
	}

	/**
	 * The glyph of a character.
	 *
	 * @param codePoint the character
	 * @return its glyph, or the font's sign for a missing one
	 */
	public Glyph glyph(int codePoint) {
		return glyphs.computeIfAbsent(characters.getGlyphId(codePoint), this::read);
	}

	private Glyph read(int id) {
		try {
			var data = font.getGlyph().getGlyph(id);
			Path2D outline = data == null ? new Path2D.Double() : new Path2D.Double(data.getPath());
			outline.transform(AffineTransform.getScaleInstance(1 / em, -1 / em));
			return new Glyph(id, font.getAdvanceWidth(id) / em, outline);
		} catch (IOException e) {
			throw new UncheckedIOException("glyph " + id + " of " + this, e);
		}
	}

	/**
	 * The length of a text.
	 *
	 * @param text the text
	 * @return its length in em
	 */
	public double width(String text) {
		return drawable(text).codePoints().mapToDouble(c -> glyph(c).advance()).sum();
	}

	/**
	 * The outline of a text that begins at the origin.
	 *
	 * @param text the text
	 * @return a new path in em, y downwards
	 */
	public Path2D outline(String text) {
		Path2D path = new Path2D.Double();
		double at = 0;
		for (int c : drawable(text).codePoints().toArray()) {
			Glyph glyph = glyph(c);
			path.append(glyph.outline().getPathIterator(AffineTransform.getTranslateInstance(at, 0)), false);
			at += glyph.advance();
		}
		return path;
	}

	/** {@return the height of capitals and digits in em} */
	public double capHeight() {
		return capHeight;
	}
}
