/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.export;

import java.util.HashMap;
import java.util.Map;

import org.lithoscope.figure.Theme;

/** Which colour of a dark theme stands for a colour of a light one. */
final class ColourPairs {

	private static final int SHADES = 16;
	private static final int STEPS = 256;
	private static final int RGB = 0xFFFFFF;

	private final Map<Integer, Integer> dark = new HashMap<>();

	private ColourPairs() {
	}

	static ColourPairs of(Theme light, Theme night) {
		ColourPairs pairs = new ColourPairs();
		pairs.put(light.background(), night.background());
		pairs.put(light.foreground(), night.foreground());
		pairs.put(light.grid(), night.grid());
		pairs.put(light.muted(), night.muted());
		pairs.put(light.selection(), night.selection());
		for (int i = 0; i < SHADES; i++) {
			pairs.put(light.shade(i), night.shade(i));
		}
		for (int i = 0; i <= STEPS; i++) {
			pairs.put(light.sequential(i / (double) STEPS), night.sequential(i / (double) STEPS));
		}
		return pairs;
	}

	private void put(int light, int night) {
		dark.putIfAbsent(light & RGB, night & RGB);
	}

	int dark(int rgb) {
		return dark.getOrDefault(rgb & RGB, rgb & RGB);
	}
}
