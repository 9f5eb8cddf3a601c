/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.lithoscope.numerics.statistics.Robust;

/**
 * How and when a symmetric cell ended.
 *
 * @param kind  how
 * @param index the half cycle in which it happened, from 0
 */
public record SymmetricFailure(Kind kind, int index) {

	/** Half cycles before the one looked at that it is compared with. */
	private static final int BEFORE = 6;
	/** Half cycles behind a drop that must stay low, so that a single odd one is no short. */
	private static final int STAY = 2;
	private static final int LEAST_BEFORE = 3;

	/** How symmetric cells end. */
	public enum Kind {
		/** The voltage runs away: lithium or electrolyte used up. */
		SURGE("voltage surge"),
		/** The voltage drops at once and stays low: a soft short. */
		SOFT_SHORT("soft short (sudden drop)"),
		/** The voltage becomes erratic. */
		NOISE("voltage noise");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		/** {@return the name for people} */
		public String label() {
			return label;
		}
	}

	/**
	 * What counts as an end.
	 *
	 * @param surgeVoltage overpotential in V that is a surge; NaN to use only the factor
	 * @param surgeFactor  multiple of the overpotential of the half cycles before that is a surge, of a half cycle or of its end
	 * @param dropShare    share of the overpotential before, below which it is a short
	 * @param noiseFactor  multiple of the noise of the first half cycles that is erratic
	 * @param noiseShare   share of the overpotential that noise must reach as well
	 */
	public record Limits(double surgeVoltage, double surgeFactor, double dropShare, double noiseFactor, double noiseShare) {
	}

	/**
	 * The first end in a series of half cycles.
	 *
	 * @param halves the half cycles
	 * @param limits what counts
	 * @return the end, if there is one
	 */
	public static Optional<SymmetricFailure> first(List<SymmetricHalf> halves, Limits limits) {
		double[] eta = halves.stream().mapToDouble(SymmetricHalf::overpotential).toArray();
		double[] noise = halves.stream().mapToDouble(SymmetricHalf::noise).toArray();
		double quiet = noise.length == 0 ? 0 : Robust.median(Arrays.copyOf(noise, Math.min(noise.length, 2 * BEFORE)));
		for (int i = 0; i < eta.length; i++) {
			double before = i < LEAST_BEFORE ? Double.NaN : Robust.median(Arrays.copyOfRange(eta, Math.max(0, i - BEFORE), i));
			boolean surges = halves.get(i).highest() >= limits.surgeVoltage || eta[i] > limits.surgeFactor * before
					|| halves.get(i).last() > limits.surgeFactor * before;
			if (noise[i] > Math.max(limits.noiseFactor * quiet, limits.noiseShare * Math.abs(before))) {
				return Optional.of(new SymmetricFailure(Kind.NOISE, i));
			}
			if (surges) {
				return Optional.of(new SymmetricFailure(Kind.SURGE, i));
			}
			if (drops(eta, i, limits.dropShare * before)) {
				return Optional.of(new SymmetricFailure(Kind.SOFT_SHORT, i));
			}
		}
		return Optional.empty();
	}

	private static boolean drops(double[] eta, int index, double limit) {
		if (index + 1 >= eta.length && !(eta[index] < limit)) {
			return false;
		}
		for (int i = index; i <= Math.min(eta.length - 1, index + STAY); i++) {
			if (!(eta[i] < limit)) {
				return false;
			}
		}
		return true;
	}
}
