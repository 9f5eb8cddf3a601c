/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.matlab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.lithoscope.instrument.matlab.internal.MatArray;
import org.lithoscope.instrument.matlab.internal.MatFile5;
import org.lithoscope.instrument.matlab.internal.MatFile73;
import org.lithoscope.instrument.matlab.internal.MatSpectra;
import org.lithoscope.io.binary.BinaryFile;
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
 * Reads impedance spectra of MATLAB files (.mat) of version 5 to 7.3: variables, or fields of one structure, that are named like frequency
 * and impedance, for instance {@code freq}, {@code Z_prime} and {@code Z_double_prime} as DRTtools takes them, or a complex {@code Z}.
 * A matrix beside a vector of frequencies is a series of spectra. Each becomes a measurement {@code impedance/spectrum}.
 */
public final class MatReader implements MeasurementReader {

	private static final int HEADER = 128;
	private static final long LARGEST_PROBED = 1L << 24;

	@Override
	public Probe probe(Source source) throws IOException {
		String head = head(source);
		if (!head.startsWith(MatFile5.MAGIC) && !head.startsWith(MatFile73.MAGIC) || source.main().size() > LARGEST_PROBED) {
			return Probe.NO;
		}
		try {
			return new Probe(0.7, read(source, ReadContext.unattended()).size() + " spectra among the variables of a MATLAB file");
		} catch (ReadException e) {
			return Probe.NO;
		}
	}

	private static String head(Source source) throws IOException {
		return new String(source.main().head(HEADER), StandardCharsets.ISO_8859_1);
	}

	@Override
	public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
		context.checkCancelled();
		long broken = -1;
		Map<String, MatArray> variables;
		if (head(source).startsWith(MatFile73.MAGIC)) {
			variables = MatFile73.of(source.main()).variables();
		} else {
			try (BinaryFile file = new BinaryFile(source.main())) {
				MatFile5 five = MatFile5.of(file);
				variables = five.variables();
				broken = five.broken();
			}
		}
		List<Measurement> spectra = new MatSpectra(source.name()).of(new MatArray.Structure(variables));
		context.progress(source.main().size(), source.main().size());
		if (spectra.isEmpty()) {
			throw new ReadException(source.name(), "no variables of this MATLAB file are named like frequency and impedance"
					+ (broken >= 0 ? "; the file breaks off inside a variable" : "") + ": " + String.join(", ", variables.keySet()));
		}
		if (broken < 0) {
			return spectra;
		}
		Completeness truncated = Completeness.truncated(Place.atByte(broken), "the file breaks off inside a variable");
		return spectra.stream().map(m -> m.toBuilder().completeness(truncated)
				.notice(Notice.warning("The file breaks off inside a variable.")).build()).toList();
	}
}
