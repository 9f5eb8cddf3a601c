/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.display;

/** The colours of 256 shades from the lowest value to the highest: grey, or a colour map. Immutable. */
public final class ColourTable {

	/** The number of shades. */
	public static final int SIZE = 256;

	private static final ColourTable GREY = grey(false);
	private static final ColourTable INVERTED = grey(true);

	private final int[] colours;
	private final boolean plain;

	private ColourTable(int[] colours) {
		this.colours = colours;
		boolean grey = true;
		for (int c : colours) {
			grey &= (c >> 16 & 0xFF) == (c & 0xFF) && (c >> 8 & 0xFF) == (c & 0xFF);
		}
		plain = grey;
	}

	private static ColourTable grey(boolean inverted) {
		int[] table = new int[SIZE];
		for (int i = 0; i < SIZE; i++) {
			table[i] = (inverted ? SIZE - 1 - i : i) * 0x010101;
		}
		return new ColourTable(table);
	}

	/** {@return black to white} */
	public static ColourTable grey() {
		return GREY;
	}

	/** {@return white to black} */
	public static ColourTable inverted() {
		return INVERTED;
	}

	/**
	 * A colour map.
	 *
	 * @param colours {@value #SIZE} colours {@code 0xRRGGBB}, lowest value first; what stands above these bits is ignored
	 * @return the table
	 * @throws IllegalArgumentException when there are not {@value #SIZE}
	 */
	public static ColourTable of(int[] colours) {
		if (colours.length != SIZE) {
			throw new IllegalArgumentException(colours.length + " colours instead of " + SIZE);
		}
		int[] table = new int[SIZE];
		for (int i = 0; i < SIZE; i++) {
			table[i] = colours[i] & 0xFFFFFF;
		}
		return new ColourTable(table);
	}

	/**
	 * The colour of a shade.
	 *
	 * @param shade from 0 to 255
	 * @return {@code 0xRRGGBB}
	 */
	public int colour(int shade) {
		return colours[shade];
	}

	/** {@return whether all colours are greys, so that one channel will do} */
	public boolean isGrey() {
		return plain;
	}
}
