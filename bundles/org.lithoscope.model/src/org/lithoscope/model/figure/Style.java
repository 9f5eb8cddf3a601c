/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.figure;

import java.util.Objects;
import java.util.Optional;

/**
 * How a series looks, without naming a colour: the theme turns the colour key into one that can be told apart by colour-blind readers.
 *
 * @param colour the colour key
 * @param line   the line
 * @param marker the marker, if there is one
 * @param width  the line width relative to the theme's (1)
 */
public record Style(Colour colour, Line line, Optional<Marker> marker, double width) {

	/** What a colour stands for. */
	public sealed interface Colour {

		/**
		 * A place in the palette.
		 *
		 * @param index from 0; repeats after the palette's end
		 */
		record Indexed(int index) implements Colour {
		}

		/**
		 * A thing that has the same colour in every figure, for instance a cell.
		 *
		 * @param key what it is
		 */
		record Keyed(String key) implements Colour {
		}

		/**
		 * A place on the sequential colour map, for instance a cycle among many.
		 *
		 * @param fraction from 0 to 1
		 */
		record Sequential(double fraction) implements Colour {
		}

		/** The colour of text. */
		record Foreground() implements Colour {
		}

		/** A quiet grey, for what is beside the point. */
		record Muted() implements Colour {
		}
	}

	/** How a line is drawn. */
	public enum Line {
		/** Unbroken. */
		SOLID,
		/** Broken. */
		DASHED,
		/** Dots. */
		DOTTED,
		/** None: markers only. */
		NONE
	}

	/** How a point is drawn. */
	public enum Marker {
		/** Filled circle. */
		CIRCLE,
		/** Circle outline. */
		RING,
		/** Filled square. */
		SQUARE,
		/** Filled triangle. */
		TRIANGLE,
		/** Filled diamond. */
		DIAMOND,
		/** Cross. */
		CROSS
	}

	/** Checks its parts. */
	public Style {
		Objects.requireNonNull(colour, "colour");
		Objects.requireNonNull(line, "line");
		Objects.requireNonNull(marker, "marker");
	}

	/**
	 * An unbroken line.
	 *
	 * @param index the place in the palette
	 * @return the style
	 */
	public static Style line(int index) {
		return new Style(new Colour.Indexed(index), Line.SOLID, Optional.empty(), 1);
	}

	/**
	 * A broken line.
	 *
	 * @param index the place in the palette
	 * @return the style
	 */
	public static Style dashed(int index) {
		return new Style(new Colour.Indexed(index), Line.DASHED, Optional.empty(), 1);
	}

	/**
	 * Markers without line.
	 *
	 * @param index  the place in the palette
	 * @param marker the marker
	 * @return the style
	 */
	public static Style points(int index, Marker marker) {
		return new Style(new Colour.Indexed(index), Line.NONE, Optional.of(marker), 1);
	}

	/**
	 * The same look in another colour.
	 *
	 * @param other the colour
	 * @return a new style
	 */
	public Style in(Colour other) {
		return new Style(other, line, marker, width);
	}
}
