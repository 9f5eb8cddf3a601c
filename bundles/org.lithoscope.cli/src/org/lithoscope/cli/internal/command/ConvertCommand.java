/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.cli.internal.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

import org.lithoscope.cli.CommandContext;
import org.lithoscope.cli.CommandException;
import org.lithoscope.cli.ExitCode;
import org.lithoscope.cli.internal.convert.TableWriter;
import org.lithoscope.instrument.bdf.BdfWriter;
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

	@Option(names = "--all-columns", description = "With bdf: writes the columns that the format does not know, too.")
	private boolean allColumns;

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
		if (output.equals("-")) {
			writeTable(table, context.out());
		} else {
			writeFile(context, table);
		}
		return ExitCode.DONE;
	}

	/** What stands at the target is replaced only by a file that is whole. */
	private void writeFile(CommandContext context, Table table) throws CommandException, IOException {
		Path target = Path.of(output);
		if (Files.exists(target) && !force) {
			throw CommandException.usage(target + " exists; --force replaces it");
		}
		Path part = target.resolveSibling(target.getFileName() + ".part");
		try {
			try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16);
					OutputStream packed = output.toLowerCase(Locale.ROOT).endsWith(".gz") ? new GZIPOutputStream(out, 1 << 16) : out) {
				writeTable(table, packed);
			}
			Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(part);
		}
		context.message("wrote " + table.rowCount() + " rows to " + target);
	}

	private void writeTable(Table table, OutputStream out) throws CommandException, IOException {
		if (format == Format.CSV) {
			TableWriter.write(table, out);
			return;
		}
		BdfWriter writer = BdfWriter.standard().withLabels();
		try {
			(allColumns ? writer.withAllColumns() : writer).write(table, out);
		} catch (IllegalArgumentException e) {
			throw new CommandException(ExitCode.INPUT, file + ": " + e.getMessage() + "; 'convert --to csv' writes what there is");
		}
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
