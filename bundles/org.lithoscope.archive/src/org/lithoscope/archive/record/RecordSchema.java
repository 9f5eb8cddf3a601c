/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.record;

import static org.lithoscope.archive.record.RecordField.choice;
import static org.lithoscope.archive.record.RecordField.object;
import static org.lithoscope.archive.record.RecordField.objects;
import static org.lithoscope.archive.record.RecordField.plain;
import static org.lithoscope.archive.record.RecordField.quantity;
import static org.lithoscope.archive.record.RecordField.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.lithoscope.archive.RecordKind;
import org.lithoscope.archive.internal.BodyCheck;
import org.lithoscope.archive.record.RecordField.Type;
import org.lithoscope.model.cell.Cell;
import org.lithoscope.model.cell.CellState;

/**
 * What the body of a record of a kind holds. Fields that a schema does not name are kept and not checked: people know more than a schema.
 *
 * @param kind   the kind
 * @param fields its fields
 */
public record RecordSchema(RecordKind kind, List<RecordField> fields) {

	/** Copies the list. */
	public RecordSchema {
		fields = List.copyOf(fields);
	}

	/**
	 * The schema of a kind, as this version writes it.
	 *
	 * @param kind the kind
	 * @return its schema
	 */
	public static RecordSchema of(RecordKind kind) {
		return new RecordSchema(kind, switch (kind) {
			case CELL -> cell();
			case INSTRUMENT -> instrument();
			case MEASUREMENT -> measurement();
			case RESULT -> result();
			case NOTE -> List.of(text("text", "Text").mandatory(), text("about", "About"), plain("cell", "Cell", Type.REFERENCE),
					plain("tags", "Tags", Type.TEXTS));
			case PERSON -> List.of(text("name", "Name").mandatory(), text("orcid", "ORCID"), text("affiliation", "Affiliation"),
					text("email", "E-mail"), text("role", "Role"));
			case PARAMETERS -> List.of(text("name", "Name"), text("analysis", "Analysis").mandatory(),
					plain("parameters", "Parameters", Type.TREE).mandatory());
		});
	}

	/**
	 * What is wrong with a body.
	 *
	 * @param body the body
	 * @return a sentence for each problem, with the field's name; empty when it can be kept
	 */
	public List<String> problems(Map<String, Object> body) {
		return BodyCheck.problems(fields, body);
	}

	/** {@return this schema as JSON Schema (draft 2020-12), for those that read records with other tools} */
	public Map<String, Object> toJsonSchema() {
		return JsonSchemaTree.of(this);
	}

	private static List<RecordField> cell() {
		return List.of(text("name", "Name").mandatory(),
				choice("configuration", "Configuration", words(Cell.Configuration.values())).means("ElectrochemicalCell"),
				object("positive", "Positive electrode", electrode()).means("PositiveElectrode"),
				object("negative", "Negative electrode", electrode()).means("NegativeElectrode"),
				text("electrolyte", "Electrolyte").means("ElectrolyteSolution"),
				plain("electrolyteAmount", "Amount of electrolyte", Type.QUANTITY), text("separator", "Separator").means("Separator"),
				text("format", "Format").means("BatteryCell"), quantity("pressure", "Stack pressure", "Pa").means("Pressure"),
				quantity("temperature", "Temperature of the test", "K").means("CelsiusTemperature"), text("protocol", "Protocol"),
				text("batch", "Batch"), text("assembled", "Date of assembly"), text("comment", "Comment"), plain("tags", "Tags", Type.TEXTS));
	}

	private static List<RecordField> electrode() {
		return List.of(text("material", "Material; for an anode-free cell the current collector").mandatory().means("ActiveMaterial"),
				text("coating", "Coating on the current collector").means("Coating"), text("collector", "Current collector").means("CurrentCollector"),
				quantity("area", "Geometric area", "cm2").means("Area"), quantity("activeMass", "Mass of active material", "mg").means("Mass"),
				quantity("arealCapacity", "Areal capacity", "mA.h/cm2"), quantity("arealLoading", "Areal loading", "mg/cm2").means("MassLoading"),
				quantity("thickness", "Thickness without the collector", "um").means("Thickness"));
	}

	private static List<RecordField> instrument() {
		return List.of(text("name", "Name").mandatory(), text("vendor", "Maker"), text("model", "Model"), text("serialNumber", "Serial number"),
				text("channel", "Channel"), text("location", "Place"), text("calibrated", "Date of calibration"), text("comment", "Comment"));
	}

	private static List<RecordField> measurement() {
		return List.of(text("name", "Name").mandatory(), text("type", "Type, technique/kind"), text("reader", "Reader"),
				text("readerVersion", "Version of the reader"), objects("files", "Raw files it was read from", files()),
				plain("index", "Which of the measurements of these files, from 0", Type.INTEGER), plain("points", "Points", Type.INTEGER),
				text("completeness", "Completeness"), text("started", "Start, as far as the file tells"),
				plain("metadata", "Metadata by dotted key", Type.TREE), plain("cell", "Cell", Type.REFERENCE), plain("cycle", "Cycle", Type.INTEGER),
				choice("phase", "State of charge", words(CellState.Phase.values())), plain("notices", "Notices of the reader", Type.TEXTS));
	}

	private static List<RecordField> files() {
		return List.of(text("name", "Name as given").mandatory(), plain("size", "Bytes", Type.INTEGER), plain("sha512", "SHA-512", Type.HASH));
	}

	private static List<RecordField> result() {
		return List.of(text("title", "What was found of what").mandatory(), text("analysis", "Analysis"),
				text("analysisVersion", "Version of the analysis"), plain("parameters", "Parameters", Type.TREE),
				plain("proposed", "Parameters that the data proposed", Type.TEXTS), plain("overridden", "Parameters that a person set", Type.TEXTS),
				objects("inputs", "Inputs", List.of(text("role", "Role").mandatory(), text("name", "Name"), text("reader", "Reader"),
						text("readerVersion", "Version of the reader"), objects("files", "Files", files()),
						plain("provenance", "Of an input that is a result: how it was computed, with the members of a result", Type.TREE))),
				plain("inputFiles", "SHA-512 of each raw file that went in", Type.TEXTS), text("software", "Program and version"),
				text("person", "Person"), plain("time", "End", Type.TIME), plain("values", "Values by name", Type.TREE),
				plain("tables", "Tables by name, by column", Type.TREE), plain("figures", "Titles of the figures, which are drawn anew", Type.TEXTS),
				plain("notices", "Notices of the analysis", Type.TEXTS), plain("cell", "Cell", Type.REFERENCE));
	}

	private static List<String> words(Enum<?>[] values) {
		return Arrays.stream(values).map(RecordSchema::word).toList();
	}

	static String word(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	static <E extends Enum<E>> E value(Class<E> type, String word, E unknown) {
		for (E one : type.getEnumConstants()) {
			if (word(one).equals(word)) {
				return one;
			}
		}
		return unknown;
	}
}
