/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.lithoscope.electrochemistry.ChargeSource;
import org.lithoscope.electrochemistry.CyclingRun;
import org.lithoscope.electrochemistry.HalfCycles;
import org.lithoscope.model.measurement.Notice;

/** Looks for what makes integrated charge doubtful: a clock that runs backwards, and long intervals across which current is assumed. */
public final class RunDiagnostics {

	private static final int SAMPLES = 2001;
	private static final double LONG_INTERVAL = 20;
	private static final double WEIGHTY_CHARGE = 0.02;
	private static final double SECONDS_PER_HOUR = 3600;

	private RunDiagnostics() {
	}

	/**
	 * What to warn of.
	 *
	 * @param run    the run
	 * @param halves its half cycles
	 * @return the notices
	 */
	public static List<Notice> of(CyclingRun run, HalfCycles halves) {
		double largest = halves.list().stream().mapToDouble(h -> h.capacity(ChargeSource.INTEGRATED)).max().orElse(0);
		double usual = usualInterval(run);
		long[] breaks = run.breaks();
		SequenceCursor time = new SequenceCursor(run.time());
		SequenceCursor current = new SequenceCursor(run.current());
		long backwards = 0;
		long gaps = 0;
		double bridged = 0;
		double t0 = run.rows() == 0 ? 0 : time.at(0);
		for (long row = 1; row < run.rows(); row++) {
			double t = time.at(row);
			double dt = t - t0;
			t0 = t;
			if (dt < 0 && !isBreak(breaks, row)) {
				backwards++;
			} else if (dt > LONG_INTERVAL * usual) {
				double dq = Math.abs(current.at(row - 1) + current.at(row)) / 2 * dt / SECONDS_PER_HOUR;
				if (dq > WEIGHTY_CHARGE * largest && !isBreak(breaks, row)) {
					gaps++;
					bridged += dq;
				}
			}
		}
		List<Notice> notices = new ArrayList<>();
		if (backwards > 0) {
			notices.add(Notice.warning("Time runs backwards at " + backwards + (backwards == 1 ? " row" : " rows")
					+ "; no charge is integrated there."));
		}
		if (gaps > 0) {
			notices.add(Notice.warning(String.format(java.util.Locale.ROOT, "%d unusually long interval(s) between rows carry %.4g mAh of "
					+ "integrated charge. If the test was interrupted there, set the longest interval so that nothing is integrated "
					+ "across.", gaps, bridged * 1000)));
		}
		return notices;
	}

	private static boolean isBreak(long[] breaks, long row) {
		return breaks.length > 0 && Arrays.binarySearch(breaks, row) >= 0;
	}

	/** The median interval of rows spread over the run, in s. */
	private static double usualInterval(CyclingRun run) {
		long rows = run.rows();
		if (rows < 3) {
			return Double.POSITIVE_INFINITY;
		}
		int n = (int) Math.min(SAMPLES, rows - 1);
		double[] intervals = new double[n];
		double[] pair = new double[2];
		for (int k = 0; k < n; k++) {
			long row = 1 + k * (rows - 2) / Math.max(1, n - 1);
			run.time().copyTo(row - 1, pair, 0, 2);
			intervals[k] = pair[1] - pair[0];
		}
		double[] forward = Arrays.stream(intervals).filter(d -> d > 0).sorted().toArray();
		return forward.length == 0 ? Double.POSITIVE_INFINITY : forward[forward.length / 2];
	}
}
