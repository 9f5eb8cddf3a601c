/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;

import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.measurement.Measurement;

/**
 * What a report tells.
 *
 * @param title    the heading
 * @param sections one for each file, cell or question
 * @param software the program and its version
 * @param person   who made it, or an empty text
 * @param time     when
 */
public record ReportDocument(String title, List<Section> sections, String software, String person, Instant time) {

	/**
	 * Some measurements and what was found of them.
	 *
	 * @param title        the heading
	 * @param measurements the measurements; may be empty
	 * @param results      the results; may be empty
	 */
	public record Section(String title, List<Measurement> measurements, List<Result> results) {

		/** Copies the lists. */
		public Section {
			Objects.requireNonNull(title, "title");
			measurements = List.copyOf(measurements);
			results = List.copyOf(results);
		}

		/**
		 * One measurement and what was found of it.
		 *
		 * @param measurement the measurement
		 * @param results     the results
		 * @return the section, named after the measurement
		 */
		public static Section of(Measurement measurement, List<Result> results) {
			return new Section(measurement.name().isBlank() ? measurement.type() : measurement.name(), List.of(measurement), results);
		}
	}

	/** Copies the list. */
	public ReportDocument {
		Objects.requireNonNull(title, "title");
		Objects.requireNonNull(software, "software");
		Objects.requireNonNull(person, "person");
		Objects.requireNonNull(time, "time");
		sections = List.copyOf(sections);
	}

	/** {@return when, by whom and with what it was made, as one line} */
	public String about() {
		String when = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC).format(time);
		return when + (person.isBlank() ? "" : " · " + person) + " · " + software;
	}

	/** {@return its last line} */
	public String foot() {
		return "Made by " + software + ". Uncertainties are one standard deviation.";
	}
}
