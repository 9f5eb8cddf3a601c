/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.lithoscope.model.analysis.Analysis;
import org.lithoscope.model.analysis.AnalysisContext;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.AnalysisInputs;
import org.lithoscope.model.analysis.InputRole;
import org.lithoscope.model.analysis.Parameter;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.measurement.Completeness;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;
import org.lithoscope.model.reader.SourceEntry;
import org.lithoscope.model.table.ColumnBuilder;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.ColumnType;
import org.lithoscope.model.table.Table;
import org.lithoscope.registry.AnalysisDescriptor;
import org.lithoscope.registry.Catalogue;
import org.lithoscope.registry.Contributor;
import org.lithoscope.registry.FilePattern;
import org.lithoscope.registry.MagicBytes;
import org.lithoscope.registry.PluginKey;
import org.lithoscope.registry.PluginKind;
import org.lithoscope.registry.PluginObject;
import org.lithoscope.registry.ReaderDescriptor;

/** Readers and analyses for tests of the engine. */
final class Fakes {

	private static final Contributor VENDOR = new Contributor("com.example.vendor", "1.2.3");

	private Fakes() {
	}

	static ReaderDescriptor reader(String id, String pattern, String magic, Supplier<MeasurementReader> reader) {
		// the class exists; the cast exchanges its instance for the one of the test
		PluginObject<MeasurementReader> plugin = new PluginObject<>(new PluginKey(PluginKind.READER, id), VENDOR, Object.class.getName(),
				Class::forName, o -> reader.get());
		return new ReaderDescriptor(id, id, "Example", "", List.of("test"), pattern.isEmpty() ? List.of() : List.of(FilePattern.of(pattern)),
				magic.isEmpty() ? List.of() : List.of(MagicBytes.ofText(0, magic, true)), VENDOR, plugin);
	}

	static AnalysisDescriptor analysis(String id, Supplier<Analysis<?>> analysis) {
		PluginObject<Analysis<?>> plugin = new PluginObject<>(new PluginKey(PluginKind.ANALYSIS, id), VENDOR, Object.class.getName(),
				Class::forName, o -> analysis.get());
		return new AnalysisDescriptor(id, id, "test", "", VENDOR, plugin);
	}

	static Catalogue catalogue(List<ReaderDescriptor> readers, AnalysisDescriptor... analyses) {
		return new Catalogue(readers, List.of(), List.of(analyses), List.of(), List.of());
	}

	/** One number a line; a line that is no number breaks the file off; a first line "bad" cannot be trusted. */
	static class Lines implements MeasurementReader {

		@Override
		public Probe probe(Source source) throws IOException {
			return Probe.likely("lines");
		}

		@Override
		public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
			Table.Builder table = Table.builder(context.storage());
			ColumnBuilder column = table.column(ColumnInfo.of("voltage_volt", Units.VOLT), ColumnType.DOUBLE);
			Measurement.Builder measurement = Measurement.builder(type());
			try (BufferedReader in = new BufferedReader(new InputStreamReader(source.main().open(), StandardCharsets.UTF_8))) {
				int number = 0;
				for (String line = in.readLine(); line != null; line = in.readLine()) {
					number++;
					context.checkCancelled();
					context.progress(number, 0);
					if (line.equals("bad")) {
						throw new ReadException(source.name(), Place.atLine(number), "this is bad");
					}
					if (!line.matches("[0-9.]+")) {
						measurement.completeness(Completeness.truncated(Place.atLine(number), "'" + line + "' is not a number"));
						break;
					}
					column.append(Double.parseDouble(line));
				}
			}
			return List.of(measurement.table("data", table.build()).build());
		}

		String type() {
			return "test/lines";
		}
	}

	/** Claims the file with the same name and the ending .meta. */
	static final class Claiming extends Lines {
		@Override
		public List<SourceEntry> claims(Source source) throws IOException {
			List<SourceEntry> claims = new ArrayList<>(List.of(source.main()));
			source.sibling(source.main().name().replace(".num", ".meta")).ifPresent(claims::add);
			return claims;
		}
	}

	/** Somebody appends to the file while it is read. */
	static final class Growing extends Lines {
		private int left;

		Growing(int times) {
			left = times;
		}

		@Override
		public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
			List<Measurement> read = super.read(source, context);
			if (left-- > 0) {
				Files.writeString(source.main().path().orElseThrow(), "4\n", StandardOpenOption.APPEND);
			}
			return read;
		}
	}

	/** Fails with what its contract does not allow. */
	static final class Faulty extends Lines {
		@Override
		public Probe probe(Source source) {
			return Probe.certain("always");
		}

		@Override
		public List<Measurement> read(Source source, ReadContext context) {
			throw new IllegalStateException("cannot happen");
		}
	}

	/** Returns nothing. */
	static final class Empty extends Lines {
		@Override
		public List<Measurement> read(Source source, ReadContext context) {
			return List.of();
		}
	}

	/** How an average is made. */
	public enum Kind {
		MEAN, SUM
	}

	/** Nested parameters. */
	public record Window(@Parameter(label = "Lower", value = "0") double lower, @Parameter(label = "Upper", value = "1000") double upper) {
		public Window {
			if (lower > upper) {
				throw new IllegalArgumentException("the window is empty");
			}
		}
	}

	/** Parameters of the average. */
	public record AverageParameters(@Parameter(label = "Kind", value = "MEAN") Kind kind,
			@Parameter(label = "Number of rows", value = "1") int rowCount,
			@Parameter(label = "Offset", value = "0 V") Quantity offset, @Parameter(label = "Window") Window window) {
	}

	/** Averages the first column of one measurement, or of several together; proposes the number of rows. */
	static class Average implements Analysis<AverageParameters> {

		private final boolean each;

		Average(boolean each) {
			this.each = each;
		}

		@Override
		public Class<AverageParameters> parameterType() {
			return AverageParameters.class;
		}

		@Override
		public List<InputRole> inputs() {
			return List.of(each ? InputRole.eachMeasurement("run", "Run", "test/lines") : InputRole.measurements("runs", "Runs", 2, 3, "test/*"));
		}

		@Override
		public AverageParameters propose(AnalysisInputs inputs, AverageParameters defaults) {
			int rows = inputs.measurements().values().stream().flatMap(List::stream).mapToInt(m -> (int) m.points()).sum();
			return new AverageParameters(defaults.kind(), rows, defaults.offset(), defaults.window());
		}

		@Override
		public Result analyse(AnalysisInputs inputs, AverageParameters p, AnalysisContext context) throws AnalysisException {
			double sum = 0;
			int count = 0;
			for (Measurement m : inputs.measurements(each ? "run" : "runs")) {
				for (double v : m.table().orElseThrow().columns().get(0).toArray()) {
					if (v >= p.window().lower() && v <= p.window().upper()) {
						sum += v + p.offset().valueIn(Units.VOLT);
						count++;
					}
				}
			}
			if (count == 0) {
				throw new AnalysisException("there is nothing in the window");
			}
			context.progress(1, "averaging");
			return Result.builder("Average").value("average", "Average", p.kind() == Kind.MEAN ? sum / count : sum, Units.VOLT)
					.value("rows", "Rows", p.rowCount(), Units.ONE).build();
		}
	}

	/** Fails with what its contract does not allow. */
	static final class FaultyAverage extends Average {
		FaultyAverage() {
			super(true);
		}

		@Override
		public Result analyse(AnalysisInputs inputs, AverageParameters p, AnalysisContext context) {
			throw new UncheckedIOException(new IOException("the mapped file is gone"));
		}
	}
}
