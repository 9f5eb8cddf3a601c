/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.formula;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Follows peaks from cycle to cycle: each goes on as the nearest one within a reach, and a new one begins a new track. */
public final class PeakTracks {

	private final double reach;
	private final List<Double> last = new ArrayList<>();

	/**
	 * No tracks yet.
	 *
	 * @param reach how far a peak may move from one cycle to the next
	 */
	public PeakTracks(double reach) {
		this.reach = reach;
	}

	/**
	 * The tracks of the peaks of the next cycle. The closest pairs are joined first; no track takes two peaks.
	 *
	 * @param positions where the peaks are
	 * @return the number of each one's track, from 1
	 */
	public int[] next(double[] positions) {
		record Pair(int peak, int track, double distance) {
		}
		List<Pair> pairs = new ArrayList<>();
		for (int p = 0; p < positions.length; p++) {
			for (int t = 0; t < last.size(); t++) {
				double distance = Math.abs(positions[p] - last.get(t));
				if (distance <= reach) {
					pairs.add(new Pair(p, t, distance));
				}
			}
		}
		pairs.sort(Comparator.comparingDouble(Pair::distance));
		int[] tracks = new int[positions.length];
		boolean[] taken = new boolean[last.size()];
		for (Pair pair : pairs) {
			if (tracks[pair.peak] == 0 && !taken[pair.track]) {
				tracks[pair.peak] = pair.track + 1;
				taken[pair.track] = true;
			}
		}
		for (int p = 0; p < positions.length; p++) {
			if (tracks[p] == 0) {
				last.add(positions[p]);
				tracks[p] = last.size();
			} else {
				last.set(tracks[p] - 1, positions[p]);
			}
		}
		return tracks;
	}
}
