/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.lithoscope.electrochemistry.ChargeSource;
import org.lithoscope.electrochemistry.CycleSummary;
import org.lithoscope.electrochemistry.CyclingRun;
import org.lithoscope.electrochemistry.Direction;
import org.lithoscope.electrochemistry.HalfSummary;
import org.lithoscope.electrochemistry.Step;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.numerics.statistics.CompensatedSum;

/** Sums by the file's own cycle numbers: the charge of row i belongs to the cycle of row i, its sign says charge or discharge. */
public final class FileCycles {

	private static final double SECONDS_PER_HOUR = 3600;

	private FileCycles() {
	}

	/**
	 * The numbers of each cycle as the file numbers them; of each half cycle where it numbers only those.
	 *
	 * @param run    the run
	 * @param steps  its steps
	 * @param first  the direction that puts charge in
	 * @param source where charge comes from
	 * @return the cycles in order of their first row
	 * @throws AnalysisException when the file numbers no cycles
	 */
	public static List<CycleSummary> summaries(CyclingRun run, List<Step> steps, Direction first, ChargeSource source)
			throws AnalysisException {
		SequenceCursor number = new SequenceCursor(run.cycleNumbers().or(run::halfCycleNumbers).orElseThrow(
				() -> new AnalysisException("'" + run.name() + "' has no cycle numbers; choose another pairing")));
		SequenceCursor time = new SequenceCursor(run.time());
		SequenceCursor voltage = new SequenceCursor(run.voltage());
		SequenceCursor current = new SequenceCursor(run.current());
		SequenceCursor counted = run.countedIncrements().map(SequenceCursor::new).orElse(null);
		long[] breaks = run.breaks();
		Map<Integer, Group> groups = new LinkedHashMap<>();
		Group group = null;
		for (long row = 0; row < run.rows(); row++) {
			int cycle = (int) number.at(row);
			if (group == null || group.number != cycle) {
				double start = time.at(row);
				group = groups.computeIfAbsent(cycle, n -> new Group(n, start));
			}
			double v = voltage.at(row);
			boolean follows = row > 0 && Arrays.binarySearch(breaks, row) < 0;
			double v0 = follows ? voltage.at(row - 1) : v;
			double dt = follows ? time.at(row) - time.at(row - 1) : 0;
			double i1 = current.at(row);
			double i0 = follows ? current.at(row - 1) : i1;
			if (dt > 0 && !Double.isNaN(i0) && !Double.isNaN(i1)) {
				double dq = (i0 + i1) / 2 * dt / SECONDS_PER_HOUR;
				double de = (v0 * i0 + v * i1) / 2 * dt / SECONDS_PER_HOUR;
				group.half(dq).integrate(dq, de, v, i1 == 0 ? 0 : dt);
			}
			if (counted != null && !Double.isNaN(counted.at(row)) && counted.at(row) != 0) {
				group.half(counted.at(row)).count(counted.at(row), v0, v);
			}
		}
		for (Step step : steps) {
			Group g = groups.get((int) number.at(step.firstRow()));
			if (g != null && step.kind().isConstantVoltage()) {
				(step.direction().orElseThrow() == Direction.CHARGE ? g.charge : g.discharge).constantVoltage += step.charge(source);
			}
		}
		return groups.values().stream().map(g -> g.summary(first, source)).toList();
	}

	/** One cycle. */
	private static final class Group {
		private final int number;
		private final double start;
		private final Half charge = new Half(1);
		private final Half discharge = new Half(-1);

		Group(int number, double start) {
			this.number = number;
			this.start = start;
		}

		Half half(double charge0) {
			return charge0 >= 0 ? charge : discharge;
		}

		CycleSummary summary(Direction first, ChargeSource source) {
			HalfSummary in = charge.summary(source);
			HalfSummary out = discharge.summary(source);
			return new CycleSummary(number, in, out, first, start, in.capacity() > 0 && out.capacity() > 0);
		}
	}

	/** One direction of a cycle. */
	private static final class Half {
		private final int sign;
		private final CompensatedSum integrated = new CompensatedSum();
		private final CompensatedSum energy = new CompensatedSum();
		private final CompensatedSum counted = new CompensatedSum();
		private final CompensatedSum countedEnergy = new CompensatedSum();
		private double constantVoltage;
		private double lowest = Double.NaN;
		private double highest = Double.NaN;
		private double last = Double.NaN;
		private double duration;

		Half(int sign) {
			this.sign = sign;
		}

		void integrate(double dq, double de, double v, double dt) {
			integrated.add(sign * dq);
			energy.add(Double.isNaN(de) ? 0 : sign * de);
			if (dq != 0) {
				lowest = Double.isNaN(lowest) ? v : Math.min(lowest, v);
				highest = Double.isNaN(highest) ? v : Math.max(highest, v);
				last = v;
				duration += dt;
			}
		}

		void count(double dq, double v0, double v) {
			counted.add(sign * dq);
			countedEnergy.add(sign * dq * (v0 + v) / 2);
		}

		HalfSummary summary(ChargeSource source) {
			boolean byCounter = source == ChargeSource.COUNTED;
			return new HalfSummary(byCounter ? counted.value() : integrated.value(), integrated.value(),
					byCounter ? countedEnergy.value() : energy.value(), constantVoltage, lowest, highest, last, duration);
		}
	}
}
