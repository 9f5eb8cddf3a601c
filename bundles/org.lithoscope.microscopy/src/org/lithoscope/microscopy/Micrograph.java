/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.lithoscope.model.array.ImageData;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.MetadataValue;
import org.lithoscope.model.quantity.Quantity;

/**
 * A measurement seen as a micrograph.
 *
 * @param measurement the measurement
 */
public record Micrograph(Measurement measurement) {

	private static final String TECHNIQUE = "microscopy";

	/** Checks the technique. */
	public Micrograph {
		Objects.requireNonNull(measurement, "measurement");
		if (!measurement.technique().equals(TECHNIQUE)) {
			throw new IllegalArgumentException(measurement.type() + " is not a measurement of microscopy");
		}
	}

	/**
	 * The view of a measurement.
	 *
	 * @param measurement a measurement of microscopy
	 * @return the view
	 * @throws IllegalArgumentException when it is of another technique
	 */
	public static Micrograph of(Measurement measurement) {
		return new Micrograph(measurement);
	}

	/** {@return the first image, if the file has one} */
	public Optional<ImageData> image() {
		return measurement.images().values().stream().findFirst();
	}

	/** {@return all images or channels by name} */
	public Map<String, ImageData> images() {
		return measurement.images();
	}

	/**
	 * A value of the schema with its raw text, source and quality.
	 *
	 * @param field the field
	 * @return the value, if the file has it
	 */
	public Optional<MetadataValue> value(MicroscopyField field) {
		return measurement.metadata().get(field.key());
	}

	/**
	 * A number of the schema.
	 *
	 * @param field the field
	 * @return the number in the field's canonical unit, if the file has it
	 */
	public Optional<Quantity> quantity(MicroscopyField field) {
		return measurement.metadata().quantity(field.key());
	}

	/**
	 * A text of the schema.
	 *
	 * @param field the field
	 * @return the text, or an empty one
	 */
	public String text(MicroscopyField field) {
		return measurement.metadata().text(field.key()).orElse("");
	}

	/** {@return whether a scale rests on an assumption} */
	public boolean scaleIsEstimated() {
		return value(MicroscopyField.PIXEL_WIDTH).filter(v -> v.quality() == MetadataValue.Quality.ESTIMATED).isPresent();
	}
}
