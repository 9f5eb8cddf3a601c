/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.gamry.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lithoscope.io.text.DateOrder;
import org.lithoscope.io.text.DateTimes;
import org.lithoscope.model.measurement.Metadata;
import org.lithoscope.model.measurement.MetadataKeys;
import org.lithoscope.model.measurement.TimeBase;
import org.lithoscope.model.quantity.Unit;

/**
 * The lines of the file that are not rows of a table.
 *
 * @param values the cells behind each name
 * @param notes  the lines of the notes
 */
public record DtaHeader(Map<String, List<String>> values, List<String> notes) {

	/** {@return the tag of the experiment; an empty text when there is none} */
	public String tag() {
		return values.getOrDefault("TAG", List.of("")).get(0);
	}

	/** {@return whether somebody stopped the experiment} */
	public boolean isAborted() {
		return values.getOrDefault("EXPERIMENTABORTED", List.of()).stream().skip(1).findFirst().filter("T"::equals).isPresent();
	}

	/** {@return when the experiment began, as the computer's clock said} */
	public TimeBase start() {
		String text = (value("DATE", 1).orElse("") + " " + value("TIME", 1).orElse("")).strip();
		return new TimeBase(text, new DateTimes(DateOrder.MONTH_DAY).local(text), Optional.empty());
	}

	/** {@return what the header says} */
	public Metadata metadata() {
		Metadata.Builder metadata = Metadata.builder().put(MetadataKeys.INSTRUMENT_VENDOR, "Gamry").put(MetadataKeys.PROTOCOL,
				value("TITLE", 1).orElse(tag()));
		value("PSTAT", 1).ifPresent(model -> metadata.put(MetadataKeys.INSTRUMENT_MODEL, model));
		value("FRAMEWORKVERSION", 1).ifPresent(version -> metadata.put(MetadataKeys.SOFTWARE_VERSION, version));
		metadata.put(MetadataKeys.ACQUIRED, start().rawText()).put(MetadataKeys.COMMENT, String.join("\n", notes));
		value("AREA", 1).ifPresent(area -> metadata.put(MetadataKeys.ELECTRODE_AREA, number(area), Unit.of("cm2")));
		values.forEach((name, cells) -> {
			if (cells.size() > 1 && !List.of("NOTES", "TABLE").contains(cells.get(0)) && !name.isBlank()) {
				metadata.put(MetadataKeys.RAW + name, cells.get(1));
			}
		});
		return metadata.put(MetadataKeys.RAW + "TAG", tag()).build();
	}

	private Optional<String> value(String name, int cell) {
		List<String> cells = values.getOrDefault(name, new ArrayList<>());
		return cells.size() > cell ? Optional.of(cells.get(cell)) : Optional.empty();
	}

	private static double number(String text) {
		return text.matches("[-+]?\\d+([.,]\\d*)?([eE][-+]?\\d{1,3})?") ? Double.parseDouble(text.replace(',', '.')) : Double.NaN;
	}
}
