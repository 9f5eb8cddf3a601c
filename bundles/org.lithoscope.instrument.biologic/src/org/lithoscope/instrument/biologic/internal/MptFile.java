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
		SourceEntry entry = TextEntries.asciiBased(source.main());
		MptHead head = MptHead.of(entry, source.name());
		TextHeader header = TextHeader.of(head.header());
		ParsedColumns parsed = DelimitedText.parse(entry,
				MptTable.layout(head, header.timeBase().local(), LastRow.policy(entry, head.first(), MptTable.names(head))), context);
		if (parsed.rows() == 0 && (parsed.cut().isPresent() || parsed.droppedRows() > 0)) {
			throw new ReadException(source.name(), Place.atLine(head.columns().number() + 1), "no row of data is intact");
		}
		Table table = parsed.table();
		if (parsed.rows() == 0 && !head.columns().ended() && !header.title().equals(Technique.WAIT.title())) {
			throw new ReadException(source.name(), Place.atLine(head.columns().number()), "the file ends behind the column names");
		}
		Optional<Technique> technique = Technique.ofTitle(header.title());
		String type = Technique.type(technique, header.title(), table);
		if (type.equals(Technique.IMPEDANCE) && table.column("frequency_hertz").isEmpty()) {
			throw new ReadException(source.name(), Place.atLine(head.columns().number()),
					"the frequency is missing: an impedance spectrum needs the column freq/Hz");
		}
		Metadata.Builder metadata = Metadata.builder().put(MetadataKeys.INSTRUMENT_VENDOR, "BioLogic").put(MetadataKeys.SOFTWARE, head.product())
				.putAll(header.metadata());
		Measurement.Builder measurement = Measurement.builder(type).name(Names.of(source)).table("data", table).metadata(metadata.build())
				.timeBase(header.timeBase());
		header.loops().ifPresent(t -> measurement.table(Loops.TABLE, t));
		List<String> names = head.columns().cells().stream().filter(n -> !n.isBlank()).toList();
		List<String> empty = names.stream().skip(Math.min(names.size(), MptTable.names(head).size())).toList();
		if (!empty.isEmpty()) {
			measurement.notice(Notice.info("The file names columns without values: " + String.join(", ", empty) + "."));
		}
		header.notices().forEach(measurement::notice);
		parsed.notices().forEach(measurement::notice);
		measurement.completeness(parsed.completeness());
		header.loops().filter(t -> parsed.completeness().isComplete()).ifPresent(t -> checkLoops(measurement, t, table.rowCount()));
		return measurement.build();
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
