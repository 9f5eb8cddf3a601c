/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.ui.internal.display;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.swt.widgets.Composite;
import org.lithoscope.microscopy.Micrograph;
import org.lithoscope.microscopy.MicroscopyField;
import org.lithoscope.model.measurement.MetadataValue;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.ui.tools.FactSheet;
import org.lithoscope.ui.tools.FactSheet.Fact;

/** What the instrument says of an image, in the order of the schema, with how sure it is. */
final class InstrumentFacts {

	private InstrumentFacts() {
	}

	static FactSheet sheet(Composite parent, Micrograph micrograph) {
		List<Fact> facts = new ArrayList<>();
		for (Notice notice : micrograph.measurement().notices()) {
			facts.add(new Fact(notice.severity() == Notice.Severity.WARNING ? "Warning" : "Note", notice.message()));
		}
		if (!facts.isEmpty()) {
			facts.add(0, Fact.heading("To be noted"));
		}
		facts.add(Fact.heading("Instrument and image"));
		for (MicroscopyField field : MicroscopyField.values()) {
			micrograph.value(field).ifPresent(v -> facts.add(new Fact(field.label(), text(field, v))));
		}
		return new FactSheet(parent, facts);
	}

	private static String text(MicroscopyField field, MetadataValue value) {
		String unit = value.number().isPresent() ? value.unit().symbol() : "";
		String quality = value.quality() == MetadataValue.Quality.STATED ? "" : "  (" + value.quality().name().toLowerCase(Locale.ROOT) + ")";
		return value.text() + (unit.isEmpty() || unit.equals("1") ? "" : " " + unit) + quality;
	}
}
