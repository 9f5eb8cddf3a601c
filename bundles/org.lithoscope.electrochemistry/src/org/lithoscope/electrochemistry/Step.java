/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry;

import java.util.Objects;
import java.util.Optional;

/**
 * A stretch of rows in which the tester does one thing.
 *
 * @param kind       what it does
 * @param firstRow   the first row
 * @param endRow     the row behind the last
 * @param fileStep   the step number of the file in its first row; NaN when it has none
 * @param fileCycle  the cycle number of the file in its first row; NaN when it has none
 * @param startTime  time of the first row in s
 * @param duration   time until the last row in s, counting only time that moves forward
 * @param integrated charge by trapezoids of the current in A h; positive in the direction of the step, signed for a rest
 * @param counted    charge counted by the instrument in A h, same sign; NaN when it counted none
 * @param energy     energy that goes with {@code integrated} in W h
 * @param countedEnergy energy that goes with {@code counted} in W h; NaN when there is none
 * @param voltage    the voltages met
 * @param current    the charge-weighted mean current ∫I²dt/∫|I|dt in A, with its sign
 */
public record Step(StepKind kind, long firstRow, long endRow, double fileStep, double fileCycle, double startTime, double duration,
		double integrated, double counted, double energy, double countedEnergy, VoltageRange voltage, double current) {

	/** Checks its parts. */
	public Step {
		Objects.requireNonNull(kind, "kind");
		Objects.requireNonNull(voltage, "voltage");
	}

	/**
	 * Voltages of a stretch in V.
	 *
	 * @param first the first
	 * @param last  the last
	 * @param min   the lowest
	 * @param max   the highest
	 */
	public record VoltageRange(double first, double last, double min, double max) {

		/**
		 * The voltages of this stretch and the next together.
		 *
		 * @param next the stretch that follows
		 * @return both
		 */
		public VoltageRange then(VoltageRange next) {
			return new VoltageRange(first, next.last, Math.min(min, next.min), Math.max(max, next.max));
		}
	}

	/** {@return which way the current flows; empty for a rest} */
	public Optional<Direction> direction() {
		return switch (kind) {
			case OPEN_CIRCUIT, REST -> Optional.empty();
			case CC_CHARGE, CV_CHARGE, VARYING_CHARGE -> Optional.of(Direction.CHARGE);
			case CC_DISCHARGE, CV_DISCHARGE, VARYING_DISCHARGE -> Optional.of(Direction.DISCHARGE);
		};
	}

	/**
	 * The charge by the source chosen, in A h.
	 *
	 * @param source where charge comes from
	 * @return the charge; by trapezoids where the instrument counted none
	 */
	public double charge(ChargeSource source) {
		return source == ChargeSource.COUNTED && !Double.isNaN(counted) ? counted : integrated;
	}

	/**
	 * The energy by the source chosen, in W h.
	 *
	 * @param source where charge comes from
	 * @return the energy
	 */
	public double energy(ChargeSource source) {
		return source == ChargeSource.COUNTED && !Double.isNaN(countedEnergy) ? countedEnergy : energy;
	}
}
