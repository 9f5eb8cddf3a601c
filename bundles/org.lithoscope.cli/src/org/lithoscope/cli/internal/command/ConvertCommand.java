/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.cli.internal.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

import org.lithoscope.cli.CommandContext;
import org.lithoscope.cli.CommandException;
import org.lithoscope.cli.ExitCode;
import org.lithoscope.cli.internal.convert.ColumnHeadings;
import org.lithoscope.cli.internal.convert.TableWriter;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.table.Table;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code convert FILE --to FORMAT -o OUT}: writes a table in an open format. */
@Command(description = "Writes the table of a file as CSV or in the Battery Data Format; with gzip when OUT ends with .gz.")
public final class ConvertCommand implements org.lithoscope.cli.Command {

	/** What can be written. */
	enum Format {
		BDF, CSV
	}

	@Parameters(index = "0", paramLabel = "FILE", description = "The file.")
	private Path file;

	@Option(names = "--to", required = true, paramLabel = "FORMAT", description = {"bdf: Battery Data Format, columns headed 'Voltage / V';",
			"csv: columns headed by their names here, 'voltage_volt'."})
	private Format format;

	@Option(names = {"-o", "--output"}, required = true, paramLabel = "OUT", description = "The file to be written; - for standard output.")
	private String output;

	@Option(names = "--measurement", paramLabel = "N", description = "Which of several measurements in the file, from 1.")
	private Integer number;

	@Option(names = "--table", paramLabel = "NAME", description = "Which of several tables; the first unless said otherwise.")
	private String tableName;

	@Option(names = "--force", description = "Replaces OUT if it exists.")
	private boolean force;

	@Mixin
	private final ReadOptions reading = new ReadOptions();

	@Mixin
	private final HelpOption help = new HelpOption();

	/** A command that has not been given its arguments yet. */
	public ConvertCommand() {
		// picocli fills the fields
	}

	@Override
	public int run(CommandContext context) throws CommandException, IOException {
		List<Measurement> read = new ArrayList<>();
		if (!reading.readAll(context, List.of(file), outcome -> read.addAll(outcome.measurements())) || read.isEmpty()) {
			return ExitCode.INPUT;
		}
		Table table = table(measurement(read));
		ColumnHeadings headings = format == Format.BDF ? ColumnHeadings.batteryDataFormat() : ColumnHeadings.names();
		if (format == Format.BDF) {
			List<String> missing = ColumnHeadings.missingForBatteryDataFormat(table);
			if (!missing.isEmpty()) {
				throw new CommandException(ExitCode.INPUT, file + ": the Battery Data Format needs the columns " + String.join(", ", missing)
						+ "; 'convert --to csv' writes what there is");
			}
		}
		if (output.equals("-")) {
			new TableWriter(headings).write(table, context.out());
		} else {
			write(context, headings, table);
		}
		return ExitCode.DONE;
	}

	private void write(CommandContext context, ColumnHeadings headings, Table table) throws CommandException, IOException {
		Path target = Path.of(output);
		StandardOpenOption existing = force ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.CREATE_NEW;
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target, StandardOpenOption.CREATE, existing,
				StandardOpenOption.WRITE), 1 << 16)) {
			if (output.toLowerCase(Locale.ROOT).endsWith(".gz")) {
				try (GZIPOutputStream packed = new GZIPOutputStream(out, 1 << 16)) {
					new TableWriter(headings).write(table, packed);
				}
			} else {
				new TableWriter(headings).write(table, out);
			}
		} catch (FileAlreadyExistsException e) {
			throw CommandException.usage(target + " exists; --force replaces it");
		}
		context.message("wrote " + table.rowCount() + " rows and " + table.columns().size() + " columns to " + target);
	}

	private Measurement measurement(List<Measurement> read) throws CommandException {
		if (number == null && read.size() == 1) {
			return read.get(0);
		}
		if (number == null || number < 1 || number > read.size()) {
			StringBuilder b = new StringBuilder("the file holds " + read.size() + " measurements; choose with --measurement:");
			for (int i = 0; i < read.size(); i++) {
				b.append(System.lineSeparator()).append("  ").append(i + 1).append(" ").append(read.get(i));
			}
			throw CommandException.usage(b.toString());
		}
		return read.get(number - 1);
	}

	private Table table(Measurement measurement) throws CommandException {
		Table table = tableName == null ? measurement.table().orElse(null) : measurement.tables().get(tableName);
		if (table == null) {
			throw new CommandException(tableName == null ? ExitCode.INPUT : ExitCode.USAGE, "'" + measurement.name() + "' has no "
					+ (tableName == null ? "table" : "table '" + tableName + "'; it has " + String.join(", ", measurement.tables().keySet())));
		}
		return table;
	}
}
