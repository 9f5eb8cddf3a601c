/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.gamry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lithoscope.instrument.gamry.internal.DtaFile;
import org.lithoscope.instrument.gamry.internal.DtaHeader;
import org.lithoscope.instrument.gamry.internal.DtaTable;
import org.lithoscope.instrument.gamry.internal.Experiment;
import org.lithoscope.io.text.ParsedColumns;
import org.lithoscope.model.measurement.Completeness;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;

/**
 * Reads the data files of Gamry potentiostats (.DTA). Every table of the file becomes a measurement, except that the curves of one
 * experiment ({@code CURVE1}, {@code CURVE2} …) follow each other in one table, in which {@code cycle_count} says which curve a row
 * belongs to. The open-circuit curve before an experiment is a measurement of its own. The sign of the current is that of the file.
 */
public final class DtaReader implements MeasurementReader {

	private static final String MAGIC = "EXPLAIN";

	@Override
	public Probe probe(Source source) throws IOException {
		String head = new String(source.main().head(64), StandardCharsets.ISO_8859_1);
		return head.matches("(?s)EXPLAIN\\s+TAG\\t.*") ? Probe.certain("EXPLAIN and TAG at the start") : Probe.NO;
	}

	@Override
	public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
		if (!new String(source.main().head(MAGIC.length()), StandardCharsets.ISO_8859_1).equals(MAGIC)) {
			throw new ReadException(source.name(), Place.atByte(0), "no Gamry data file: it does not begin with " + MAGIC);
		}
		DtaFile file = DtaFile.of(source.main(), context);
		Map<String, List<DtaTable>> groups = new LinkedHashMap<>();
		for (DtaTable table : file.tables()) {
			groups.computeIfAbsent(table.group(), g -> new ArrayList<>()).add(table);
		}
		DtaHeader header = file.header();
		List<Measurement> measurements = new ArrayList<>();
		Optional<Place> brokenOff = file.brokenOff();
		for (List<DtaTable> group : groups.values()) {
			Optional<Measurement> measurement = read(source, group, header, file, context);
			measurement.ifPresent(measurements::add);
			if (measurement.isEmpty()) {
				brokenOff = Optional.of(Place.atByte(group.get(0).start()));
			}
		}
		if (measurements.isEmpty()) {
			throw new ReadException(source.name(), "a Gamry header, but not one whole row of data below it");
		}
		return brokenOff.isEmpty() ? measurements : marked(measurements, brokenOff.get());
	}

	private static Optional<Measurement> read(Source source, List<DtaTable> tables, DtaHeader header, DtaFile file, ReadContext context)
			throws ReadException, IOException {
		List<ParsedColumns> all = new ArrayList<>();
		List<ParsedColumns> parts = new ArrayList<>();
		List<Integer> curves = new ArrayList<>();
		for (DtaTable table : tables) {
			ParsedColumns parsed = table.parse(source.main(), file.decimalPoint(), context);
			all.add(parsed);
			if (parsed.rows() > 0) {
				parts.add(parsed);
				curves.add(table.curve());
			}
		}
		if (parts.isEmpty()) {
			return Optional.empty();
		}
		DtaTable first = tables.get(0);
		String type = Experiment.type(header.tag(), first);
		Measurement.Builder measurement = Measurement.builder(type).name(source.main().name() + " " + first.name())
				.table("data", Experiment.table(source.name(), type, parts, curves, context)).metadata(header.metadata()).timeBase(header.start());
		if (header.isAborted() && type.equals(Experiment.SPECTRUM)) {
			measurement.notice(Notice.info("The experiment was aborted; the spectrum ends where it was stopped."));
		}
		for (ParsedColumns part : all) {
			part.notices().forEach(measurement::notice);
			part.cut().ifPresent(cut -> measurement.completeness(part.completeness()));
		}
		return Optional.of(measurement.build());
	}

	private static List<Measurement> marked(List<Measurement> measurements, Place place) {
		Measurement last = measurements.get(measurements.size() - 1);
		List<Measurement> all = new ArrayList<>(measurements);
		if (last.completeness().isComplete()) {
			String reason = "the file breaks off in a line of its header, in the head of a table or in its first row";
			all.set(all.size() - 1, last.toBuilder().completeness(Completeness.truncated(place, reason))
					.notice(Notice.warning(reason, place)).build());
		}
		return List.copyOf(all);
	}
}
