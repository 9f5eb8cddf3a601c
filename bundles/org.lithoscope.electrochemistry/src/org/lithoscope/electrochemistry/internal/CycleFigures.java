/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.lithoscope.electrochemistry.CycleData;
import org.lithoscope.electrochemistry.CycleSummary;
import org.lithoscope.electrochemistry.CyclingRun;
import org.lithoscope.electrochemistry.Direction;
import org.lithoscope.electrochemistry.HalfSummary;
import org.lithoscope.electrochemistry.EfficiencyAxis;
import org.lithoscope.electrochemistry.Norms;
import org.lithoscope.model.figure.Axis;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.figure.Plot;
import org.lithoscope.model.figure.RowIds;
import org.lithoscope.model.figure.Series;
import org.lithoscope.model.figure.Style;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.NumberSequence;

/** The figures of cycling: voltage and current against time, capacity and efficiency against cycle. */
public final class CycleFigures {

	private static final double SECONDS_PER_HOUR = 3600;
	private static final double MILLI = 1000;
	private static final double PERCENT = 100;
	private static final int CHARGE_COLOUR = 0;
	private static final int DISCHARGE_COLOUR = 1;
	private static final int EFFICIENCY_COLOUR = 2;

	private CycleFigures() {
	}

	/**
	 * Voltage over current, against time.
	 *
	 * @param run the run
	 * @return the figure
	 */
	public static Figure voltageTime(CyclingRun run) {
		NumberSequence hours = Scaled.of(run.time(), 1 / SECONDS_PER_HOUR);
		RowIds rows = run.tableName().isEmpty() ? RowIds.NONE : new RowIds(run.tableName(), 0);
		Axis time = Axis.linear("t", Units.HOUR);
		Plot voltage = Plot.builder(time, Axis.linear("E", Units.VOLT))
				.add(Series.XY.of("voltage", hours, run.voltage(), Style.line(CHARGE_COLOUR), rows)).build();
		Plot current = Plot.builder(time, Axis.linear("I", Units.MILLIAMPERE))
				.add(Series.XY.of("current", hours, Scaled.of(run.current(), MILLI), Style.line(DISCHARGE_COLOUR), rows)).weight(0.4)
				.build();
		return new Figure("voltage-time", "Voltage and current", "Positive current charges.", List.of(voltage, current),
				Figure.Layout.STACKED);
	}

	/**
	 * Capacity of charge and discharge with the Coulombic efficiency, against cycle.
	 *
	 * @param data     the cycles
	 * @param norms    area and mass
	 * @param axis     how efficiencies are shown
	 * @param relative relative standard uncertainty of an efficiency
	 * @return the figure
	 */
	public static Figure capacityEfficiency(CycleData data, Norms norms, EfficiencyAxis axis, double relative) {
		List<CycleSummary> cycles = data.summaries();
		CapacityScale scale = CapacityScale.of(norms);
		double[] number = cycles.stream().mapToDouble(CycleSummary::number).toArray();
		boolean halfCell = data.cycles().pairing().first() == Direction.DISCHARGE;
		Plot.Builder capacity = Plot.builder(Axis.linear("cycle", Units.ONE), scale.axis());
		RowIds rows = new RowIds("cycles", 0);
		capacity.add(capacitySeries(halfCell ? "charge (stripping)" : "charge", number, cycles, CycleSummary::charge, scale,
				new Style(new Style.Colour.Indexed(CHARGE_COLOUR), Style.Line.NONE, Optional.of(Style.Marker.RING), 1), rows));
		capacity.add(capacitySeries(halfCell ? "discharge (plating)" : "discharge", number, cycles, CycleSummary::discharge, scale,
				Style.points(DISCHARGE_COLOUR, Style.Marker.CIRCLE), rows));
		boolean nines = axis == EfficiencyAxis.NINES;
		double[] ce = cycles.stream().mapToDouble(c -> (nines ? 1 : PERCENT) * (c.complete() ? c.coulombicEfficiency() : Double.NaN))
				.toArray();
		double[] error = new double[ce.length];
		for (int i = 0; i < ce.length; i++) {
			error[i] = relative * ce[i];
		}
		Plot efficiency = Plot.builder(Axis.linear("cycle", Units.ONE), nines ? ninesAxis() : percentAxis(ce))
				.add(new Series.ErrorBars("", NumberSequence.of(number), NumberSequence.of(ce), NumberSequence.of(error),
						Style.points(EFFICIENCY_COLOUR, Style.Marker.DIAMOND), false))
				.add(Series.XY.of("Coulombic efficiency", NumberSequence.of(number), NumberSequence.of(ce),
						Style.points(EFFICIENCY_COLOUR, Style.Marker.DIAMOND), rows))
				.weight(0.7).build();
		return new Figure("capacity-efficiency", "Capacity and Coulombic efficiency",
				"Error bars: standard uncertainty from the tester's charge error.", List.of(capacity.build(), efficiency),
				Figure.Layout.STACKED);
	}

	private static Series capacitySeries(String name, double[] number, List<CycleSummary> cycles,
			Function<CycleSummary, HalfSummary> half, CapacityScale scale, Style style, RowIds rows) {
		double[] values = cycles.stream().mapToDouble(c -> scale.factor() * half.apply(c).capacity()).toArray();
		return Series.XY.of(name, NumberSequence.of(number), NumberSequence.of(values), style, rows);
	}

	private static Axis ninesAxis() {
		return new Axis("CE", Units.ONE, Axis.Scale.NINES, false, Optional.empty());
	}

	/**
	 * The axis of efficiencies: 98 to 100 % where at least four of five of them lie there.
	 *
	 * @param percent efficiencies in %; NaN is left out
	 * @return the axis
	 */
	public static Axis percentAxis(double[] percent) {
		List<Double> known = new ArrayList<>();
		for (double p : percent) {
			if (!Double.isNaN(p)) {
				known.add(p);
			}
		}
		long within = known.stream().filter(p -> p >= 98 && p <= 100.2).count();
		Axis axis = Axis.linear("CE", Units.PERCENT);
		return !known.isEmpty() && within >= 0.8 * known.size() ? axis.showing(98, 100.2) : axis;
	}

	/**
	 * What capacities are shown in.
	 *
	 * @param quantity the axis' quantity
	 * @param unit     the unit
	 * @param factor   from A h to the unit
	 */
	public record CapacityScale(String quantity, Unit unit, double factor) {

		/**
		 * Areal where the area is known, else specific where the mass is known, else absolute.
		 *
		 * @param norms area and mass
		 * @return the scale
		 */
		public static CapacityScale of(Norms norms) {
			if (!Double.isNaN(norms.squareCentimetres())) {
				return new CapacityScale("Q", Units.MILLIAMPERE_HOUR_PER_SQUARE_CENTIMETRE, MILLI / norms.squareCentimetres());
			}
			if (!Double.isNaN(norms.grams())) {
				return new CapacityScale("Q", Units.MILLIAMPERE_HOUR_PER_GRAM, MILLI / norms.grams());
			}
			return new CapacityScale("Q", Units.MILLIAMPERE_HOUR, MILLI);
		}

		/** {@return the axis} */
		public Axis axis() {
			return Axis.linear(quantity, unit);
		}
	}
}
