/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lithoscope.model.cell.CellState;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.MetadataValue;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.measurement.Origin;

/**
 * What a record says of a measurement. Its points are in the raw files, and are read from them again.
 *
 * @param name   the name
 * @param type   the type id
 * @param origin reader and raw files
 * @param index  which of the measurements of these files it is, from 0
 * @param points how many points it had
 * @param cell   the id of the record of its cell
 */
public record StoredMeasurement(String name, String type, Origin origin, int index, long points, Optional<String> cell) {

	/**
	 * The body of a measurement's record.
	 *
	 * @param measurement the measurement
	 * @param index       which of the measurements of its files it is, from 0
	 * @param cell        the id of the record of its cell, if known
	 * @return the body
	 */
	public static Map<String, Object> body(Measurement measurement, int index, Optional<String> cell) {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("name", measurement.name());
		body.put("type", measurement.type());
		Trees.putOrigin(body, measurement.origin());
		body.put("index", index);
		body.put("points", measurement.points());
		body.put("completeness", measurement.completeness().toString());
		measurement.timeBase().instant().map(Object::toString).or(() -> measurement.timeBase().local().map(Object::toString))
				.ifPresent(t -> body.put("started", t));
		Map<String, Object> metadata = new LinkedHashMap<>();
		measurement.metadata().values().forEach((key, value) -> metadata.put(key, metadata(value)));
		body.put("metadata", metadata);
		cell.ifPresent(c -> body.put("cell", c));
		measurement.cellState().ifPresent(state -> state(state, body));
		if (!measurement.notices().isEmpty()) {
			body.put("notices", measurement.notices().stream().map(Notice::toString).toList());
		}
		return body;
	}

	private static void state(CellState state, Map<String, Object> body) {
		state.cycle().ifPresent(c -> body.put("cycle", c));
		body.put("phase", RecordSchema.word(state.phase()));
	}

	private static Object metadata(MetadataValue value) {
		if (value.number().isEmpty()) {
			return value.text();
		}
		Map<String, Object> tree = new LinkedHashMap<>();
		tree.put("value", value.number().getAsDouble());
		tree.put("unit", value.unit().code());
		return tree;
	}

	/**
	 * What a body says.
	 *
	 * @param body the body of a measurement's record
	 * @return the measurement without its points
	 */
	public static StoredMeasurement of(Map<String, Object> body) {
		return new StoredMeasurement(Trees.text(body, "name").orElse(""), Trees.text(body, "type").orElse(""), Trees.origin(body),
				body.get("index") instanceof Number n ? n.intValue() : 0, body.get("points") instanceof Number n ? n.longValue() : 0,
				Trees.text(body, "cell"));
	}

	/** {@return the hashes of its raw files} */
	public List<String> hashes() {
		return origin.files().stream().map(f -> f.sha512()).filter(h -> !h.isEmpty()).toList();
	}
}
