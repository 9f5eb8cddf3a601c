/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.record;

import java.util.List;

/**
 * One field of a record's body.
 *
 * @param name     the name in JSON
 * @param label    the name for people
 * @param type     what it holds
 * @param required whether a body without it is refused
 * @param unit     for a quantity: a UCUM unit of the dimension it must have; else empty
 * @param term     the preferred label of the BattINFO or EMMO class it means, or empty where there is none
 * @param choices  for a choice: the values it may have
 * @param fields   for an object, or a list of objects: its fields
 */
public record RecordField(String name, String label, Type type, boolean required, String unit, String term, List<String> choices,
		List<RecordField> fields) {

	/** What a field holds. */
	public enum Type {
		/** A text. */
		TEXT,
		/** One of several words. */
		CHOICE,
		/** A whole number. */
		INTEGER,
		/** A number with unit and, where known, standard uncertainty. */
		QUANTITY,
		/** An ISO 8601 date with time. */
		TIME,
		/** The id of another record. */
		REFERENCE,
		/** A SHA-512 in lower-case hexadecimal. */
		HASH,
		/** A nested object. */
		OBJECT,
		/** A list of texts. */
		TEXTS,
		/** A list of objects. */
		OBJECTS,
		/** Any JSON, for instance the parameters of an analysis. */
		TREE
	}

	/** Copies its lists. */
	public RecordField {
		choices = List.copyOf(choices);
		fields = List.copyOf(fields);
	}

	static RecordField plain(String name, String label, Type type) {
		return new RecordField(name, label, type, false, "", "", List.of(), List.of());
	}

	static RecordField text(String name, String label) {
		return plain(name, label, Type.TEXT);
	}

	static RecordField quantity(String name, String label, String unit) {
		return new RecordField(name, label, Type.QUANTITY, false, unit, "", List.of(), List.of());
	}

	static RecordField choice(String name, String label, List<String> choices) {
		return new RecordField(name, label, Type.CHOICE, false, "", "", choices, List.of());
	}

	static RecordField object(String name, String label, List<RecordField> fields) {
		return new RecordField(name, label, Type.OBJECT, false, "", "", List.of(), fields);
	}

	static RecordField objects(String name, String label, List<RecordField> fields) {
		return new RecordField(name, label, Type.OBJECTS, false, "", "", List.of(), fields);
	}

	RecordField mandatory() {
		return new RecordField(name, label, type, true, unit, term, choices, fields);
	}

	RecordField means(String battinfo) {
		return new RecordField(name, label, type, required, unit, battinfo, choices, fields);
	}
}
