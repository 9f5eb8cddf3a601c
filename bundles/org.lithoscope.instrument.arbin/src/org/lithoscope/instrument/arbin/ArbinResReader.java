/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.arbin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.healthmarketscience.jackcess.Database;
import com.healthmarketscience.jackcess.DatabaseBuilder;
import com.healthmarketscience.jackcess.Row;
import com.healthmarketscience.jackcess.util.MemFileChannel;

import org.lithoscope.instrument.arbin.internal.AccessCalls;
import org.lithoscope.instrument.arbin.internal.ResTest;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Metadata;
import org.lithoscope.model.measurement.MetadataKeys;
import org.lithoscope.model.measurement.TimeBase;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.Table;

/**
 * Reads the result databases of Arbin testers (.res), which are Access databases. One measurement {@code electrochemistry/cycling} for each
 * test in the file. Capacities and energies are those of the tester, which usually counts from zero in each cycle, as its schedule says. The
 * clock {@code date_time_second} has no time zone. Auxiliary voltages and temperatures are further columns.
 */
public final class ArbinResReader implements MeasurementReader {

	private static final String RECORDS = "Channel_Normal_Table";
	private static final String GLOBAL = "Global_Table";
	private static final String AUXILIARY = "Auxiliary_Table";
	private static final int PAGE = 4096;
	private static final Map<String, String> KEYS = keys();

	private static Map<String, String> keys() {
		Map<String, String> keys = new LinkedHashMap<>();
		keys.put("Test_Name", MetadataKeys.CELL);
		keys.put("Channel_Index", MetadataKeys.INSTRUMENT_CHANNEL);
		keys.put("Creator", MetadataKeys.OPERATOR);
		keys.put("Comments", MetadataKeys.COMMENT);
		keys.put("Schedule_File_Name", MetadataKeys.PROTOCOL);
		keys.put("Software_Version", MetadataKeys.SOFTWARE_VERSION);
		keys.put("Serial_Number", MetadataKeys.INSTRUMENT_SERIAL);
		keys.put("Item_ID", "raw.Item_ID");
		keys.put("Schedule_Version", "raw.Schedule_Version");
		return keys;
	}

	@Override
	public Probe probe(Source source) throws IOException {
		String head = new String(source.main().head(32), StandardCharsets.ISO_8859_1);
		if (!head.startsWith("Standard Jet DB", 4) && !head.startsWith("Standard ACE DB", 4)) {
			return Probe.NO;
		}
		return Probe.likely("an Access database");
	}

	@Override
	public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
		context.checkCancelled();
		if (probe(source).confidence() == 0) {
			throw new ReadException(source.name(), "no Access database");
		}
		if (source.main().size() % PAGE != 0) {
			throw new ReadException(source.name(), "the file breaks off: an Access database has whole pages of " + PAGE + " bytes");
		}
		String file = source.name();
		FileChannel bytes;
		try (InputStream in = source.main().open()) {
			bytes = MemFileChannel.newChannel(in, "r");
		}
		Database database = AccessCalls.ask(file, () -> new DatabaseBuilder().setChannel(bytes).setReadOnly(true)
				.setIgnoreBrokenSystemCatalogIndex(true).open());
		try {
			return read(database, source, context);
		} finally {
			// the bytes are in memory, and nothing was written: closing cannot fail for a reason that matters
			database.close();
		}
	}

	private static List<Measurement> read(Database database, Source source, ReadContext context) throws ReadException {
		String file = source.name();
		com.healthmarketscience.jackcess.Table records = AccessCalls.ask(file, () -> database.getTable(RECORDS));
		if (records == null) {
			throw new ReadException(source.name(), "no Arbin results: there is no table " + RECORDS);
		}
		Map<Integer, Table> tests = ResTest.read(file, records, context);
		if (tests.isEmpty()) {
			throw new ReadException(source.name(), "there is not one record in this file");
		}
		List<Measurement> measurements = new ArrayList<>();
		for (Map.Entry<Integer, Table> test : tests.entrySet()) {
			Table table = test.getValue();
			com.healthmarketscience.jackcess.Table auxiliary = AccessCalls.ask(file, () -> database.getTable(AUXILIARY));
			if (auxiliary != null && AccessCalls.ask(file, auxiliary::getRowCount) > 0 && table.column("record_index").isPresent()) {
				for (Column column : ResTest.auxiliary(file, auxiliary, test.getKey(), table.column("record_index").get().toArray())) {
					table = table.with(column);
				}
			}
			if (List.of("test_time_second", "voltage_volt", "current_ampere").stream().anyMatch(c -> test.getValue().column(c).isEmpty())) {
				throw new ReadException(source.name(), "no Arbin results: time, voltage or current is missing in " + RECORDS);
			}
			measurements.add(describe(Measurement.builder("electrochemistry/cycling").table("data", table).name(source.main().name()),
					file, database, test.getKey(), tests.size() > 1).build());
		}
		return measurements;
	}

	private static Measurement.Builder describe(Measurement.Builder measurement, String file, Database database, int test, boolean several)
			throws ReadException {
		Metadata.Builder metadata = Metadata.builder().put(MetadataKeys.INSTRUMENT_VENDOR, "Arbin");
		List<Row> rows = AccessCalls.ask(file, () -> {
			com.healthmarketscience.jackcess.Table global = database.getTable(GLOBAL);
			List<Row> all = new ArrayList<>();
			if (global != null) {
				global.forEach(all::add);
			}
			return all;
		});
		for (Row row : rows) {
			if (row.get("Test_ID") instanceof Number number && number.intValue() == test) {
				KEYS.forEach((column, key) -> metadata.put(key, row.get(column) == null ? "" : String.valueOf(row.get(column))));
				if (row.get("MASS") instanceof Number mass && mass.doubleValue() > 0) {
					metadata.put(MetadataKeys.ACTIVE_MASS, mass.doubleValue(), Units.GRAM);
				}
				if (row.get("Start_DateTime") instanceof Number days && days.doubleValue() > 20_000 && days.doubleValue() < 100_000) {
					long seconds = Math.round((days.doubleValue() - 25_569) * 86_400);
					measurement.timeBase(TimeBase.ofLocal("", LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC)));
				}
				if (several) {
					measurement.name(String.valueOf(row.get("Test_Name")));
				}
			}
		}
		return measurement.metadata(metadata.build());
	}
}
