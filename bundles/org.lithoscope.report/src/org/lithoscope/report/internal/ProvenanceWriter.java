/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.report.internal;

import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.lithoscope.model.analysis.Provenance;
import org.lithoscope.model.measurement.FileReference;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.report.internal.Grid.Look;

/** Writes who, when, with which version and parameters, from which bytes. */
final class ProvenanceWriter {

	private final ReportSink sink;

	ProvenanceWriter(ReportSink sink) {
		this.sink = sink;
	}

	void write(Provenance p) throws IOException {
		sink.beginProvenance("Analysis " + p.analysis() + " " + p.analysisVersion() + ", " + p.software() + ", "
				+ p.time().truncatedTo(ChronoUnit.SECONDS) + (p.person().isBlank() ? "" : ", " + p.person()));
		inputs(p.inputs());
		List<String[]> parameters = new ArrayList<>();
		flatten("", p.parameters(), parameters);
		if (!parameters.isEmpty()) {
			Grid.Builder grid = new Grid.Builder("facts").head("Parameter", Look.LABEL).head("Value", Look.TEXT).head("From", Look.TEXT);
			for (String[] parameter : parameters) {
				grid.row(Grid.label(parameter[0]), Grid.cell(parameter[1], Look.TEXT), Grid.cell(from(parameter[0], p), Look.MUTED));
			}
			sink.grid(grid.build());
		}
		sink.endProvenance();
	}

	private static String from(String name, Provenance p) {
		return matches(name, p.overridden()) ? "set by the user" : matches(name, p.proposed()) ? "proposed from the data" : "default";
	}

	/** Whether a parameter or a record around it is named. */
	private static boolean matches(String name, Set<String> names) {
		return names.stream().anyMatch(n -> name.equals(n) || name.startsWith(n + ".") || name.startsWith(n + "["));
	}

	private void inputs(List<Provenance.Input> inputs) throws IOException {
		if (inputs.isEmpty()) {
			return;
		}
		Grid.Builder grid = new Grid.Builder("facts").head("Input", Look.LABEL).head("File", Look.TEXT).head("SHA-512", Look.TEXT)
				.head("Reader", Look.TEXT);
		for (Provenance.Input input : inputs) {
			Grid.Cell reader = Grid.cell((input.origin().reader() + " " + input.origin().readerVersion()).strip(), Look.TEXT);
			Grid.Cell name = Grid.label(input.role() + (input.name().isBlank() ? "" : ": " + input.name()));
			if (input.origin().files().isEmpty()) {
				grid.row(name, Grid.cell("–", Look.TEXT), Grid.cell("–", Look.TEXT), reader);
			}
			for (FileReference file : input.origin().files()) {
				grid.row(name, Grid.cell(file.name(), Look.TEXT), Grid.cell(file.sha512(), Look.HASH), reader);
			}
		}
		sink.grid(grid.build());
	}

	private static void flatten(String path, Object value, List<String[]> rows) {
		if (value instanceof Map<?, ?> map) {
			if (map.size() == 2 && map.get("value") instanceof Number number && map.get("unit") instanceof String unit) {
				rows.add(new String[] {path, Quantity.of(number.doubleValue(), unit).toString()});
				return;
			}
			map.forEach((key, part) -> flatten(path.isEmpty() ? key.toString() : path + "." + key, part, rows));
		} else if (value instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance)) {
			for (int i = 0; i < list.size(); i++) {
				flatten(path + "[" + i + "]", list.get(i), rows);
			}
		} else {
			rows.add(new String[] {path, value == null ? "none" : value.toString()});
		}
	}
}
