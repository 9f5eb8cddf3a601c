/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.csv;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lithoscope.io.export.ExportColumns;
import org.lithoscope.io.export.ExportedTable;
import org.lithoscope.io.export.HeadLines;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;

/**
 * Reads tables of cycling from texts of any origin: a header line that names time, voltage and current in usual words, each with its unit
 * ({@code Time (h)}, {@code Voltage / V}, {@code current_mA}). Nothing is guessed: without units in the header a table is refused. The sign
 * of the current is that of the file. One measurement {@code electrochemistry/cycling} with the table {@code data}.
 */
public final class CyclingTextReader implements MeasurementReader {

	/** Readers that know the program a table comes from are surer. */
	private static final double CONFIDENCE = 0.5;
	private static final double REFUSES = 0.05;
	private static final ExportColumns WITH_UNITS = rules(ExportColumns.builder().unitsAsPeopleWriteThem().unitsNeeded());
	private static final ExportColumns ANY = rules(ExportColumns.builder().unitsAsPeopleWriteThem());

	private static ExportColumns rules(ExportColumns.Builder rules) {
		return rules.number("test_time_second", Units.SECOND, "", "Time", "Test Time", "Total Time", "Elapsed Time", "Running Time", "Run Time",
						"Time since start", "t")
				.number("voltage_volt", Units.VOLT, "", "Voltage", "Potential", "Cell Voltage", "Cell Potential", "Ecell", "Ewe", "E", "U",
						"V", "Voltage vs Li", "Potential vs Li", "Potential vs Li Li")
				.number("current_ampere", Units.AMPERE, "", "Current", "Cell Current", "I")
				.number("step_time_second", Units.SECOND, "", "Step Time", "Time in step")
				.number("charging_capacity_ah", Units.AMPERE_HOUR, "", "Charge Capacity", "Charging Capacity")
				.number("discharging_capacity_ah", Units.AMPERE_HOUR, "", "Discharge Capacity", "Discharging Capacity")
				.number("charging_energy_wh", Units.WATT_HOUR, "", "Charge Energy", "Charging Energy")
				.number("discharging_energy_wh", Units.WATT_HOUR, "", "Discharge Energy", "Discharging Energy")
				.number("power_watt", Units.WATT, "", "Power")
				.number("temperature_t1_celsius", Units.CELSIUS, "", "Temperature", "Cell Temperature")
				.number("ambient_temperature_celsius", Units.CELSIUS, "", "Ambient Temperature", "Chamber Temperature")
				.count("cycle_count", "Cycle", "Cycle Number", "Cycle Index", "Cycle Count", "Cycle No")
				.count("step_id", "Step", "Step Number", "Step Index", "Step No").text("step_type", "Step Type", "Step Name", "Mode", "State")
				.count("record_index", "Record", "Data Point", "Point", "Index")
				.clock("date_time_second", "Date", "Date Time", "Timestamp", "Absolute Time").build();
	}

	@Override
	public Probe probe(Source source) throws IOException {
		try {
			if (ExportedTable.find(source.main(), WITH_UNITS).isPresent()) {
				return new Probe(CONFIDENCE, "a table of time, voltage and current with units");
			}
			// without units it is read by nobody, but somebody should say why
			return ExportedTable.find(source.main(), ANY).isPresent() ? new Probe(REFUSES, "a table of time, voltage and current") : Probe.NO;
		} catch (ReadException e) {
			return Probe.NO;
		}
	}

	@Override
	public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
		Optional<ExportedTable> table = ExportedTable.find(source.main(), WITH_UNITS);
		if (table.isEmpty()) {
			throw new ReadException(source.name(), ExportedTable.find(source.main(), ANY).map(CyclingTextReader::unitsMissing)
					.orElse("no header line names time, voltage and current"));
		}
		return List.of(table.get().read(context).metadata(HeadLines.metadata("", table.get().above(), Map.of()))
				.notice(Notice.info("No instrument is named in this table: the sign of the current is that of the file.")).build());
	}

	private static String unitsMissing(ExportedTable table) {
		List<String> without = table.headers().stream().filter(h -> ANY.known(h).isPresent() && WITH_UNITS.known(h).isEmpty()).toList();
		return "there are columns of time, voltage and current, but no unit is said for " + String.join(", ", without)
				+ "; write it into the header, for instance 'Time (s)', 'Voltage (V)', 'Current (mA)'";
	}
}
