/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.lithoscope.electrochemistry.CyclingRun;
import org.lithoscope.electrochemistry.Direction;
import org.lithoscope.electrochemistry.Step;
import org.lithoscope.model.analysis.AnalysisContext;
import org.lithoscope.numerics.statistics.CompensatedSum;

/**
 * Sums charge and energy of stretches. ΔQ of row i is (I[i−1]+I[i])/2·Δt for Δt &gt; 0 and belongs to the step of row i; only where it
 * flows against that step, or into a rest, it belongs to the step before.
 */
public final class StepIntegrator {

	private static final double SECONDS_PER_HOUR = 3600;
	private static final long PROGRESS_EVERY = 1 << 20;

	private final CyclingRun run;
	private final SequenceCursor time;
	private final SequenceCursor voltage;
	private final SequenceCursor current;
	private final SequenceCursor counted;
	private final SequenceCursor fileSteps;
	private final SequenceCursor fileCycles;
	private final double longestInterval;
	private final long[] breaks;

	/**
	 * An integrator.
	 *
	 * @param run             the run
	 * @param longestInterval the longest interval in s over which charge is integrated; infinite for any
	 */
	public StepIntegrator(CyclingRun run, double longestInterval) {
		this.run = run;
		this.time = new SequenceCursor(run.time());
		this.voltage = new SequenceCursor(run.voltage());
		this.current = new SequenceCursor(run.current());
		this.counted = run.countedIncrements().map(SequenceCursor::new).orElse(null);
		this.fileSteps = run.stepNumbers().map(SequenceCursor::new).orElse(null);
		this.fileCycles = run.cycleNumbers().map(SequenceCursor::new).orElse(null);
		this.longestInterval = longestInterval;
		this.breaks = run.breaks();
	}

	/**
	 * The steps with their sums.
	 *
	 * @param stretches the stretches in order
	 * @param context   for progress and cancel
	 * @return as many steps
	 */
	public List<Step> integrate(List<Stretch> stretches, AnalysisContext context) {
		List<Sums> sums = new ArrayList<>();
		long told = 0;
		for (Stretch stretch : stretches) {
			sums.add(sum(stretch, sums.isEmpty() ? null : sums.get(sums.size() - 1)));
			if (stretch.endRow() - told > PROGRESS_EVERY) {
				told = stretch.endRow();
				context.checkCancelled();
				context.progress((double) told / run.rows(), "integrating");
			}
		}
		List<Step> steps = new ArrayList<>(sums.size());
		sums.forEach(s -> steps.add(step(s)));
		return steps;
	}

	private Sums sum(Stretch stretch, Sums before) {
		Sums s = new Sums(stretch);
		long first = stretch.firstRow();
		long from = Math.max(0, first - 1);
		// the row before is carried along, so that each number is fetched once
		double t0 = time.at(from);
		double v0 = voltage.at(from);
		double i0 = current.at(from);
		for (long row = first; row < stretch.endRow(); row++) {
			double t = time.at(row);
			double v = voltage.at(row);
			double i = current.at(row);
			s.meet(v);
			boolean follows = row > 0 && (breaks.length == 0 || Arrays.binarySearch(breaks, row) < 0);
			double dt = follows ? t - t0 : 0;
			if (dt > 0 && dt <= longestInterval) {
				double dq = (i0 + i) / 2 * dt;
				Sums owner = row == first ? owner(s, before, dq) : s;
				owner.integrated.add(zeroIfMissing(dq));
				owner.energy.add(zeroIfMissing((v0 * i0 + v * i) / 2 * dt));
				if (row > first) {
					s.duration += dt;
				}
				s.weight(i, dt);
			}
			double charge = counted == null ? 0 : counted.at(row);
			if (charge != 0 && !Double.isNaN(charge)) {
				Sums owner = row == first ? owner(s, before, charge) : s;
				owner.counted.add(charge);
				owner.countedEnergy.add(zeroIfMissing(charge * (v + (follows ? v0 : v)) / 2));
			}
			t0 = t;
			v0 = v;
			i0 = i;
		}
		return s;
	}

	/** To whom the charge of a first row belongs: what flows against its step, or into a rest, to the step before. */
	private static Sums owner(Sums s, Sums before, double charge) {
		return before != null && !s.flows(charge) && before.flows(charge) ? before : s;
	}

	private static double zeroIfMissing(double value) {
		return Double.isNaN(value) ? 0 : value;
	}

	private Step step(Sums s) {
		long first = s.stretch.firstRow();
		int sign = s.direction.map(Direction::sign).orElse(1);
		double n = counted != null ? sign : Double.NaN;
		return new Step(s.stretch.kind(), first, s.stretch.endRow(), at(fileSteps, first), at(fileCycles, first),
				time.at(first), s.duration, sign * s.integrated.value() / SECONDS_PER_HOUR, n * s.counted.value(),
				sign * s.energy.value() / SECONDS_PER_HOUR, n * s.countedEnergy.value(), s.voltages(), s.current());
	}

	private static double at(SequenceCursor numbers, long row) {
		return numbers == null ? Double.NaN : numbers.at(row);
	}

	/** The running sums of one stretch. */
	private static final class Sums {
		private final Stretch stretch;
		private final Optional<Direction> direction;
		private final CompensatedSum integrated = new CompensatedSum();
		private final CompensatedSum counted = new CompensatedSum();
		private final CompensatedSum energy = new CompensatedSum();
		private final CompensatedSum countedEnergy = new CompensatedSum();
		private double duration;
		private double squares;
		private double magnitudes;
		private double firstVoltage = Double.NaN;
		private double lastVoltage = Double.NaN;
		private double lowest = Double.POSITIVE_INFINITY;
		private double highest = Double.NEGATIVE_INFINITY;

		Sums(Stretch stretch) {
			this.stretch = stretch;
			this.direction = switch (stretch.kind()) {
				case OPEN_CIRCUIT, REST -> Optional.empty();
				case CC_CHARGE, CV_CHARGE, VARYING_CHARGE -> Optional.of(Direction.CHARGE);
				case CC_DISCHARGE, CV_DISCHARGE, VARYING_DISCHARGE -> Optional.of(Direction.DISCHARGE);
			};
		}

		boolean flows(double charge) {
			return direction.isPresent() && charge * direction.get().sign() > 0;
		}

		void meet(double v) {
			if (Double.isNaN(v)) {
				return;
			}
			firstVoltage = Double.isNaN(firstVoltage) ? v : firstVoltage;
			lastVoltage = v;
			lowest = Math.min(lowest, v);
			highest = Math.max(highest, v);
		}

		void weight(double current, double dt) {
			double i = zeroIfMissing(current);
			squares += i * i * dt;
			magnitudes += Math.abs(i) * dt;
		}

		double current() {
			return magnitudes == 0 ? 0 : direction.map(Direction::sign).orElse(1) * squares / magnitudes;
		}

		Step.VoltageRange voltages() {
			return new Step.VoltageRange(firstVoltage, lastVoltage, lowest == Double.POSITIVE_INFINITY ? Double.NaN : lowest,
					highest == Double.NEGATIVE_INFINITY ? Double.NaN : highest);
		}
	}
}
