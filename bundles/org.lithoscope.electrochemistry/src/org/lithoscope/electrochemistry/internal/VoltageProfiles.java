/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lithoscope.electrochemistry.ChargeSource;
import org.lithoscope.electrochemistry.Cycle;
import org.lithoscope.electrochemistry.CycleData;
import org.lithoscope.electrochemistry.CyclingRun;
import org.lithoscope.electrochemistry.Direction;
import org.lithoscope.electrochemistry.HalfCycle;
import org.lithoscope.electrochemistry.Step;
import org.lithoscope.electrochemistry.Norms;
import org.lithoscope.model.figure.Axis;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.figure.Plot;
import org.lithoscope.model.figure.RowIds;
import org.lithoscope.model.figure.Series;
import org.lithoscope.model.figure.Style;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.NumberSequence;

/** Voltage against capacity, one line per half cycle, cycles along the sequential colours; charge solid, discharge dashed. */
public final class VoltageProfiles {

	private static final double SECONDS_PER_HOUR = 3600;

	private VoltageProfiles() {
	}

	/**
	 * Some cycles spread evenly over all.
	 *
	 * @param cycles all cycles
	 * @param most   how many at most
	 * @return the first, the last, and those between
	 */
	public static List<Cycle> spread(List<Cycle> cycles, int most) {
		if (cycles.size() <= most) {
			return cycles;
		}
		List<Cycle> some = new ArrayList<>();
		for (int i = 0; i < most; i++) {
			some.add(cycles.get((int) Math.round(i * (cycles.size() - 1.0) / (most - 1))));
		}
		return some;
	}

	/**
	 * The figure.
	 *
	 * @param data   the run
	 * @param norms  area and mass
	 * @param cycles the cycles to draw
	 * @return the figure
	 */
	public static Figure figure(CycleData data, Norms norms, List<Cycle> cycles) {
		CycleFigures.CapacityScale scale = CycleFigures.CapacityScale.of(norms);
		Plot.Builder plot = Plot.builder(scale.axis(), Axis.linear("E", Units.VOLT));
		for (int i = 0; i < cycles.size(); i++) {
			Cycle cycle = cycles.get(i);
			Style.Colour colour = new Style.Colour.Sequential(cycles.size() == 1 ? 0 : (double) i / (cycles.size() - 1));
			for (Direction direction : Direction.values()) {
				Style.Line line = direction == Direction.CHARGE ? Style.Line.SOLID : Style.Line.DASHED;
				// the number makes a colour bar of many cycles, the word a key of the lines
				String name = "cycle " + cycle.number() + (direction == Direction.CHARGE ? " charge" : " discharge");
				cycle.half(direction).ifPresent(h -> plot.add(curve(data, h, name, scale.factor(),
						new Style(colour, line, Optional.empty(), 1))));
			}
		}
		return Figure.of("voltage-capacity", "Voltage against capacity", "Charge solid, discharge dashed.", plot.build());
	}

	private static Series curve(CycleData data, HalfCycle half, String name, double factor, Style style) {
		double[][] xy = voltageAgainstCapacity(data, half);
		for (int i = 0; i < xy[0].length; i++) {
			xy[0][i] *= factor;
		}
		boolean contiguous = half.steps().size() == 1;
		String table = data.run().tableName();
		RowIds rows = contiguous && !table.isEmpty() ? new RowIds(table, half.firstRow()) : RowIds.NONE;
		return Series.XY.of(name, NumberSequence.of(xy[0]), NumberSequence.of(xy[1]), style, rows);
	}

	/**
	 * Capacity since the beginning of a half cycle, and voltage, for every row in which current flows.
	 *
	 * @param data the run
	 * @param half the half cycle
	 * @return capacity in A h and voltage in V, as many
	 */
	public static double[][] voltageAgainstCapacity(CycleData data, HalfCycle half) {
		return voltageAgainstCapacity(data, half.direction(), half.steps());
	}

	/**
	 * Capacity since the beginning of some steps of one direction, and voltage, for each of their rows.
	 *
	 * @param data      the run
	 * @param direction the direction of the steps
	 * @param steps     the steps
	 * @return capacity in A h and voltage in V, as many
	 */
	public static double[][] voltageAgainstCapacity(CycleData data, Direction direction, List<Step> steps) {
		CyclingRun run = data.run();
		int rows = Math.toIntExact(steps.stream().mapToLong(s -> s.endRow() - s.firstRow()).sum());
		double[] q = new double[rows];
		double[] v = new double[rows];
		SequenceCursor time = new SequenceCursor(run.time());
		SequenceCursor voltage = new SequenceCursor(run.voltage());
		SequenceCursor current = new SequenceCursor(run.current());
		boolean byCounter = data.source() == ChargeSource.COUNTED;
		SequenceCursor counted = byCounter ? new SequenceCursor(run.countedIncrements().orElseThrow()) : null;
		int sign = direction.sign();
		double sum = 0;
		int at = 0;
		for (Step step : steps) {
			for (long row = step.firstRow(); row < step.endRow(); row++) {
				if (row > step.firstRow()) {
					double dt = time.at(row) - time.at(row - 1);
					double dq = byCounter ? counted.at(row)
							: dt > 0 ? (current.at(row - 1) + current.at(row)) / 2 * dt / SECONDS_PER_HOUR : 0;
					sum += Double.isNaN(dq) ? 0 : sign * dq;
				}
				q[at] = sum;
				v[at] = voltage.at(row);
				at++;
			}
		}
		return new double[][] { q, v };
	}
}
