/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.neware;

import java.io.IOException;
import java.util.List;

import org.lithoscope.instrument.neware.internal.Clocks;
import org.lithoscope.instrument.neware.internal.NdaxFile;
import org.lithoscope.io.zip.ZipArchive;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;
import org.lithoscope.model.table.Table;

/**
 * Reads the archives of Neware BTS 8 (.ndax): record versions 2, 5, 11, 14, 16 and 17. One measurement {@code electrochemistry/cycling}
 * with the table {@code data}, a row for each record. Capacities and energies count from zero in each step, as the tester does; in versions
 * 11 to 17 the tester notes times, capacities and energies only once in a while, and records between two notes are interpolated with the
 * time step it states, as the vendor's program does. The cycle numbers are the tester's own. {@code test_time_second} adds up the times of
 * the steps; pauses between steps do not count in it. Auxiliary channels are further columns.
 */
public final class NdaxReader implements MeasurementReader {

	private static final long LARGEST_PROBE = 64L << 20;

	@Override
	public Probe probe(Source source) throws IOException {
		byte[] head = source.main().head(4);
		if (head.length < 4 || head[0] != 'P' || head[1] != 'K' || head[2] != 3 || head[3] != 4) {
			return Probe.NO;
		}
		boolean named = source.main().name().toLowerCase(java.util.Locale.ROOT).endsWith(".ndax");
		if (source.main().size() > LARGEST_PROBE) {
			return named ? Probe.likely("an archive with the name of an .ndax file") : Probe.NO;
		}
		try {
			return ZipArchive.of(source.main()).member(NdaxFile.DATA).isPresent() ? Probe.certain("an archive with " + NdaxFile.DATA) : Probe.NO;
		} catch (ReadException e) {
			return named ? Probe.likely("a broken archive with the name of an .ndax file") : Probe.NO;
		}
	}

	@Override
	public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
		context.checkCancelled();
		NdaxFile file = new NdaxFile(source.name(), ZipArchive.of(source.main()));
		Table table = Table.of(file.columns(context));
		Measurement.Builder measurement = Measurement.builder("electrochemistry/cycling").name(source.main().name()).table("data", table)
				.metadata(file.metadata()).timeBase(Clocks.timeBase(file.start(), file.localClock())).completeness(file.completeness());
		file.notices().forEach(measurement::notice);
		return List.of(measurement.build());
	}
}
