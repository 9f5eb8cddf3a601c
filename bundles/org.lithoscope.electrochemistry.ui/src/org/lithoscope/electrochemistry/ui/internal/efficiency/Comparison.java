/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.ui.internal.efficiency;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lithoscope.engine.Engine;
import org.lithoscope.engine.JobMonitor;
import org.lithoscope.engine.ParameterOverrides;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.ParameterException;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.analysis.ResultValue;
import org.lithoscope.model.figure.Axis;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.figure.Plot;
import org.lithoscope.model.figure.RowIds;
import org.lithoscope.model.figure.Series;
import org.lithoscope.model.figure.Style;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.NumberSequence;

/**
 * The five methods of the average Coulombic efficiency on one cell (Sun et al., <i>EES Batteries</i> 2025, 1, 340, table 1): three by the
 * protocol of a half cell, two estimates for full cells.
 *
 * @param protocol the protocol that was found or stated, in words
 * @param remarks  why; and what else there is to say
 * @param segments voltage and current against time with the segments of the protocol; empty when there is none
 * @param methods  the methods
 */
record Comparison(String protocol, List<String> remarks, Optional<Figure> segments, List<Method> methods) {

	private static final String EFFICIENCY = "averageCoulombicEfficiency";
	private static final double HIGHEST = 100;

	/** Copies the lists. */
	Comparison {
		remarks = List.copyOf(remarks);
		methods = List.copyOf(methods);
	}

	/**
	 * Applies the methods.
	 *
	 * @param engine       the engine
	 * @param measurement  the cell
	 * @param stated       the protocol, or that it is to be recognised
	 * @param conditioning platings with stripping before a stated modified reservoir protocol
	 * @param monitor      progress and cancel
	 * @return what they give
	 * @throws AnalysisException when the measurement has no cycles to look at
	 */
	static Comparison of(Engine engine, Measurement measurement, Protocol stated, int conditioning, JobMonitor monitor)
			throws AnalysisException {
		String pairing = text(run(engine, "cycles", measurement, ParameterOverrides.none(), monitor.part(0, 0.2)), "pairing");
		boolean half = pairing.startsWith("discharge");
		List<String> remarks = new ArrayList<>();
		List<Method> methods = new ArrayList<>();
		Result own = run(engine, "coulombic-efficiency", measurement, tree(stated, conditioning), monitor.part(0.2, 0.4));
		String protocol = text(own, "protocol");
		own.notices().stream().map(Notice::message).forEach(remarks::add);
		int done = 0;
		for (Protocol p : List.of(Protocol.CONVENTIONAL, Protocol.RESERVOIR, Protocol.MODIFIED_RESERVOIR)) {
			JobMonitor part = monitor.part(0.4 + 0.15 * done, 0.4 + 0.15 * (done + 1));
			methods.add(half ? ofHalfCell(engine, measurement, p, protocol, tree(p, conditioning), own, part)
					: new Method(p.label(), Optional.empty(), false, "for half cells, which are plated first"));
			done++;
		}
		if (half) {
			methods.add(new Method("Chiang", Optional.empty(), false, "for full cells"));
			methods.add(new Method("Zhang", Optional.empty(), false, "for full cells"));
		} else {
			methods.remove(0);
			methods.addAll(0, ofFullCell(engine, measurement, remarks, monitor.part(0.85, 1)));
		}
		Optional<Figure> segments = own.figures().stream().filter(f -> f.id().equals("protocol")).findFirst();
		return new Comparison(half ? protocol : "full cell", half ? remarks : remarks.stream().distinct().toList(), segments, methods);
	}

	private static Method ofHalfCell(Engine engine, Measurement measurement, Protocol p, String protocol, ParameterOverrides overrides,
			Result own, JobMonitor monitor) {
		boolean applies = p.label().equals(protocol);
		try {
			Result result = applies ? own : run(engine, "coulombic-efficiency", measurement, overrides, monitor);
			Optional<Quantity> efficiency = result.quantity(EFFICIENCY).filter(q -> !Double.isNaN(q.value()));
			String why = efficiency.isEmpty() ? "too few half cycles for this protocol" : applies ? "the protocol of this test"
					: "the test does not follow this protocol";
			return new Method(p.label(), efficiency, applies, why);
		} catch (AnalysisException | ParameterException e) {
			return new Method(p.label(), Optional.empty(), applies, e.getMessage());
		}
	}

	private static List<Method> ofFullCell(Engine engine, Measurement measurement, List<String> remarks, JobMonitor monitor) {
		List<Method> methods = new ArrayList<>();
		Map<String, String> names = new java.util.LinkedHashMap<>();
		names.put("conventional", "conventional (mean of ratios)");
		names.put("chiang", "Chiang");
		names.put("zhang", "Zhang");
		try {
			Result result = run(engine, "full-cell-efficiency", measurement, ParameterOverrides.none(), monitor);
			// what was said of half cells does not concern this one
			remarks.clear();
			result.notices().stream().map(Notice::message).forEach(remarks::add);
			names.forEach((key, name) -> methods.add(new Method(name, result.quantity(key).filter(q -> !Double.isNaN(q.value())), true,
					key.equals("conventional") ? "discharge over charge of each cycle" : "estimate from retention and charge passed")));
		} catch (AnalysisException | ParameterException e) {
			names.values().forEach(name -> methods.add(new Method(name, Optional.empty(), true, e.getMessage())));
		}
		return methods;
	}

	private static Result run(Engine engine, String analysis, Measurement measurement, ParameterOverrides overrides, JobMonitor monitor)
			throws AnalysisException {
		return engine.analyse(analysis, List.of(measurement), overrides, monitor).get(0);
	}

	private static ParameterOverrides tree(Protocol protocol, int conditioning) {
		return ParameterOverrides.ofTree(Map.of("protocol", protocol.name(), "conditioning", conditioning));
	}

	private static String text(Result result, String name) {
		return Optional.ofNullable(result.values().get(name)).map(ResultValue::text).orElse("");
	}

	/** {@return the efficiencies with their uncertainties; what does not apply in outline} */
	Figure figure() {
		Plot.Builder plot = Plot.builder(Axis.linear("method, by its row", Units.ONE).showing(0.5, methods.size() + 0.5),
				Axis.linear("CE", Units.PERCENT));
		for (int i = 0; i < methods.size(); i++) {
			Method method = methods.get(i);
			// above 100 % a method that does not apply says nothing
			if (method.efficiency().isPresent() && (method.applies() || method.efficiency().get().value() <= HIGHEST)) {
				Quantity ce = method.efficiency().get();
				Style style = Style.points(i, method.applies() ? Style.Marker.DIAMOND : Style.Marker.RING);
				NumberSequence x = NumberSequence.of(i + 1);
				NumberSequence y = NumberSequence.of(ce.value());
				double error = Double.isNaN(ce.standardUncertainty()) ? 0 : ce.standardUncertainty();
				plot.add(new Series.ErrorBars("", x, y, NumberSequence.of(error), style, false));
				plot.add(Series.XY.of("", x, y, style, new RowIds(EfficiencyPanel.TABLE, i)));
			}
		}
		return Figure.of("methods", "Methods", "Error bars: one standard uncertainty. Rings: the test does not follow the protocol; above 100 % "
				+ "they are left out.", plot.build());
	}
}
