/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.bruker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.lithoscope.instrument.bruker.internal.NanoscopeChannel;
import org.lithoscope.instrument.bruker.internal.NanoscopeHeader;
import org.lithoscope.io.text.DateOrder;
import org.lithoscope.io.text.DateTimes;
import org.lithoscope.microscopy.MicrographBuilder;
import org.lithoscope.microscopy.MicroscopyField;
import org.lithoscope.microscopy.mapping.VendorMapping;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;

/**
 * Reads images of Bruker, Veeco and Digital Instruments scanning probes. Heights are in nanometres. From version 0x09200000 on values have
 * 32 bits, whatever the header says of bytes per pixel.
 */
public final class NanoscopeReader implements MeasurementReader {

	private static final int LARGEST_HEADER = 1 << 20;

	private final VendorMapping mapping = VendorMapping.of("bruker");

	@Override
	public Probe probe(Source source) throws IOException {
		String head = new String(source.main().head(32), StandardCharsets.ISO_8859_1);
		return head.startsWith("\\*File list") || head.startsWith("\\*EC File list") ? Probe.certain("first line of a Nanoscope header")
				: Probe.NO;
	}

	@Override
	public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
		NanoscopeHeader header;
		try (InputStream in = source.main().open()) {
			header = NanoscopeHeader.of(source.name(), new String(in.readNBytes(LARGEST_HEADER), StandardCharsets.ISO_8859_1));
		}
		MicrographBuilder micrograph = new MicrographBuilder(MicrographBuilder.HEIGHT_MAP, source.main().name())
				.tags("Bruker", header.tags(), mapping);
		micrograph.text(MicroscopyField.SOFTWARE, "Nanoscope", "");
		String date = micrograph.text(MicroscopyField.ACQUIRED);
		micrograph.acquired(new DateTimes(DateOrder.MONTH_DAY).local(date));
		boolean first = true;
		for (NanoscopeChannel channel : header.channels()) {
			channel.add(source.main(), header, first, micrograph);
			first = false;
		}
		if (first) {
			throw new ReadException(source.name(), "the header lists no image");
		}
		return List.of(micrograph.build());
	}
}
