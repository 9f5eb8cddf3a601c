/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.engine;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody may have meant. */
public final class Suggestions {

	private Suggestions() {
	}

	/**
	 * The nearest of several names.
	 *
	 * @param typed what was typed
	 * @param names what there is
	 * @return the name that needs the fewest changes, if it is near enough to be meant
	 */
	public static Optional<String> nearest(String typed, Collection<String> names) {
		String lower = typed.toLowerCase(Locale.ROOT);
		int allowed = Math.max(1, typed.length() / 3);
		return names.stream().filter(n -> distance(lower, n.toLowerCase(Locale.ROOT)) <= allowed || n.length() > 3 && lower.length() > 2
				&& n.toLowerCase(Locale.ROOT).startsWith(lower)).min(Comparator.comparingInt(n -> distance(lower, n.toLowerCase(Locale.ROOT))));
	}

	/** The number of letters to insert, delete, replace or swap with their neighbour. */
	private static int distance(String a, String b) {
		int[][] d = new int[a.length() + 1][b.length() + 1];
		for (int i = 0; i <= a.length(); i++) {
			for (int j = 0; j <= b.length(); j++) {
				if (i == 0 || j == 0) {
					d[i][j] = i + j;
					continue;
				}
				int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
				d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + same);
				if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
					d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
				}
			}
		}
		return d[a.length()][b.length()];
	}
}
