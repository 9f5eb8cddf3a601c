/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.export;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.lithoscope.io.text.TextEncoding;
import org.lithoscope.io.text.TextEntries;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Metadata;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;
import org.lithoscope.model.reader.SourceEntry;

/**
 * A reader of the exported tables of one program: what its columns mean, how its tables are told from others, and what the lines above a
 * table say. Gives one measurement {@code electrochemistry/cycling} with the table {@code data}, a row for each row of the file.
 */
public abstract class ExportedTableReader implements MeasurementReader {

	private static final int HEAD = 1 << 16;

	private final String program;
	private final ExportColumns columns;
	private final Charset fallback;

	/**
	 * A reader.
	 *
	 * @param program whose tables they are, for messages
	 * @param columns what the columns mean
	 */
	protected ExportedTableReader(String program, ExportColumns columns) {
		this(program, columns, TextEncoding.WINDOWS_1252);
	}

	/**
	 * A reader.
	 *
	 * @param program  whose tables they are, for messages
	 * @param columns  what the columns mean
	 * @param fallback the character set of what is not Unicode
	 */
	protected ExportedTableReader(String program, ExportColumns columns, Charset fallback) {
		this.program = Objects.requireNonNull(program, "program");
		this.columns = Objects.requireNonNull(columns, "columns");
		this.fallback = Objects.requireNonNull(fallback, "fallback");
	}

	/**
	 * How sure it is that a table is this program's; it has time, voltage and current.
	 *
	 * @param table the table
	 * @return from 0 (not so) to 1 (certainly)
	 */
	protected abstract double confidence(ExportedTable table);

	/**
	 * What is known about the test.
	 *
	 * @param above the lines above the header line
	 * @return the metadata
	 */
	protected abstract Metadata metadata(List<String> above);

	/**
	 * What the lines of a file need before they are read as a table; each call gives a new editor.
	 *
	 * @param entry the file
	 * @return the editor; empty when the lines can be read as they are
	 * @throws IOException when the file cannot be read
	 */
	protected Optional<LineEditor> editor(SourceEntry entry) throws IOException {
		return Optional.empty();
	}

	@Override
	public final Probe probe(Source source) throws IOException {
		try {
			Optional<ExportedTable> table = ExportedTable.find(source.main(), columns, fallback);
			double confidence = table.map(this::confidence).orElse(0.0);
			return confidence == 0 ? Probe.NO : new Probe(confidence, "a table with columns of " + program);
		} catch (ReadException e) {
			return Probe.NO;
		}
	}

	@Override
	public final List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
		Optional<LineEditor> editor = editor(source.main());
		SourceEntry entry = source.main();
		if (editor.isPresent()) {
			SourceEntry plain = TextEntries.asciiBased(entry);
			entry = EditedText.of(plain, TextEncoding.of(plain.head(HEAD), fallback), editor.get(), context);
		}
		ExportedTable table = ExportedTable.find(entry, columns, fallback).orElseThrow(() -> new ReadException(source.name(),
				"no header line with time, voltage and current as " + program + " writes it"));
		Measurement.Builder measurement = table.read(context).metadata(metadata(table.above()));
		editor.ifPresent(e -> e.notices().forEach(measurement::notice));
		return List.of(measurement.build());
	}
}
