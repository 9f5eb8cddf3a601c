/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lithoscope.archive.internal.RecordJson;
import org.lithoscope.archive.record.BatteryTerms;
import org.lithoscope.archive.record.CellBody;
import org.lithoscope.archive.record.RecordMigration;
import org.lithoscope.archive.record.RecordSchema;
import org.lithoscope.archive.record.ResultBody;
import org.lithoscope.archive.record.StoredMeasurement;
import org.lithoscope.io.json.CanonicalJson;
import org.lithoscope.model.analysis.Provenance;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.cell.Cell;
import org.lithoscope.model.cell.Electrode;
import org.lithoscope.model.measurement.FileReference;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Metadata;
import org.lithoscope.model.measurement.Origin;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.Table;

class RecordBodyTest {

	private static final String HASH = "ab".repeat(64);
	private static final Origin ORIGIN = new Origin("reader", "1.2", List.of(new FileReference("a.mpr", 12, HASH)));

	/** Through the bytes of a record's file and back. */
	private static ArchiveRecord throughJson(RecordKind kind, UUID id, Map<String, Object> body) throws IOException {
		assertEquals(List.of(), RecordSchema.of(kind).problems(body));
		ArchiveRecord record = new ArchiveRecord(kind, id, id, Optional.empty(), Instant.EPOCH, "P", "S 1", body);
		return RecordJson.read("record", new ByteArrayInputStream(RecordJson.write(record)));
	}

	@Test
	void cellsComeBackAsTheyWere() throws IOException {
		UUID id = UUID.randomUUID();
		Electrode positive = new Electrode("NMC811", Optional.empty(), Optional.of(Quantity.of(1.54, "cm2")), Optional.of(Quantity.of(20, "mg")),
				Optional.of(new Quantity(4.1, Units.MILLIAMPERE_HOUR_PER_SQUARE_CENTIMETRE, 0.05)), Optional.empty());
		Electrode negative = new Electrode("Cu", Optional.of("Ag, 200 nm"), Optional.empty(), Optional.empty(), Optional.empty(),
				Optional.of(Quantity.of(10, "um")));
		Cell cell = new Cell(id.toString(), "Zelle №1", Cell.Configuration.ANODE_FREE, Optional.of(positive), Optional.of(negative),
				Optional.of("1 M LiFSI in DME"), Optional.of(Quantity.of(40, "uL")), Optional.of("Celgard 2325"), Optional.of("CR2032"),
				Optional.of(Quantity.of(0.2, "MPa")), Optional.of(Quantity.of(25, "Cel")));
		assertEquals(cell, CellBody.cell(throughJson(RecordKind.CELL, id, CellBody.of(cell))));
		Cell unknown = Cell.of(id.toString(), "unknown");
		assertEquals(unknown, CellBody.cell(throughJson(RecordKind.CELL, id, CellBody.of(unknown))));
	}

	@Test
	void measurementsKeepWhereTheyCameFrom() throws IOException {
		Measurement measurement = Measurement.builder("impedance/spectrum").name("peis").origin(ORIGIN)
				.metadata(Metadata.builder().put("instrument.model", "VMP-300").put("cell.activeMass", 20.5, Units.MILLIGRAM).build())
				.table("data", Table.of(Column.ofDoubles(ColumnInfo.of("frequency_hertz", Units.HERTZ), 1, 2, 3))).build();
		ArchiveRecord record = throughJson(RecordKind.MEASUREMENT, UUID.randomUUID(), StoredMeasurement.body(measurement, 2, Optional.empty()));
		assertEquals(new StoredMeasurement("peis", "impedance/spectrum", ORIGIN, 2, 3, Optional.empty()), StoredMeasurement.of(record.body()));
		assertEquals(Map.of("instrument.model", "VMP-300", "cell.activeMass", Map.of("value", 20.5, "unit", "mg")), record.body().get("metadata"));
	}

	@Test
	void resultsKeepTheirNumbersToTheLastBitAndTheirProvenance() throws IOException {
		Provenance provenance = new Provenance("cycles", "0.1", Map.of("window", Map.of("value", 0.1, "unit", "V"), "skip", 2L), Set.of("window"),
				Set.of("skip"), List.of(new Provenance.Input("measurement", "a", ORIGIN)), "Lithoscope 0.1.0", "A", Instant.parse("2026-11-21T08:00:00Z"));
		Table table = Table.of(Column.ofDoubles(ColumnInfo.of("x", Units.VOLT), 0.1, Double.NaN, 1 / 3.0), Column.ofInts(ColumnInfo.of("n", Units.ONE), 1,
				Integer.MIN_VALUE, 3), Column.ofTexts(ColumnInfo.of("t", Units.ONE), java.util.Arrays.asList("a", null, "b")));
		Result result = Result.builder("Cycles of a").value("z", "Last first", new Quantity(0.1 + 0.2, Units.PERCENT, 0.01), "CER 1")
				.value("a", "Missing", Double.NaN, Units.ONE).text("kind", "Kind", "linear").table("cycles", table).build().withProvenance(provenance);
		Result back = ResultBody.result(throughJson(RecordKind.RESULT, UUID.randomUUID(), ResultBody.of(result, Optional.empty())).body());
		assertEquals(result.values(), back.values());
		assertEquals(List.of("z", "a", "kind"), List.copyOf(back.values().keySet()), "in order of importance");
		assertEquals(provenance, back.provenance().orElseThrow());
		for (Column column : table.columns()) {
			Column other = back.tables().get("cycles").column(column.info().name()).orElseThrow();
			assertEquals(column.info(), other.info());
			for (long row = 0; row < column.size(); row++) {
				assertEquals(column.text(row), other.text(row));
			}
		}
	}

	@Test
	void problemsAreNamedByField() {
		assertEquals(List.of("name: 'Name' is missing", "configuration: is 'odd', but must be one of half-cell, anode-free, anode-less, symmetric, "
				+ "full-cell, unknown", "positive.material: 'Material; for an anode-free cell the current collector' is missing",
				"positive.area: the unit V cannot be converted to cm2", "pressure: is no quantity: 3"),
				RecordSchema.of(RecordKind.CELL).problems(Map.of("configuration", "odd", "positive", Map.of("area", Map.of("value", 1, "unit", "V")),
						"pressure", 3, "people know more", "than a schema")));
	}

	@Test
	void bodiesOfOlderSchemasAreBroughtForwardStepByStep() {
		RecordMigration first = step(1, "one");
		RecordMigration second = step(2, "two");
		assertEquals(Map.of("name", "x", "one", true, "two", true),
				RecordMigration.migrate(List.of(second, first), RecordKind.CELL, Map.of("name", "x"), 1, 3));
		assertThrows(IllegalArgumentException.class, () -> RecordMigration.migrate(List.of(second), RecordKind.CELL, Map.of(), 1, 3));
	}

	private static RecordMigration step(int from, String name) {
		return new RecordMigration() {
			@Override
			public int from() {
				return from;
			}

			@Override
			public Map<String, Object> migrate(RecordKind kind, Map<String, Object> body) {
				Map<String, Object> next = new java.util.LinkedHashMap<>(body);
				next.put(name, true);
				return next;
			}
		};
	}

	/** With {@code -Dlithoscope.write=true} it writes the files instead. */
	@ParameterizedTest
	@EnumSource
	void schemasInTheDocumentationAreThoseOfTheCode(RecordKind kind) throws IOException {
		Path file = Path.of("../../docs/archive/" + kind.id() + ".schema.json");
		String text = CanonicalJson.text(RecordSchema.of(kind).toJsonSchema()) + "\n";
		if (Boolean.getBoolean("lithoscope.write")) {
			Files.createDirectories(file.getParent());
			Files.writeString(file, text);
		}
		assertTrue(Files.exists(file), file + " is missing");
		assertEquals(text, Files.readString(file));
	}

	/** With {@code -Dlithoscope.write=true} it writes the file instead. */
	@Test
	void theContextOfCellsIsThatOfTheCodeAndNamesMembersThatThereAre() throws IOException {
		Path file = Path.of("../../docs/archive/cell.context.jsonld");
		String text = CanonicalJson.text(BatteryTerms.context()) + "\n";
		if (Boolean.getBoolean("lithoscope.write")) {
			Files.writeString(file, text);
		}
		assertEquals(text, Files.readString(file));
		String schema = CanonicalJson.text(RecordSchema.of(RecordKind.CELL).toJsonSchema());
		BatteryTerms.properties().forEach((member, iri) -> {
			assertTrue(schema.contains("\"" + member + "\":{"), member);
			assertTrue(iri.matches("https://w3id\\.org/emmo/domain/electrochemistry#electrochemistry_[0-9a-f]{8}(_[0-9a-f]{4}){3}_[0-9a-f]{12}"), iri);
		});
	}
}
