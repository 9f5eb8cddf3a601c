/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.internal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.lithoscope.model.measurement.Notice;

/**
 * Points of a spectrum on their way from a file to a spectrum. Arrays are not copied and not changed.
 *
 * @param frequency frequencies in Hz
 * @param real      Re Z in Ω
 * @param imaginary Im Z in Ω
 * @param rows      which row of the table each point stands in; of points that were merged the first
 */
public record SpectrumPoints(double[] frequency, double[] real, double[] imaginary, int[] rows) {

	/** Frequencies closer than this, relatively, are the same. */
	private static final double SAME_FREQUENCY = 1e-7;

	/** Checks the lengths. */
	public SpectrumPoints {
		if (frequency.length != real.length || real.length != imaginary.length || rows.length != real.length) {
			throw new IllegalArgumentException(frequency.length + " frequencies, " + real.length + " real and " + imaginary.length
					+ " imaginary parts");
		}
	}

	/**
	 * Points in the rows of a table.
	 *
	 * @param frequency frequencies in Hz
	 * @param real      Re Z in Ω
	 * @param imaginary Im Z in Ω
	 */
	public SpectrumPoints(double[] frequency, double[] real, double[] imaginary) {
		this(frequency, real, imaginary, IntStream.range(0, frequency.length).toArray());
	}

	/** {@return how many points there are} */
	public int size() {
		return frequency.length;
	}

	/**
	 * The points with these indices.
	 *
	 * @param indices the indices, in the order wanted
	 * @return new points
	 */
	public SpectrumPoints at(int[] indices) {
		return new SpectrumPoints(pick(frequency, indices), pick(real, indices), pick(imaginary, indices),
				Arrays.stream(indices).map(i -> rows[i]).toArray());
	}

	private static double[] pick(double[] values, int[] indices) {
		return Arrays.stream(indices).mapToDouble(i -> values[i]).toArray();
	}

	/**
	 * A stretch of points.
	 *
	 * @param from the first index
	 * @param to   the index behind the last
	 * @return new points
	 */
	public SpectrumPoints part(int from, int to) {
		return new SpectrumPoints(Arrays.copyOfRange(frequency, from, to), Arrays.copyOfRange(real, from, to),
				Arrays.copyOfRange(imaginary, from, to), Arrays.copyOfRange(rows, from, to));
	}

	/**
	 * These points and others behind them.
	 *
	 * @param others the others
	 * @return new points
	 */
	public SpectrumPoints followedBy(SpectrumPoints others) {
		return new SpectrumPoints(joined(frequency, others.frequency), joined(real, others.real), joined(imaginary, others.imaginary),
				IntStream.concat(Arrays.stream(rows), Arrays.stream(others.rows)).toArray());
	}

	private static double[] joined(double[] first, double[] second) {
		return DoubleStream.concat(Arrays.stream(first), Arrays.stream(second)).toArray();
	}

	/**
	 * Leaves out points without a positive frequency and points with missing numbers.
	 *
	 * @param notices is told what was left out
	 * @return the points that can be used
	 */
	public SpectrumPoints usable(List<Notice> notices) {
		long zero = Arrays.stream(frequency).filter(f -> f <= 0).count();
		int[] good = IntStream.range(0, size()).filter(i -> frequency[i] > 0 && Double.isFinite(frequency[i])
				&& Double.isFinite(real[i]) && Double.isFinite(imaginary[i]) && (real[i] != 0 || imaginary[i] != 0)).toArray();
		if (zero > 0) {
			notices.add(Notice.info(zero + (zero == 1 ? " point" : " points") + " at zero or negative frequency left out."));
		}
		long missing = size() - good.length - zero;
		if (missing > 0) {
			notices.add(Notice.warning(missing + (missing == 1 ? " point" : " points") + " with missing numbers left out."));
		}
		return good.length == size() ? this : at(good);
	}

	/**
	 * Sorts by descending frequency and merges points of one frequency into their mean.
	 *
	 * @param notices is told what was merged
	 * @return new points, strictly descending
	 */
	public SpectrumPoints sorted(List<Notice> notices) {
		SpectrumPoints s = at(IntStream.range(0, size()).boxed().sorted((a, b) -> Double.compare(frequency[b], frequency[a]))
				.mapToInt(Integer::intValue).toArray());
		int kept = 0;
		int i = 0;
		while (i < s.size()) {
			int j = i;
			double sumRe = 0;
			double sumIm = 0;
			while (j < s.size() && s.frequency[i] - s.frequency[j] <= SAME_FREQUENCY * s.frequency[i]) {
				sumRe += s.real[j];
				sumIm += s.imaginary[j];
				j++;
			}
			s.frequency[kept] = s.frequency[i];
			s.real[kept] = sumRe / (j - i);
			s.imaginary[kept] = sumIm / (j - i);
			s.rows[kept] = s.rows[i];
			kept++;
			i = j;
		}
		if (kept < s.size()) {
			int merged = s.size() - kept;
			notices.add(Notice.info(merged + (merged == 1 ? " repeated point" : " repeated points") + " of the same frequency averaged."));
		}
		return s.part(0, kept);
	}
}
