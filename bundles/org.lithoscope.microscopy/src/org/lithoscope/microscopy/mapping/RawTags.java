/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

import org.lithoscope.model.measurement.Metadata;
import org.lithoscope.model.measurement.MetadataKeys;
import org.lithoscope.model.measurement.MetadataValue;
import org.lithoscope.model.quantity.Units;

/**
 * What a microscope wrote, tag for tag, in the order of the file and untouched.
 *
 * @param values the text of each tag
 */
public record RawTags(Map<String, String> values) {

	/** Copies the map. */
	public RawTags {
		values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
	}

	/**
	 * The text of a tag.
	 *
	 * @param tag its name
	 * @return the text, or an empty one
	 */
	public String text(String tag) {
		return values.getOrDefault(tag, "");
	}

	/**
	 * The number a tag begins with.
	 *
	 * @param tag its name
	 * @return the number; NaN when there is none
	 */
	public double number(String tag) {
		return TagNumber.of(text(tag)).map(TagNumber::value).orElse(Double.NaN);
	}

	/**
	 * Puts all tags under {@link MetadataKeys#RAW}.
	 *
	 * @param metadata where to
	 */
	public void putInto(Metadata.Builder metadata) {
		values.forEach((tag, text) -> metadata.put(MetadataKeys.RAW + tag, new MetadataValue(text, OptionalDouble.empty(), Units.ONE, text, tag,
				MetadataValue.Quality.STATED)));
	}
}
