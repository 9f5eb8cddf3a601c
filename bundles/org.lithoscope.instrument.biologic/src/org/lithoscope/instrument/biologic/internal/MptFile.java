/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.biologic.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.lithoscope.io.text.DelimitedText;
import org.lithoscope.io.text.ParsedColumns;
import org.lithoscope.io.text.TextEntries;
import org.lithoscope.io.text.TextLayout.LastLine;
import org.lithoscope.model.measurement.Completeness;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Metadata;
import org.lithoscope.model.measurement.MetadataKeys;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;
import org.lithoscope.model.reader.SourceEntry;
import org.lithoscope.model.table.Table;

/** Reads text exports of EC-Lab and BT-Lab. */
public final class MptFile {

	private MptFile() {
	}

	/**
	 * Reads a text export.
	 *
	 * @param source  the file
	 * @param context progress, cancel, memory
	 * @return its measurement
	 * @throws ReadException when the header cannot be trusted, or nothing is intact, or a spectrum has no frequencies
	 * @throws IOException   when the disk or network fails
	 */
	public static Measurement read(Source source, ReadContext context) throws ReadException, IOException {
		return read(source, context, false).orElseThrow(() -> new ReadException(source.name(), "there is no whole row of data"));
	}

	/**
	 * Reads a text export that a program is still writing.
	 *
	 * @param source  the file
	 * @param context progress, cancel, memory
	 * @return the rows so far; empty when there is none yet
	 * @throws ReadException when the header cannot be trusted, or a spectrum has no frequencies
	 * @throws IOException   when the disk or network fails
	 */
	public static List<Measurement> readGrowing(Source source, ReadContext context) throws ReadException, IOException {
		return read(source, context, true).map(m -> m.toBuilder().completeness(new Completeness.Growing()).build()).stream().toList();
	}

	private static Optional<Measurement> read(Source source, ReadContext context, boolean growing) throws ReadException, IOException {
		context.checkCancelled();
		SourceEntry entry = TextEntries.asciiBased(source.main());
		MptHead head = MptHead.of(entry, source.name());
		TextHeader header = TextHeader.of(head.header());
		// the rest of an unfinished row is still to come
		LastLine lastLine = growing ? LastLine.ALWAYS_ENDED : LastRow.policy(entry, head.first(), MptTable.names(head));
		ParsedColumns parsed = DelimitedText.parse(entry, MptTable.layout(head, header.timeBase().local(), lastLine), context);
		boolean mayBeEmpty = header.title().equals(Technique.WAIT.title()) && parsed.cut().isEmpty();
		if (parsed.rows() == 0 && growing) {
			return Optional.empty();
		}
		if (parsed.rows() == 0 && !mayBeEmpty) {
			throw new ReadException(source.name(), Place.atLine(head.columns().number() + 1), "there is no whole row of data");
		}
		Table table = parsed.table();
		Optional<Technique> technique = Technique.ofTitle(header.title());
		String type = Technique.type(technique, header.title(), table);
		if (type.equals(Technique.IMPEDANCE) && table.column("frequency_hertz").isEmpty()) {
			throw new ReadException(source.name(), Place.atLine(head.columns().number()),
					"the frequency is missing: an impedance spectrum needs the column freq/Hz");
		}
		long named = head.columns().cells().stream().filter(n -> !n.isBlank()).count();
		long filled = head.first().isEmpty() ? 0 : head.first().get(0).cells().stream().filter(c -> !c.isBlank()).count();
		if (type.equals(Technique.IMPEDANCE) && filled > named) {
			throw new ReadException(source.name(), Place.atLine(head.columns().number()), "a name is missing: the rows have " + filled
					+ " cells, but the header names " + named + " columns, so that it is not known which is the impedance");
		}
		Metadata.Builder metadata = Metadata.builder().put(MetadataKeys.INSTRUMENT_VENDOR, "BioLogic")
				.put(MetadataKeys.SOFTWARE, head.product()).putAll(header.metadata());
		Measurement.Builder measurement = Measurement.builder(type).name(Names.of(source)).table("data", table).metadata(metadata.build())
				.timeBase(header.timeBase());
		header.loops().ifPresent(t -> measurement.table(Loops.TABLE, t));
		List<String> names = head.columns().cells().stream().filter(n -> !n.isBlank()).toList();
		List<String> empty = names.stream().skip(Math.min(names.size(), MptTable.names(head).size())).toList();
		if (!empty.isEmpty()) {
			measurement.notice(Notice.info("The file names columns without values: " + String.join(", ", empty) + "."));
		}
		header.notices().forEach(measurement::notice);
		if (growing) {
			return Optional.of(measurement.build());
		}
		parsed.notices().forEach(measurement::notice);
		measurement.completeness(parsed.completeness());
		header.loops().filter(t -> parsed.completeness().isComplete()).ifPresent(t -> checkLoops(measurement, t, table.rowCount()));
		return Optional.of(measurement.build());
	}

	/** The loops tell how many rows there were: a file that ends with a whole line may still have lost some. */
	private static void checkLoops(Measurement.Builder measurement, Table loops, long rows) {
		double last = loops.column("last_row").orElseThrow().get(loops.rowCount() - 1);
		if (last + 1 > rows) {
			measurement.completeness(Completeness.truncated(Place.in("row " + rows), "the header counts " + (long) (last + 1) + " rows"))
					.notice(Notice.warning("The header counts " + (long) (last + 1) + " rows, but only " + rows + " are there."));
		}
	}
}
