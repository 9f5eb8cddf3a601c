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

/** Writes who, when, with which version and parameters, from which bytes. */
final class ProvenanceWriter {

	private final HtmlWriter html;

	ProvenanceWriter(HtmlWriter html) {
		this.html = html;
	}

	void write(Provenance p) throws IOException {
		html.open("div", "class", "provenance").element("h4", "Provenance");
		html.element("p", "Analysis " + p.analysis() + " " + p.analysisVersion() + ", " + p.software() + ", "
				+ p.time().truncatedTo(ChronoUnit.SECONDS) + (p.person().isBlank() ? "" : ", " + p.person()));
		inputs(p.inputs());
		List<String[]> parameters = new ArrayList<>();
		flatten("", p.parameters(), parameters);
		if (!parameters.isEmpty()) {
			html.open("table", "class", "facts").open("thead").open("tr").element("th", "Parameter").element("th", "Value").element("th", "From")
					.close().close().open("tbody");
			for (String[] parameter : parameters) {
				html.open("tr").element("th", parameter[0], "scope", "row").element("td", parameter[1]);
				html.element("td", from(parameter[0], p), "class", "muted").close();
			}
			html.close().close();
		}
		html.close();
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
		html.open("table", "class", "facts").open("thead").open("tr").element("th", "Input").element("th", "File").element("th", "SHA-512")
				.element("th", "Reader").close().close().open("tbody");
		for (Provenance.Input input : inputs) {
			String reader = (input.origin().reader() + " " + input.origin().readerVersion()).strip();
			String name = input.role() + (input.name().isBlank() ? "" : ": " + input.name());
			if (input.origin().files().isEmpty()) {
				html.open("tr").element("th", name, "scope", "row").element("td", "–").element("td", "–").element("td", reader).close();
			}
			for (FileReference file : input.origin().files()) {
				html.open("tr").element("th", name, "scope", "row").element("td", file.name()).element("td", file.sha512(), "class", "hash")
						.element("td", reader).close();
			}
		}
		html.close().close();
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
