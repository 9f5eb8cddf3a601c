/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure;

import java.util.Objects;

import org.lithoscope.model.figure.Series.ColourMap;
import org.lithoscope.model.figure.Style;

/**
 * How figures look: colours, line widths, letter sizes. Series take the palette of Okabe and Ito (Colour Universal Design, 2008), which
 * colour-blind readers can tell apart; on a dark ground its lightness is raised, on a light one that of yellow is lowered.
 *
 * @param name       what it is called
 * @param dark       whether the ground is dark
 * @param background the ground
 * @param foreground text and axes
 * @param muted      what is beside the point
 * @param grid       grid lines
 * @param selection  selected points, the crosshair
 * @param palette    the colours of series
 * @param type       letter sizes in points
 * @param lineWidth  the width of a series' line in points
 * @param frameWidth the width of axes in points
 * @param markerSize the diameter of a marker in points
 * @param keys       places of named things in the palette
 */
public record Theme(String name, boolean dark, int background, int foreground, int muted, int grid, int selection, Palette palette,
		Type type, double lineWidth, double frameWidth, double markerSize, ColourKeys keys) {

	/** How many shades the palette has before it begins again. */
	static final int SHADES = 16;

	private static final double SEQUENTIAL_LIGHT_END = 0.9;
	private static final double SEQUENTIAL_DARK_START = 0.22;
	private static final double SHADE = 0.45;

	private static final Palette ON_LIGHT = new Palette(0xFF0072B2, 0xFFD55E00, 0xFF009E73, 0xFFC1609A, 0xFFE69F00, 0xFF56B4E9, 0xFF4A4A4A,
			0xFFA89B00);
	private static final Palette ON_DARK = new Palette(0xFF4FA8E8, 0xFFF4803C, 0xFF2CC295, 0xFFE093BF, 0xFFF2B134, 0xFF9AD5F5, 0xFFC4C4C4,
			0xFFF0E442);
	private static final Theme LIGHT = new Theme("light", false, 0xFFFFFFFF, 0xFF1F2328, 0xFF6E7781, 0xFFE9ECEF, 0xFFE3008C, ON_LIGHT,
			new Type(14, 12, 11, 11), 1.4, 0.9, 6, ColourKeys.hashed());
	private static final Theme DARK = new Theme("dark", true, 0xFF1E2227, 0xFFDDE2E8, 0xFF9099A3, 0xFF30363D, 0xFFFF6AC1, ON_DARK,
			new Type(14, 12, 11, 11), 1.5, 0.9, 6, ColourKeys.hashed());
	private static final Theme PRINT = new Theme("print", false, 0xFFFFFFFF, 0xFF000000, 0xFF6B6B6B, 0xFFEBEBEB, 0xFFE3008C, ON_LIGHT,
			new Type(8.5, 8, 7, 7), 0.85, 0.6, 3.4, ColourKeys.hashed());

	/**
	 * Letter sizes in points.
	 *
	 * @param title  the figure's title
	 * @param axis   axis titles
	 * @param tick   numbers at ticks
	 * @param legend legend and marks
	 */
	public record Type(double title, double axis, double tick, double legend) {

		/**
		 * All sizes changed by one factor.
		 *
		 * @param factor the factor
		 * @return new sizes
		 */
		public Type times(double factor) {
			return new Type(title * factor, axis * factor, tick * factor, legend * factor);
		}
	}

	/** Checks its parts. */
	public Theme {
		Objects.requireNonNull(name, "name");
		Objects.requireNonNull(palette, "palette");
		Objects.requireNonNull(type, "type");
		Objects.requireNonNull(keys, "keys");
	}

	/** {@return dark on white, sizes for a screen} */
	public static Theme light() {
		return LIGHT;
	}

	/** {@return light on dark, sizes for a screen} */
	public static Theme night() {
		return DARK;
	}

	/** {@return black on white, sizes for a printed page: letters of 7 to 8.5 pt} */
	public static Theme print() {
		return PRINT;
	}

	/**
	 * The same look with other places of named things.
	 *
	 * @param other the places
	 * @return a new theme
	 */
	public Theme withKeys(ColourKeys other) {
		return new Theme(name, dark, background, foreground, muted, grid, selection, palette, type, lineWidth, frameWidth, markerSize, other);
	}

	/**
	 * The same look on another ground, for instance that of the window around it.
	 *
	 * @param ground {@code 0xAARRGGBB}
	 * @return a new theme
	 */
	public Theme on(int ground) {
		return new Theme(name, dark, ground, foreground, muted, grid, selection, palette, type, lineWidth, frameWidth, markerSize, keys);
	}

	/**
	 * Larger or smaller letters, lines and markers.
	 *
	 * @param factor the factor
	 * @return a new theme
	 */
	public Theme scaled(double factor) {
		return new Theme(name, dark, background, foreground, muted, grid, selection, palette, type.times(factor), lineWidth * factor,
				frameWidth * factor, markerSize * factor, keys);
	}

	/**
	 * The colours of this theme with the sizes of another: what is dark on the screen is dark on paper when that is wanted.
	 *
	 * @param other whose sizes
	 * @return a new theme
	 */
	public Theme sizedAs(Theme other) {
		return new Theme(name, dark, background, foreground, muted, grid, selection, palette, other.type, other.lineWidth, other.frameWidth,
				other.markerSize, keys);
	}

	/**
	 * What a colour key is in this theme.
	 *
	 * @param colour the colour key of a style
	 * @return {@code 0xAARRGGBB}, opaque
	 */
	public int colour(Style.Colour colour) {
		return switch (colour) {
			case Style.Colour.Indexed indexed -> shade(indexed.index());
			case Style.Colour.Keyed keyed -> shade(keys.index(keyed.key()));
			case Style.Colour.Sequential sequential -> sequential(sequential.fraction());
			case Style.Colour.Foreground f -> foreground;
			case Style.Colour.Muted m -> muted;
		};
	}

	/**
	 * A place on the sequential colour map, without the end that would vanish in the ground.
	 *
	 * @param fraction from 0 to 1
	 * @return {@code 0xAARRGGBB}, opaque
	 */
	public int sequential(double fraction) {
		double from = dark ? SEQUENTIAL_DARK_START : 0;
		double to = dark ? 1 : SEQUENTIAL_LIGHT_END;
		// steps of 1/256, so that a light figure's colours have counterparts in the dark one
		double step = Math.rint(Math.clamp(fraction, 0.0, 1.0) * 256) / 256;
		return ColourMaps.colour(ColourMap.VIRIDIS, from + (to - from) * step);
	}

	/**
	 * A place in the palette; after its end the colours come again, nearer to the text's colour.
	 *
	 * @param index from 0
	 * @return {@code 0xAARRGGBB}, opaque
	 */
	public int shade(int index) {
		int place = Math.floorMod(index, SHADES);
		int base = palette.colour(place % palette.size());
		return place < palette.size() ? base : ColourMaps.mix(base, foreground, SHADE);
	}

	/**
	 * A colour made transparent.
	 *
	 * @param colour {@code 0xAARRGGBB}
	 * @param alpha  from 0 (nothing is seen) to 1
	 * @return the colour with that alpha
	 */
	public static int transparent(int colour, double alpha) {
		return (int) Math.round(alpha * 255) << 24 | colour & 0xFFFFFF;
	}
}
