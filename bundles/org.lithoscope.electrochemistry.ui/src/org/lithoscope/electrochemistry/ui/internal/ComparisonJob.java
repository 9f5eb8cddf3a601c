/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.ui.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.WeakHashMap;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.lithoscope.engine.Engine;
import org.lithoscope.engine.JobMonitor;
import org.lithoscope.engine.ParameterOverrides;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.ParameterException;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.analysis.ResultValue;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.MetadataKeys;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.ui.Lithoscope;
import org.lithoscope.ui.project.OpenMeasurement;
import org.lithoscope.ui.tools.MonitorBridge;

/** Compares cells by the engine: their overlay or the means of replicates, then the key figures of each. Cancellable. */
final class ComparisonJob extends Job {

	private static final double FIGURE_SHARE = 0.25;

	private final Lithoscope lithoscope;
	private final List<OpenMeasurement> cells;
	private final Optional<String> replicates;
	private final Map<Measurement, KeyFigures> known;
	private final Consumer<List<KeyFigures>> table;
	private final Consumer<Drawn> figure;

	/**
	 * What is drawn of the cells.
	 *
	 * @param result  the result with its figure, if there is one
	 * @param problem why there is none, or an empty text
	 */
	record Drawn(Optional<Result> result, String problem) {
	}

	/**
	 * A comparison.
	 *
	 * @param lithoscope the workbench
	 * @param cells      the cells in order
	 * @param replicates what of a name tells replicates apart; empty to overlay single cells
	 * @param known      key figures that were found before; filled
	 * @param table      takes the key figures, again and again as they come
	 * @param figure     takes what is drawn
	 */
	ComparisonJob(Lithoscope lithoscope, List<OpenMeasurement> cells, Optional<String> replicates, Map<Measurement, KeyFigures> known,
			Consumer<List<KeyFigures>> table, Consumer<Drawn> figure) {
		super("Comparing " + cells.size() + (cells.size() == 1 ? " cell" : " cells"));
		this.lithoscope = lithoscope;
		this.cells = List.copyOf(cells);
		this.replicates = replicates;
		this.known = known;
		this.table = table;
		this.figure = figure;
	}

	/** {@return a memory of key figures that lets go of measurements that are closed} */
	static Map<Measurement, KeyFigures> memory() {
		return Collections.synchronizedMap(new WeakHashMap<>());
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		MonitorBridge progress = new MonitorBridge(monitor, getName());
		List<KeyFigures> rows = new ArrayList<>();
		Set<String> names = new HashSet<>();
		for (OpenMeasurement cell : cells) {
			String file = String.valueOf(cell.path().getFileName());
			String name = unique(cell.measurement().metadata().text(MetadataKeys.CELL).orElse(cell.name()), names);
			KeyFigures found = known.get(cell.measurement());
			rows.add(found == null ? KeyFigures.waiting(name, file) : found.named(name, file));
		}
		table.accept(List.copyOf(rows));
		try {
			Engine engine = lithoscope.engine();
			figure.accept(draw(engine, progress.part(0, FIGURE_SHARE)));
			for (int i = 0; i < rows.size(); i++) {
				if (!rows.get(i).ready()) {
					KeyFigures row = rows.get(i);
					double share = (1 - FIGURE_SHARE) / rows.size();
					JobMonitor part = progress.part(FIGURE_SHARE + i * share, FIGURE_SHARE + (i + 1) * share);
					KeyFigures found = find(engine, cells.get(i).measurement(), row, part);
					known.put(cells.get(i).measurement(), found);
					rows.set(i, found);
					table.accept(List.copyOf(rows));
				}
			}
			return Status.OK_STATUS;
		} catch (CancellationException e) {
			return Status.CANCEL_STATUS;
		}
	}

	private Drawn draw(Engine engine, JobMonitor monitor) {
		List<Measurement> measurements = cells.stream().map(OpenMeasurement::measurement).toList();
		ParameterOverrides overrides = replicates.map(p -> ParameterOverrides.ofTree(Map.of("pattern", p))).orElse(ParameterOverrides.none());
		try {
			String analysis = replicates.isPresent() ? "replicates" : "overlay";
			return new Drawn(Optional.of(engine.analyse(analysis, measurements, overrides, monitor).get(0)), "");
		} catch (AnalysisException | ParameterException e) {
			return new Drawn(Optional.empty(), e.getMessage());
		}
	}

	private static KeyFigures find(Engine engine, Measurement measurement, KeyFigures row, JobMonitor monitor) {
		Map<String, Quantity> values = new TreeMap<>();
		Set<String> problems = new java.util.LinkedHashSet<>();
		for (String analysis : List.of("cycles", "retention", "two-stage-fade")) {
			try {
				Result result = engine.analyse(analysis, List.of(measurement), ParameterOverrides.none(), monitor).get(0);
				for (ResultValue value : result.values().values()) {
					value.quantity().ifPresent(q -> values.putIfAbsent(value.name(), q));
				}
			} catch (AnalysisException | ParameterException e) {
				problems.add(e.getMessage());
			}
		}
		return new KeyFigures(row.name(), row.file(), true, value(values, "completeCycles"), value(values, "firstCoulombicEfficiency"),
				value(values, "averageCoulombicEfficiency"), value(values, "retention"), value(values, "inflectionCycle"),
				String.join("\n", problems));
	}

	private static Optional<Quantity> value(Map<String, Quantity> values, String name) {
		return Optional.ofNullable(values.get(name));
	}

	private static String unique(String name, Set<String> names) {
		String unique = name;
		for (int k = 2; !names.add(unique); k++) {
			unique = name + " (" + k + ")";
		}
		return unique;
	}
}
