/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.arbin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lithoscope.instrument.arbin.internal.ArbinColumns;
import org.lithoscope.io.export.ExportedTable;
import org.lithoscope.io.text.TextHead;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Metadata;
import org.lithoscope.model.measurement.MetadataKeys;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;
import org.lithoscope.model.reader.SourceEntry;

/**
 * Reads CSV exports of Arbin testers, rows wider than their header included. Metadata come from the table {@code …_Metadata.csv} beside the
 * file where there is one. One measurement {@code electrochemistry/cycling}.
 */
public final class ArbinCsvReader implements MeasurementReader {

	private static final int METADATA_HEAD = 1 << 16;
	private static final Map<String, String> KEYS = Map.of("Schedule_File_Name", MetadataKeys.PROTOCOL, "Item_ID", MetadataKeys.CELL, "IV_Ch_ID",
			MetadataKeys.INSTRUMENT_CHANNEL, "First_Start_DateTime", MetadataKeys.ACQUIRED);

	@Override
	public Probe probe(Source source) throws IOException {
		try {
			Optional<ExportedTable> table = ExportedTable.find(source.main(), ArbinColumns.of("cycle_"));
			return table.isPresent() && ArbinColumns.areTypical(table.get().headers()) ? new Probe(0.9, "columns of an Arbin table") : Probe.NO;
		} catch (ReadException e) {
			return Probe.NO;
		}
	}

	@Override
	public List<SourceEntry> claims(Source source) throws IOException {
		List<SourceEntry> claims = new ArrayList<>(List.of(source.main()));
		metadataFile(source).ifPresent(claims::add);
		return claims;
	}

	@Override
	public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
		ExportedTable table = ExportedTable.find(source.main(), ArbinColumns.of("cycle_")).orElseThrow(() -> new ReadException(source.name(),
				"no header line with Arbin's test time, voltage and current"));
		return List.of(table.read(context).metadata(metadata(source)).build());
	}

	private static Optional<SourceEntry> metadataFile(Source source) {
		String name = source.main().name();
		int dot = name.lastIndexOf('.');
		String folder = name.substring(name.lastIndexOf('/') + 1, dot < 0 ? name.length() : dot);
		return source.sibling(folder + "_Metadata.csv");
	}

	private static Metadata metadata(Source source) throws IOException {
		Metadata.Builder metadata = Metadata.builder().put(MetadataKeys.INSTRUMENT_VENDOR, "Arbin");
		Optional<SourceEntry> beside = metadataFile(source);
		if (beside.isPresent() && beside.get().size() > 0) {
			List<TextHead.Line> lines = TextHead.of(beside.get(), METADATA_HEAD).lines();
			List<String> headers = lines.isEmpty() ? List.of() : lines.get(0).cells(',');
			List<String> cells = lines.size() < 2 ? List.of() : lines.get(1).cells(',');
			for (int i = 0; i < Math.min(headers.size(), cells.size()); i++) {
				if (!headers.get(i).isBlank()) {
					metadata.put(KEYS.getOrDefault(headers.get(i), MetadataKeys.RAW + headers.get(i)), cells.get(i));
				}
			}
		}
		return metadata.build();
	}
}
