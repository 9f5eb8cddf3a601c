/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.lithoscope.impedance.drt.HierarchicalDistribution;
import org.lithoscope.impedance.internal.DrtSolver;
import org.lithoscope.impedance.internal.ImpedanceScale;
import org.lithoscope.impedance.internal.SpectrumInput;
import org.lithoscope.impedance.internal.SpectrumSeries;
import org.lithoscope.impedance.internal.StateFigures;
import org.lithoscope.impedance.series.SeriesCoordinate;
import org.lithoscope.model.analysis.Analysis;
import org.lithoscope.model.analysis.AnalysisContext;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.AnalysisInputs;
import org.lithoscope.model.analysis.InputRole;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.cell.CellState;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.Table;

/** The charged against the discharged state of a cell: spectra, distributions of relaxation times, and resistances over the cycles. */
public final class ChargeStatesAnalysis implements Analysis<ChargeStatesParameters> {

	private static final String CHARGED = "charged";
	private static final String DISCHARGED = "discharged";

	@Override
	public Class<ChargeStatesParameters> parameterType() {
		return ChargeStatesParameters.class;
	}

	@Override
	public List<InputRole> inputs() {
		return SpectrumInput.several();
	}

	@Override
	public ChargeStatesParameters propose(AnalysisInputs inputs, ChargeStatesParameters p) throws AnalysisException {
		return new ChargeStatesParameters(SpectrumSeries.propose(inputs, p.spectrum()), p.series(), p.states(), p.inductance());
	}

	@Override
	public Result analyse(AnalysisInputs inputs, ChargeStatesParameters p, AnalysisContext context) throws AnalysisException {
		Map<String, SpectrumSeries> states = states(inputs, p);
		Map<String, List<HierarchicalDistribution>> all = new LinkedHashMap<>();
		for (Map.Entry<String, SpectrumSeries> e : states.entrySet()) {
			List<HierarchicalDistribution> found = new ArrayList<>();
			for (SpectrumSeries.Point point : e.getValue().points()) {
				context.checkCancelled();
				found.add(DrtSolver.hierarchical(point.spectrum(), p.inductance()));
			}
			all.put(e.getKey(), found);
		}
		Result.Builder result = Result.builder("Charged and discharged state");
		ImpedanceScale scale = states.get(CHARGED).scale();
		all.forEach((state, found) -> {
			result.value("spectra " + state, "Spectra, " + state, found.size(), Units.ONE);
			HierarchicalDistribution last = found.get(found.size() - 1);
			result.value("polarisationResistance " + state, "Polarisation resistance, " + state + (found.size() > 1 ? ", last" : ""),
					scale.quantity(last.polarisationResistance(), last.polarisationResistanceError()), "");
		});
		double ratio = resistance(all.get(DISCHARGED)) / resistance(all.get(CHARGED));
		result.value("ratio", "Polarisation resistance, discharged over charged", ratio, Units.ONE);
		result.table("states", table(states, all, scale));
		result.figure(StateFigures.nyquist(states));
		result.figure(StateFigures.distributions(states, all));
		if (all.values().stream().anyMatch(found -> found.size() > 1)) {
			result.figure(StateFigures.resistances(states, all));
		}
		return result.build();
	}

	private static double resistance(List<HierarchicalDistribution> found) {
		return found.get(found.size() - 1).polarisationResistance();
	}

	private static Map<String, SpectrumSeries> states(AnalysisInputs inputs, ChargeStatesParameters p) throws AnalysisException {
		List<SpectrumSeries.Point> points = SpectrumSeries.points(inputs, p.spectrum(), p.series());
		if (!p.states().isEmpty() && p.states().size() != points.size()) {
			throw new AnalysisException(p.states().size() + " states are given for " + points.size() + " spectra");
		}
		Map<String, List<SpectrumSeries.Point>> parts = new LinkedHashMap<>();
		parts.put(CHARGED, new ArrayList<>());
		parts.put(DISCHARGED, new ArrayList<>());
		boolean counted = p.series().coordinate() == SeriesCoordinate.NUMBER && p.series().values().isEmpty();
		for (int k = 0; k < points.size(); k++) {
			SpectrumSeries.Point point = points.get(k);
			String state = p.states().isEmpty() ? state(point) : p.states().get(k).strip().toLowerCase(Locale.ROOT);
			List<SpectrumSeries.Point> part = parts.get(state);
			if (part == null) {
				throw new AnalysisException("whether '" + point.spectrum().name() + "' is charged or discharged is not told"
						+ (p.states().isEmpty() ? "; give the states by hand" : " by '" + state + "'"));
			}
			// where nothing else tells spectra apart, the first of one state goes with the first of the other
			part.add(counted ? point.at(part.size() + 1.0) : point);
		}
		Map<String, SpectrumSeries> states = new LinkedHashMap<>();
		for (Map.Entry<String, List<SpectrumSeries.Point>> e : parts.entrySet()) {
			if (e.getValue().isEmpty()) {
				throw new AnalysisException("there is no spectrum of the " + e.getKey() + " state");
			}
			states.put(e.getKey(), SpectrumSeries.inOrder(p.series().coordinate(), e.getValue()));
		}
		return states;
	}

	private static String state(SpectrumSeries.Point point) {
		return point.phase() == CellState.Phase.CHARGED ? CHARGED
				: point.phase() == CellState.Phase.DISCHARGED || point.phase() == CellState.Phase.FULLY_DISCHARGED ? DISCHARGED : "";
	}

	/** A row for each coordinate of either state. */
	private static Table table(Map<String, SpectrumSeries> states, Map<String, List<HierarchicalDistribution>> all, ImpedanceScale scale) {
		double[] at = states.values().stream().flatMapToDouble(s -> Arrays.stream(s.coordinates())).sorted().distinct().toArray();
		SpectrumSeries charged = states.get(CHARGED);
		List<Column> columns = new ArrayList<>();
		columns.add(Column.ofDoubles(ColumnInfo.of(charged.coordinate().quantity(), charged.coordinate().unit()), at));
		states.forEach((state, series) -> {
			double[][] values = new double[3][at.length];
			for (int i = 0; i < at.length; i++) {
				int k = Arrays.binarySearch(series.coordinates(), at[i]);
				HierarchicalDistribution d = k < 0 ? null : all.get(state).get(k);
				values[0][i] = d == null ? Double.NaN : scale.factor() * d.polarisationResistance();
				values[1][i] = d == null ? Double.NaN : scale.factor() * d.polarisationResistanceError();
				values[2][i] = d == null ? Double.NaN : scale.factor() * d.resistance();
			}
			columns.add(Column.ofDoubles(ColumnInfo.of(state + "_polarisation_resistance", scale.unit()), values[0]));
			columns.add(Column.ofDoubles(ColumnInfo.of(state + "_polarisation_resistance_error", scale.unit()), values[1]));
			columns.add(Column.ofDoubles(ColumnInfo.of(state + "_ohmic_resistance", scale.unit()), values[2]));
		});
		return Table.of(columns);
	}
}
