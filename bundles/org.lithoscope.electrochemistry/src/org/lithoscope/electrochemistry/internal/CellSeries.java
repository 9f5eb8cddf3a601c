/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.lithoscope.electrochemistry.ChargeSource;
import org.lithoscope.electrochemistry.CycleData;
import org.lithoscope.electrochemistry.CycleSummary;
import org.lithoscope.electrochemistry.CyclingRun;
import org.lithoscope.electrochemistry.Direction;
import org.lithoscope.electrochemistry.Norms;
import org.lithoscope.electrochemistry.Pairing;
import org.lithoscope.electrochemistry.SignConvention;
import org.lithoscope.electrochemistry.StepOptions;
import org.lithoscope.model.analysis.AnalysisContext;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.InputRole;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.MetadataKeys;
import org.lithoscope.model.measurement.Notice;

/**
 * The complete cycles of one cell among several.
 *
 * @param name   the name of the cell, unlike that of every other
 * @param first  the direction that puts charge in
 * @param cycles its complete cycles within the range asked for
 * @param scale  what its capacities are shown in
 */
public record CellSeries(String name, Direction first, List<CycleSummary> cycles, CycleFigures.CapacityScale scale) {

	/** The role of the cells. */
	public static final String CELLS = "cells";
	private static final int MOST = 10_000;
	private static final double PERCENT = 100;

	/** Copies the list. */
	public CellSeries {
		cycles = List.copyOf(cycles);
	}

	/**
	 * How cells are cut into cycles.
	 *
	 * @param firstCycle the first cycle looked at
	 * @param lastCycle  the last cycle looked at
	 * @param pairing    which half cycles make a cycle
	 * @param charge     where charge comes from
	 * @param sign       what the sign of the current means
	 * @param norms      area and mass of every cell; what is not given comes from the metadata of each
	 * @param steps      how steps are told apart
	 */
	public record Cut(int firstCycle, int lastCycle, Pairing pairing, ChargeSource charge, SignConvention sign, Norms norms,
			StepOptions steps) {
	}

	/**
	 * The role that takes the cells.
	 *
	 * @param least how many at least
	 * @return the role
	 */
	public static InputRole role(int least) {
		return InputRole.measurements(CELLS, "Cells", least, MOST, "electrochemistry/cycling");
	}

	/**
	 * The series of several cells, one after another. A cell without complete cycles is left out, and said.
	 *
	 * @param measurements the cells
	 * @param cut          how they are cut
	 * @param notices      takes what there is to say
	 * @param context      for progress and cancel
	 * @return the series, at least one
	 * @throws AnalysisException when no cell has a complete cycle, or not all capacities can be shown in one unit
	 */
	public static List<CellSeries> of(List<Measurement> measurements, Cut cut, List<Notice> notices, AnalysisContext context)
			throws AnalysisException {
		List<CellSeries> cells = new ArrayList<>();
		Set<String> names = new HashSet<>();
		for (int i = 0; i < measurements.size(); i++) {
			context.checkCancelled();
			Measurement m = measurements.get(i);
			String name = unique(m.metadata().text(MetadataKeys.CELL).orElse(m.name()), names);
			context.progress((double) i / measurements.size(), name);
			CycleData data = CycleData.of(CyclingRun.of(m, cut.sign()), cut.pairing(), cut.charge(), cut.steps(), context);
			List<CycleSummary> used = data.summaries().stream().filter(c -> c.complete() && c.number() >= cut.firstCycle()
					&& c.number() <= cut.lastCycle()).toList();
			if (used.isEmpty()) {
				notices.add(Notice.warning(name + " has no complete cycle in the range chosen and is left out."));
			} else {
				cells.add(new CellSeries(name, data.cycles().pairing().first(), used,
						CycleFigures.CapacityScale.of(cut.norms().orFrom(m.metadata()))));
			}
		}
		if (cells.isEmpty()) {
			throw new AnalysisException("None of the " + measurements.size() + " cells has a complete cycle in the range chosen.");
		}
		if (cells.stream().map(c -> c.scale().unit()).distinct().count() > 1) {
			throw new AnalysisException("Area or mass is known of some cells only, so their capacities cannot be compared: give an area or a "
					+ "mass for all of them.");
		}
		if (cells.stream().map(CellSeries::first).distinct().count() > 1) {
			notices.add(Notice.warning("Half cells and full cells are shown together; their efficiencies are not the same quantity."));
		}
		return cells;
	}

	private static String unique(String name, Set<String> names) {
		String unique = name;
		for (int k = 2; !names.add(unique); k++) {
			unique = name + " (" + k + ")";
		}
		return unique;
	}

	/** {@return the cycle numbers} */
	public double[] numbers() {
		return cycles.stream().mapToDouble(CycleSummary::number).toArray();
	}

	/** {@return the capacities taken out, in the unit of the scale} */
	public double[] capacities() {
		return cycles.stream().mapToDouble(c -> scale.factor() * c.out().capacity()).toArray();
	}

	/** {@return the Coulombic efficiencies in %} */
	public double[] efficiencies() {
		return cycles.stream().mapToDouble(c -> PERCENT * c.coulombicEfficiency()).toArray();
	}
}
