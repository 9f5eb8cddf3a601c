/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.figure;

import java.util.Objects;

/** A line, span or text in a plot that is not data: a limit, a segment of a protocol, an assignment window. */
public sealed interface Mark {

	/**
	 * A line across the whole plot at one x.
	 *
	 * @param x     where
	 * @param label what it says; may be empty
	 * @param style how it looks
	 */
	record Vertical(double x, String label, Style style) implements Mark {
		/** Checks its parts. */
		public Vertical {
			Objects.requireNonNull(label, "label");
		}
	}

	/**
	 * A line across the whole plot at one y.
	 *
	 * @param y     where
	 * @param label what it says; may be empty
	 * @param style how it looks
	 */
	record Horizontal(double y, String label, Style style) implements Mark {
		/** Checks its parts. */
		public Horizontal {
			Objects.requireNonNull(label, "label");
		}
	}

	/**
	 * A coloured stretch of the x axis over the whole height.
	 *
	 * @param from  the left end
	 * @param to    the right end
	 * @param label what it is
	 * @param style its colour, made transparent
	 */
	record Span(double from, double to, String label, Style style) implements Mark {
		/** Checks its parts. */
		public Span {
			Objects.requireNonNull(label, "label");
		}
	}

	/**
	 * A text at a point.
	 *
	 * @param x    where
	 * @param y    where
	 * @param text what it says
	 */
	record Text(double x, double y, String text) implements Mark {
		/** Checks its parts. */
		public Text {
			Objects.requireNonNull(text, "text");
		}
	}
}
