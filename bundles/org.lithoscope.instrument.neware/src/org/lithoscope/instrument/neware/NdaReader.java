/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.neware;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.lithoscope.instrument.neware.internal.Clocks;
import org.lithoscope.instrument.neware.internal.NdaFile;
import org.lithoscope.instrument.neware.internal.NdaHeader;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;
import org.lithoscope.model.table.Table;

/**
 * Reads the binary files of Neware BTS 5 to 9 (.nda): versions 8, 14 to 29 where their layout is known, and 130 (BTS 9.0 and 9.1). One
 * measurement {@code electrochemistry/cycling} with the table {@code data}, a row for each record. Capacities and energies count from zero
 * in each step, as the tester does; the cycle numbers are the tester's own, and are missing where the file has none (BTS 9.0). Versions 26
 * to 29 state the clock without a time zone: then it is {@code date_time_second}, and {@code unix_time_second} elsewhere.
 */
public final class NdaReader implements MeasurementReader {

	@Override
	public Probe probe(Source source) throws IOException {
		return NdaFile.isNda(source.main().head(64)) ? Probe.certain("an .nda file begins with NEWARE") : Probe.NO;
	}

	@Override
	public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
		context.checkCancelled();
		if (source.main().size() > Integer.MAX_VALUE - 16) {
			throw new ReadException(source.name(), "files of more than two gigabytes are not read");
		}
		byte[] bytes = source.main().head((int) source.main().size());
		NdaFile file = new NdaFile(source.name(), bytes);
		List<Notice> notices = new ArrayList<>();
		NdaFile.Content content = file.read(context, notices);
		Measurement.Builder measurement = Measurement.builder("electrochemistry/cycling").name(source.main().name())
				.table("data", Table.of(content.columns())).metadata(NdaHeader.metadata(bytes, file.version()))
				.timeBase(Clocks.timeBase(content.start(), file.localClock())).completeness(content.completeness());
		notices.forEach(measurement::notice);
		return List.of(measurement.build());
	}
}
