/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.ui.internal.compare;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.lithoscope.engine.Engine;
import org.lithoscope.engine.JobMonitor;
import org.lithoscope.engine.ParameterOverrides;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.ParameterException;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.analysis.ResultValue;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.Table;

/** Finds cycles and key figures of one cell by the engine's analyses. */
final class CellFinding {

	private static final double MILLI = 1000;
	private static final List<KeyFigure> NOT_OF_A_RESERVOIR = List.of(KeyFigure.AVERAGE, KeyFigure.FIRST, KeyFigure.RETENTION, KeyFigure.LIFE);

	private final Engine engine;
	private final JobMonitor monitor;
	private final Measurement measurement;
	private final Map<String, Result> results = new LinkedHashMap<>();
	private final Set<String> problems = new LinkedHashSet<>();

	private CellFinding(Engine engine, JobMonitor monitor, Measurement measurement) {
		this.engine = engine;
		this.monitor = monitor;
		this.measurement = measurement;
	}

	/**
	 * Finds what there is of a cell.
	 *
	 * @param engine      the engine
	 * @param measurement the cell
	 * @param monitor     progress and cancel
	 * @return its cycles and figures; what cannot be had is missing, and said
	 */
	static CellData of(Engine engine, Measurement measurement, JobMonitor monitor) {
		return new CellFinding(engine, monitor, measurement).find();
	}

	private CellData find() {
		run("cycles");
		boolean plated = Optional.ofNullable(results.get("cycles")).flatMap(r -> text(r, "pairing")).orElse("").startsWith("discharge");
		if (plated) {
			run("coulombic-efficiency");
			run("nucleation");
			// a minimum between two rows is a bound only, and says so
			Optional.ofNullable(results.get("nucleation")).ifPresent(r -> r.notices().stream()
					.filter(n -> n.severity() == Notice.Severity.WARNING).forEach(n -> problems.add(n.message())));
		} else {
			run("two-stage-fade");
		}
		run("retention");
		EnumMap<KeyFigure, Quantity> figures = new EnumMap<>(KeyFigure.class);
		put(figures, KeyFigure.CYCLES, "cycles", "completeCycles");
		put(figures, KeyFigure.AVERAGE, "cycles", "averageCoulombicEfficiency");
		put(figures, KeyFigure.FIRST, "cycles", "firstCoulombicEfficiency");
		put(figures, KeyFigure.EFFICIENCY, plated ? "coulombic-efficiency" : "cycles", "averageCoulombicEfficiency");
		put(figures, KeyFigure.CAPACITY, "retention", "referenceCapacity");
		put(figures, KeyFigure.RETENTION, "retention", "retention");
		put(figures, KeyFigure.LIFE, "retention", "life");
		put(figures, KeyFigure.INFLECTION, "two-stage-fade", "inflectionCycle");
		put(figures, KeyFigure.NUCLEATION, "nucleation", "nucleationOverpotential");
		String method = Optional.ofNullable(results.get("coulombic-efficiency")).flatMap(r -> text(r, "protocol"))
				.orElse(results.containsKey("cycles") ? "full cell" : "–");
		if (method.contains("reservoir")) {
			// part of a reservoir is cycled: what single cycles give is set by the protocol, not by the cell
			NOT_OF_A_RESERVOIR.forEach(figures::remove);
			problems.add("Efficiency and retention of single cycles say nothing about a cell in a reservoir protocol.");
		}
		return data(figures, method, plated ? "discharge" : "charge");
	}

	private void run(String analysis) {
		try {
			results.put(analysis, engine.analyse(analysis, List.of(measurement), ParameterOverrides.none(), monitor).get(0));
		} catch (AnalysisException | ParameterException e) {
			problems.add(e.getMessage());
		}
	}

	private static Optional<String> text(Result result, String name) {
		return Optional.ofNullable(result.values().get(name)).map(ResultValue::text);
	}

	private void put(Map<KeyFigure, Quantity> figures, KeyFigure figure, String analysis, String name) {
		Optional.ofNullable(results.get(analysis)).flatMap(r -> r.quantity(name)).ifPresent(q -> figures.put(figure, q.in(figure.unit())));
	}

	/** What is put in: charge of full cells, discharge (plating) of half cells; the other half is taken out. */
	private CellData data(Map<KeyFigure, Quantity> figures, String method, String in) {
		Optional<Table> table = Optional.ofNullable(results.get("cycles")).map(r -> r.tables().get("cycles"));
		String note = String.join("\n", problems);
		if (table.isEmpty()) {
			return new CellData(new double[0], new double[0], 1, Units.MILLIAMPERE_HOUR, new double[0], method, figures, note);
		}
		String out = in.equals("charge") ? "discharge" : "charge";
		Column absolute = table.get().column(out.equals("charge") ? "cycle_charging_capacity_ah" : "cycle_discharging_capacity_ah").orElseThrow();
		Optional<Column> normal = table.get().column("areal_" + out + "_capacity").or(() -> table.get().column("specific_" + out + "_capacity"));
		Column complete = table.get().column("complete").orElseThrow();
		long[] rows = LongStream.range(0, complete.size()).filter(r -> complete.get(r) == 1).toArray();
		double[] charges = LongStream.of(rows).mapToDouble(r -> MILLI * absolute.get(r)).toArray();
		double factor = normal.map(c -> factor(values(c, rows), charges)).orElse(1.0);
		return new CellData(values(table.get().column("cycle_count").orElseThrow(), rows), charges, factor,
				normal.map(c -> c.info().unit()).orElse(Units.MILLIAMPERE_HOUR),
				values(table.get().column("coulombic_efficiency").orElseThrow(), rows), method, figures, note);
	}

	private static double factor(double[] normal, double[] charges) {
		return IntStream.range(0, charges.length).filter(i -> charges[i] > 0).mapToDouble(i -> normal[i] / charges[i]).findFirst().orElse(1);
	}

	private static double[] values(Column column, long[] rows) {
		return LongStream.of(rows).mapToDouble(column::get).toArray();
	}
}
