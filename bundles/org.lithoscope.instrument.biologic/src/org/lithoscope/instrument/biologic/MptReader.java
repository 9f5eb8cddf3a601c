/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.biologic;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.lithoscope.instrument.biologic.internal.GrowingFile;
import org.lithoscope.instrument.biologic.internal.MptFile;
import org.lithoscope.instrument.biologic.internal.MptHead;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.LiveReader;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;

/**
 * Reads the text exports of EC-Lab and BT-Lab (.mpt, .txt), with their header or without, with decimal point or comma, in Windows-1252,
 * UTF-8 or UTF-16, with time in seconds or as dates.
 * <p>
 * Columns are in A, V, s, A h, W h, W, Ω, F …; positive current charges. The start is local time without a zone.
 */
public final class MptReader implements LiveReader {

	/** Makes a reader; it keeps no state. */
	public MptReader() {
		// nothing to set up
	}

	@Override
	public Probe probe(Source source) throws IOException {
		Optional<String> signature = MptHead.signature(source.main());
		return signature.map(s -> MptHead.isCertain(s) ? Probe.certain(s) : Probe.likely(s)).orElse(Probe.NO);
	}

	@Override
	public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
		return List.of(MptFile.read(source, context));
	}

	@Override
	public Snapshot follow(Source source, Optional<ResumeToken> token, ReadContext context) throws ReadException, IOException {
		return GrowingFile.follow(source, token, () -> MptFile.readGrowing(source, context));
	}
}
