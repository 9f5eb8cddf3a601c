/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure;

import java.util.Objects;

import org.lithoscope.model.figure.Style.Line;

/**
 * How a line is drawn: with round joins and flat ends.
 *
 * @param colour {@code 0xAARRGGBB}
 * @param width  the width in points
 * @param line   the dashes; {@code NONE} draws nothing
 */
public record Pen(int colour, double width, Line line) {

	private static final double DASH = 4.5;
	private static final double DASH_GAP = 2.8;
	private static final double DOT = 1.1;
	private static final double DOT_GAP = 2.2;

	/** Checks its parts. */
	public Pen {
		Objects.requireNonNull(line, "line");
	}

	/**
	 * An unbroken line.
	 *
	 * @param colour {@code 0xAARRGGBB}
	 * @param width  the width in points
	 * @return the pen
	 */
	public static Pen solid(int colour, double width) {
		return new Pen(colour, width, Line.SOLID);
	}

	/** {@return lengths of strokes and gaps in points, in turn; empty for an unbroken line} */
	public float[] dashes() {
		float unit = (float) Math.max(width, 0.5);
		return switch (line) {
			case DASHED -> new float[] {(float) DASH * unit, (float) DASH_GAP * unit};
			case DOTTED -> new float[] {(float) DOT * unit, (float) DOT_GAP * unit};
			case SOLID, NONE -> new float[0];
		};
	}
}
