/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.biologic;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lithoscope.instrument.biologic.internal.GrowingFile;
import org.lithoscope.instrument.biologic.internal.MprFile;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.LiveReader;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;
import org.lithoscope.model.reader.SourceEntry;

/**
 * Reads the binary .mpr files of EC-Lab and BT-Lab, with old and new module headers and data modules of versions 0, 2, 3, 10 and 11.
 * <p>
 * Columns are in A, V, s, A h, W h, W, Ω, F …; positive current charges. Techniques without a current column get EC-Lab's {@code <I>}. The
 * start is local time without a zone; when the file has no log yet, the .mpl file beside it gives it.
 */
public final class MprReader implements LiveReader {

	private static final int HEAD = 64;

	/** Makes a reader; it keeps no state. */
	public MprReader() {
		// nothing to set up
	}

	@Override
	public Probe probe(Source source) throws IOException {
		return MprFile.hasMagic(source.main().head(HEAD)) ? Probe.certain("the signature 'BIO-LOGIC MODULAR FILE'") : Probe.NO;
	}

	@Override
	public List<SourceEntry> claims(Source source) throws IOException {
		List<SourceEntry> entries = new ArrayList<>();
		entries.add(source.main());
		MprFile.neededLog(source).ifPresent(entries::add);
		return entries;
	}

	@Override
	public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
		return MprFile.read(source, context);
	}

	@Override
	public Snapshot follow(Source source, Optional<ResumeToken> token, ReadContext context) throws ReadException, IOException {
		return GrowingFile.follow(source, token, () -> MprFile.readGrowing(source, context));
	}
}
