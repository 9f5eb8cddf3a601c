/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure;

import java.util.Objects;

import org.lithoscope.model.figure.Series.ColourMap;

/**
 * The colour maps as data. Viridis (van der Walt and Smith 2015), cividis (Nuñez, Anderton and Renslow, PLoS ONE 2018, 13, e0199239) and a
 * blue–white–red map (Brewer, RdBu); between the stops, colours are interpolated linearly.
 */
public final class ColourMaps {

	private static final int OPAQUE = 0xFF000000;
	private static final int[] VIRIDIS = {0x440154, 0x482475, 0x414487, 0x355F8D, 0x2A788E, 0x21918C, 0x22A884, 0x44BF70, 0x7AD151, 0xBDDF26,
			0xFDE725};
	private static final int[] CIVIDIS = {0x002051, 0x0A326A, 0x2B446E, 0x4D566D, 0x696970, 0x7F7C75, 0x948F78, 0xADA476, 0xCABA6A, 0xEAD156,
			0xFDEA45};
	private static final int[] DIVERGING = {0x053061, 0x2166AC, 0x4393C3, 0x92C5DE, 0xD1E5F0, 0xF7F7F7, 0xFDDBC7, 0xF4A582, 0xD6604D,
			0xB2182B, 0x67001F};
	private static final int[] GREY = {0x000000, 0xFFFFFF};

	private ColourMaps() {
	}

	/**
	 * The colour of a number.
	 *
	 * @param map      the colour map
	 * @param fraction from 0 to 1; what lies outside has the colour of the end, NaN is transparent
	 * @return {@code 0xAARRGGBB}
	 */
	public static int colour(ColourMap map, double fraction) {
		if (Double.isNaN(fraction)) {
			return 0;
		}
		int[] stops = stops(map);
		double at = Math.clamp(fraction, 0.0, 1.0) * (stops.length - 1);
		int below = Math.min((int) at, stops.length - 2);
		return mix(stops[below], stops[below + 1], at - below);
	}

	/**
	 * A table of colours, for filling images.
	 *
	 * @param map  the colour map
	 * @param size the number of colours, 2 or more
	 * @return opaque colours from the lowest number to the highest
	 */
	public static int[] table(ColourMap map, int size) {
		int[] table = new int[size];
		for (int i = 0; i < size; i++) {
			table[i] = colour(map, i / (size - 1.0));
		}
		return table;
	}

	/**
	 * A colour between two.
	 *
	 * @param from     the colour at 0
	 * @param to       the colour at 1
	 * @param fraction from 0 to 1
	 * @return the opaque colour
	 */
	static int mix(int from, int to, double fraction) {
		int mixed = OPAQUE;
		for (int shift = 0; shift <= 16; shift += 8) {
			int a = from >> shift & 0xFF;
			int b = to >> shift & 0xFF;
			mixed |= (int) Math.round(a + (b - a) * fraction) << shift;
		}
		return mixed;
	}

	private static int[] stops(ColourMap map) {
		return switch (Objects.requireNonNull(map, "map")) {
			case VIRIDIS -> VIRIDIS;
			case CIVIDIS -> CIVIDIS;
			case DIVERGING -> DIVERGING;
			case GREY -> GREY;
		};
	}
}
