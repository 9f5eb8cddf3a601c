/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.result;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.lithoscope.model.analysis.Provenance;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.measurement.FileReference;
import org.lithoscope.ui.tools.FactSheet.Fact;
import org.lithoscope.ui.tools.FactSheet;

/** How a result came about: analysis, parameters with where they come from, inputs by hash, software, person, time. */
final class ResultProvenancePage extends Composite {

	ResultProvenancePage(Composite parent, Result result) {
		super(parent, SWT.NONE);
		setLayout(new FillLayout());
		new FactSheet(this, result.provenance().map(ResultProvenancePage::facts).orElse(List.of(new Fact("", "Nothing is known."))));
	}

	private static List<Fact> facts(Provenance provenance) {
		List<Fact> facts = new ArrayList<>();
		facts.add(Fact.heading("Analysis"));
		facts.add(new Fact("Analysis", provenance.analysis() + ", version " + provenance.analysisVersion()));
		facts.add(new Fact("Software", provenance.software()));
		facts.add(new Fact("Person", provenance.person().isEmpty() ? "not stated" : provenance.person()));
		facts.add(new Fact("Time", DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx").withZone(ZoneId.systemDefault())
				.format(provenance.time())));
		facts.add(Fact.heading("Parameters"));
		parameters("", provenance.parameters(), provenance, facts);
		facts.add(Fact.heading("Inputs"));
		for (Provenance.Input input : provenance.inputs()) {
			facts.add(new Fact(input.role(), input.name()));
			for (FileReference file : input.origin().files()) {
				facts.add(new Fact("SHA-512", file.name() + "\n" + file.sha512()));
			}
		}
		return facts;
	}

	private static void parameters(String prefix, Map<?, ?> tree, Provenance provenance, List<Fact> facts) {
		tree.forEach((name, value) -> {
			String path = prefix + name;
			if (value instanceof Map<?, ?> map && map.containsKey("value") && map.containsKey("unit")) {
				facts.add(new Fact(path, map.get("value") + " " + map.get("unit") + origin(path, provenance)));
			} else if (value instanceof Map<?, ?> map) {
				parameters(path + ".", map, provenance, facts);
			} else {
				facts.add(new Fact(path, (value == null ? "none" : value.toString()) + origin(path, provenance)));
			}
		});
	}

	private static String origin(String path, Provenance provenance) {
		if (provenance.overridden().contains(path)) {
			return "   – set by the user";
		}
		return provenance.proposed().contains(path) ? "   – proposed from the data" : "   – default";
	}
}
