/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.novonix;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lithoscope.instrument.novonix.internal.Restarts;
import org.lithoscope.io.export.ExportColumns;
import org.lithoscope.io.export.ExportedTable;
import org.lithoscope.io.export.ExportedTableReader;
import org.lithoscope.io.export.HeadLines;
import org.lithoscope.io.export.LineEditor;
import org.lithoscope.model.measurement.Metadata;
import org.lithoscope.model.measurement.MetadataKeys;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.reader.SourceEntry;

/**
 * Reads the exports of Novonix coulometers, whose times are hours. {@code net_capacity_ah} and {@code net_energy_wh} are the instrument's
 * balances of charge and energy. A test that was started again, with a second header in its file, is one measurement.
 */
public final class NovonixReader extends ExportedTableReader {

	private static final Map<String, String> KEYS = Map.of("Channel", MetadataKeys.INSTRUMENT_CHANNEL, "Cell", MetadataKeys.CELL,
			"Description", MetadataKeys.COMMENT, "Protocol", MetadataKeys.PROTOCOL, "Started", MetadataKeys.ACQUIRED, "Version",
			MetadataKeys.SOFTWARE_VERSION);

	/** A reader. */
	public NovonixReader() {
		super("Novonix", columns());
	}

	private static ExportColumns columns() {
		return ExportColumns.builder().clock("date_time_second", "Date and Time", "Timestamp", "Absolute Time")
				.count("cycle_count", "Cycle Number", "Cycle").count("step_id", "Step Number", "Step").text("step_type", "Step Type")
				.count("step_record_index", "Step Position")
				.number("test_time_second", Units.SECOND, "h", "Run Time", "Run-Time", "Runtime", "Test Time")
				.number("step_time_second", Units.SECOND, "h", "Step Time")
				.number("current_ampere", Units.AMPERE, "A", "Current", "Cell Current")
				.number("voltage_volt", Units.VOLT, "V", "Potential", "Voltage", "Cell Voltage")
				.number("net_capacity_ah", Units.AMPERE_HOUR, "Ah", "Capacity", "Net Capacity")
				.number("net_energy_wh", Units.WATT_HOUR, "Wh", "Energy", "Net Energy").number("power_watt", Units.WATT, "W", "Power")
				.number("ambient_temperature_celsius", Units.CELSIUS, "C", "Temperature", "Ambient Temperature", "Ambient Temp")
				.number("temperature_t1_celsius", Units.CELSIUS, "C", "Circuit Temperature", "Circuit Temp").build();
	}

	@Override
	protected Optional<LineEditor> editor(SourceEntry entry) throws IOException {
		return Restarts.in(entry).map(LineEditor.class::cast);
	}

	@Override
	protected double confidence(ExportedTable table) {
		boolean named = table.above().stream().limit(5).anyMatch(line -> line.startsWith("Novonix"));
		boolean typical = table.headers().contains("Run Time (h)") && table.headers().contains("Potential (V)");
		return named ? 1 : typical ? 0.7 : 0;
	}

	@Override
	protected Metadata metadata(List<String> above) {
		return HeadLines.metadata("Novonix", above, KEYS);
	}
}
