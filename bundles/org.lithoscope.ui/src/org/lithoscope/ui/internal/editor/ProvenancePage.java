/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.lithoscope.model.measurement.FileReference;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.ui.tools.FactSheet.Fact;
import org.lithoscope.ui.project.OpenMeasurement;
import org.lithoscope.ui.tools.FactSheet;

/** Where a measurement came from: file, bytes, reader, and what was noticed while reading. */
final class ProvenancePage extends Composite {

	ProvenancePage(Composite parent, OpenMeasurement open) {
		super(parent, SWT.NONE);
		setLayout(new FillLayout());
		new FactSheet(this, facts(open));
	}

	private static List<Fact> facts(OpenMeasurement open) {
		Measurement measurement = open.measurement();
		List<Fact> facts = new ArrayList<>();
		facts.add(Fact.heading("Source"));
		facts.add(new Fact("File", open.path().toString()));
		for (FileReference file : measurement.origin().files()) {
			facts.add(new Fact(file.name(), String.format(Locale.US, "%,d bytes", file.size()).replace(',', '\u2009')));
			facts.add(new Fact("SHA-512", file.sha512()));
		}
		facts.add(Fact.heading("Reading"));
		facts.add(new Fact("Reader", open.outcome().reader().name() + "  (" + measurement.origin().reader() + ", version "
				+ measurement.origin().readerVersion() + ")"));
		facts.add(new Fact("Kind", measurement.type()));
		facts.add(new Fact("Completeness", measurement.completeness().toString()));
		facts.add(new Fact("Begun", measurement.timeBase().rawText().isEmpty() ? "not stated" : measurement.timeBase().rawText()));
		facts.add(Fact.heading("Notices"));
		open.outcome().warnings().forEach(w -> facts.add(new Fact("Warning", w)));
		measurement.notices().forEach(n -> facts.add(new Fact(capital(n.severity().name()), n.toString())));
		if (open.outcome().warnings().isEmpty() && measurement.notices().isEmpty()) {
			facts.add(new Fact("", "none"));
		}
		return facts;
	}

	private static String capital(String name) {
		return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
	}
}
