/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.ui.internal.gallery;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.lithoscope.microscopy.Micrograph;
import org.lithoscope.microscopy.MicroscopyField;
import org.lithoscope.model.measurement.MetadataValue;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.ui.project.OpenMeasurement;

/**
 * One image of the gallery with what is said of it.
 *
 * @param open       the measurement
 * @param name       its name
 * @param sample     the sample, or an empty text
 * @param instrument vendor and instrument, or an empty text
 * @param voltage    the accelerating voltage, or an empty text
 * @param details    field of view, voltage and signal in a line
 * @param estimated  whether the scale rests on an assumption
 */
record GalleryItem(OpenMeasurement open, String name, String sample, String instrument, String voltage, String details, boolean estimated) {

	private static final int DIGITS = 3;

	/** Says what there is to say of a measurement. */
	static GalleryItem of(OpenMeasurement open) {
		Micrograph micrograph = Micrograph.of(open.measurement());
		String voltage = reading(micrograph, MicroscopyField.ACCELERATING_VOLTAGE);
		List<String> details = new ArrayList<>();
		add(details, reading(micrograph, MicroscopyField.FIELD_WIDTH));
		add(details, voltage);
		String signal = micrograph.text(MicroscopyField.SIGNAL);
		add(details, signal.isEmpty() ? micrograph.text(MicroscopyField.DETECTOR) : signal);
		return new GalleryItem(open, open.name(), micrograph.text(MicroscopyField.SAMPLE),
				(micrograph.text(MicroscopyField.VENDOR) + " " + micrograph.text(MicroscopyField.INSTRUMENT)).strip(), voltage,
				String.join(" · ", details), micrograph.scaleIsEstimated());
	}

	private static void add(List<String> details, String text) {
		if (!text.isEmpty()) {
			details.add(text);
		}
	}

	private static String reading(Micrograph micrograph, MicroscopyField field) {
		return micrograph.quantity(field).filter(q -> Double.isFinite(q.value())).map(GalleryItem::short3).orElse("");
	}

	private static String short3(Quantity q) {
		return new BigDecimal(q.value()).round(new MathContext(DIGITS)).stripTrailingZeros().toPlainString() + " "
				+ q.unit().symbol();
	}

	/** Does some text that belongs to it, the raw tags among them, hold all words? */
	boolean matches(String words) {
		if (words.isBlank()) {
			return true;
		}
		StringBuilder all = new StringBuilder(name).append(' ').append(open.path()).append(' ');
		for (MetadataValue value : open.measurement().metadata().values().values()) {
			all.append(value.text()).append(' ').append(value.raw()).append(' ').append(value.source()).append(' ');
		}
		String text = all.toString().toLowerCase(Locale.ROOT);
		for (String word : words.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
			if (!text.contains(word)) {
				return false;
			}
		}
		return true;
	}
}
