/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.cli.internal.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.lithoscope.cli.CommandContext;
import org.lithoscope.engine.EngineOptions;
import org.lithoscope.model.analysis.Provenance;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.report.ReportDocument;
import org.lithoscope.report.ReportDocument.Section;
import org.lithoscope.report.ReportFormat;

/** Collects measurements and results, and writes them as a report: a section for each measurement, one for what takes several together. */
final class ReportFile {

	private final List<Measurement> measurements = new ArrayList<>();
	private final List<Result> results = new ArrayList<>();

	void add(Measurement measurement) {
		measurements.add(measurement);
	}

	void add(Result result) {
		results.add(result);
	}

	/**
	 * Writes the report; what stands at the target is replaced only by a report that is whole.
	 *
	 * @param context what the command works with
	 * @param title   the heading
	 * @param format  its form
	 * @param target  the file
	 * @throws IOException when it cannot be written
	 */
	void write(CommandContext context, String title, ReportFormat format, Path target) throws IOException {
		EngineOptions options = context.engine().options();
		ReportDocument document = new ReportDocument(title, sections(), options.software(), options.person(), Instant.now());
		format.write(document, target);
		context.message("the report is " + target.toAbsolutePath().normalize());
	}

	private List<Section> sections() {
		List<Section> sections = new ArrayList<>();
		List<Result> left = new ArrayList<>(results);
		for (Measurement measurement : measurements) {
			List<Result> own = left.stream().filter(r -> isAlone(r, measurement)).toList();
			left.removeAll(own);
			sections.add(Section.of(measurement, own));
		}
		if (!left.isEmpty()) {
			sections.add(new Section("Together", List.of(), left));
		}
		return sections;
	}

	private static boolean isAlone(Result result, Measurement measurement) {
		List<Provenance.Input> inputs = result.provenance().map(Provenance::inputs).orElse(List.of());
		return inputs.size() == 1 && inputs.get(0).name().equals(measurement.name()) && inputs.get(0).origin().equals(measurement.origin());
	}
}
