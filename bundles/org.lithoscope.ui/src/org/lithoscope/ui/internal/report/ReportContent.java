/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.lithoscope.model.analysis.Provenance;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.report.ReportDocument.Section;

/**
 * What a report tells of what is selected: a section for each measurement with the results found of it alone, and one for results that take
 * several measurements, or none, together.
 *
 * @param measurements the measurements
 * @param results      the results
 */
public record ReportContent(List<Measurement> measurements, List<Result> results) {

	/** Copies the lists. */
	public ReportContent {
		measurements = List.copyOf(measurements);
		results = List.copyOf(results);
	}

	/**
	 * Completes what is selected by what is open: selected results bring their measurements, selected measurements bring their results.
	 *
	 * @param openMeasurements the measurements that are open
	 * @param openResults      the results that are open
	 * @return both
	 */
	public ReportContent with(List<Measurement> openMeasurements, List<Result> openResults) {
		Set<Measurement> allMeasurements = new LinkedHashSet<>(measurements);
		openMeasurements.stream().filter(m -> results.stream().anyMatch(r -> takes(r, m))).forEach(allMeasurements::add);
		Set<Result> allResults = new LinkedHashSet<>(results);
		openResults.stream().filter(r -> measurements.stream().anyMatch(m -> takes(r, m))).forEach(allResults::add);
		return new ReportContent(List.copyOf(allMeasurements), List.copyOf(allResults));
	}

	/** {@return the sections of the report} */
	public List<Section> sections() {
		List<Section> sections = new ArrayList<>();
		List<Result> left = new ArrayList<>(results);
		for (Measurement measurement : measurements) {
			List<Result> own = left.stream().filter(r -> inputs(r).size() == 1 && takes(r, measurement)).toList();
			left.removeAll(own);
			sections.add(Section.of(measurement, own));
		}
		if (!left.isEmpty()) {
			sections.add(new Section(measurements.isEmpty() ? "Results" : "Together", List.of(), left));
		}
		return sections;
	}

	private static List<Provenance.Input> inputs(Result result) {
		return result.provenance().map(Provenance::inputs).orElse(List.of());
	}

	private static boolean takes(Result result, Measurement measurement) {
		return inputs(result).stream().anyMatch(i -> i.name().equals(measurement.name()) && i.origin().equals(measurement.origin()));
	}
}
