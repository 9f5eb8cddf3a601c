/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.lithoscope.model.analysis.Analysis;
import org.lithoscope.model.analysis.AnalysisContext;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.AnalysisInputs;
import org.lithoscope.model.analysis.InputRole;
import org.lithoscope.model.analysis.Parameter;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.measurement.Completeness;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Metadata;
import org.lithoscope.model.measurement.MetadataKeys;
import org.lithoscope.model.measurement.MetadataValue;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnBuilder;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.ColumnType;
import org.lithoscope.model.table.Table;

/** A reader, an analysis and a command that the catalogue of the tests brings. */
public final class Numbers {

	private Numbers() {
	}

	/** Lines of {@code time,voltage,current,mode}; "nan" is missing; a line that is broken ends the file. */
	public static final class Reader implements MeasurementReader {

		@Override
		public Probe probe(Source source) throws IOException {
			return Probe.likely("numbers");
		}

		@Override
		public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
			String[] lines = new String(source.main().open().readAllBytes(), StandardCharsets.UTF_8).split("\n");
			if (!lines[0].equals("NUMBERS")) {
				throw new ReadException(source.name(), Place.atLine(1), "it does not begin with NUMBERS");
			}
			Table.Builder table = Table.builder(context.storage());
			List<ColumnBuilder> columns = List.of(
					table.column(new ColumnInfo("test_time_second", Units.SECOND, "time/h", "h"), ColumnType.DOUBLE),
					table.column(new ColumnInfo("voltage_volt", Units.VOLT, "U", "mV"), ColumnType.FLOAT),
					table.column(ColumnInfo.of("current_ampere", Units.AMPERE), ColumnType.DOUBLE),
					table.column(ColumnInfo.of("mode", Units.ONE), ColumnType.DICTIONARY));
			Completeness completeness = Completeness.complete();
			for (int i = 1; i < lines.length; i++) {
				String[] cells = lines[i].split(",");
				if (cells.length != 4) {
					completeness = Completeness.truncated(Place.atLine(i + 1), "the line has " + cells.length + " cells");
					break;
				}
				for (int c = 0; c < 3; c++) {
					columns.get(c).append(cells[c].equals("nan") ? Double.NaN : Double.parseDouble(cells[c]));
				}
				columns.get(3).appendText(cells[3]);
			}
			Metadata metadata = Metadata.builder().put(MetadataKeys.INSTRUMENT_MODEL, "Counter 3").put("plain", 7, Units.ONE)
					.put(MetadataKeys.ACTIVE_MASS, MetadataValue.number(2.5, Units.MILLIGRAM))
					.put(MetadataKeys.ELECTRODE_AREA, MetadataValue.number(1.54, Units.SQUARE_CENTIMETRE).from("14 mm", "diameter")
							.as(MetadataValue.Quality.ESTIMATED))
					.build();
			return List.of(Measurement.builder("test/numbers").name("numbers").metadata(metadata).completeness(completeness)
					.notice(Notice.warning("the clock was not set")).notice(Notice.info("nothing else")).table("data", table.build()).build());
		}
	}

	/** Which voltage. */
	public enum Which {
		LEAST, GREATEST
	}

	/** Parameters of the analysis. */
	public record Parameters(@Parameter(label = "Which voltage", help = "100 % of all rows count", value = "LEAST") Which which,
			@Parameter(label = "Threshold", value = "0 mV", min = 0, max = 5000) Quantity lowerThreshold,
			@Parameter(label = "Verbose", value = "false") boolean verbose) {
	}

	/** The least or greatest voltage. */
	public static final class Extreme implements Analysis<Parameters> {

		@Override
		public Class<Parameters> parameterType() {
			return Parameters.class;
		}

		@Override
		public List<InputRole> inputs() {
			return List.of(InputRole.eachMeasurement("run", "Run", "test/numbers"));
		}

		@Override
		public Result analyse(AnalysisInputs inputs, Parameters p, AnalysisContext context) throws AnalysisException {
			Column voltage = inputs.measurement("run").table().orElseThrow().column("voltage_volt").orElseThrow();
			double extreme = Double.NaN;
			for (double v : voltage.toArray()) {
				boolean better = p.which() == Which.LEAST ? !(v >= extreme) : !(v <= extreme);
				if (better && v >= p.lowerThreshold().valueIn(Units.VOLT)) {
					extreme = v;
				}
			}
			if (Double.isNaN(extreme)) {
				throw new AnalysisException("there is no voltage above the threshold");
			}
			return Result.builder("Extreme voltage")
					.value("extreme", "Extreme voltage", new Quantity(extreme, Units.VOLT, 0.001), "CER, eq. 1")
					.text("mood", "Mood", p.verbose() ? "talkative" : "quiet").value("missing", "Missing", Double.NaN, Units.VOLT)
					.table("all", Table.of(voltage)).build();
		}
	}

	/** A command of somebody else. */
	@picocli.CommandLine.Command(description = "Fails.")
	public static final class FailingCommand implements Command {

		@Override
		public int run(CommandContext context) {
			throw new IllegalStateException("command of a vendor");
		}
	}
}
