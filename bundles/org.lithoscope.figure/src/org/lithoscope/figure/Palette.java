/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure;

/** The colours of series, in order; immutable. */
public final class Palette {

	private final int[] colours;

	/**
	 * A palette.
	 *
	 * @param colours {@code 0xAARRGGBB}, at least one
	 */
	public Palette(int... colours) {
		if (colours.length == 0) {
			throw new IllegalArgumentException("a palette needs a colour");
		}
		this.colours = colours.clone();
	}

	/** {@return how many colours there are} */
	public int size() {
		return colours.length;
	}

	/**
	 * One colour.
	 *
	 * @param index from 0 to {@code size() - 1}
	 * @return {@code 0xAARRGGBB}
	 */
	public int colour(int index) {
		return colours[index];
	}
}
