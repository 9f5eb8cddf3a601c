/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.spreadsheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lithoscope.instrument.spreadsheet.internal.JsonSpectra;
import org.lithoscope.io.json.JsonParser;
import org.lithoscope.io.spectrum.SpectrumHeader;
import org.lithoscope.io.text.TextEncoding;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;

/**
 * Reads spectra in JSON: objects whose members are named like frequency and impedance, as pyimpspec and DearEIS write their data sets and
 * as pandas writes tables (columns of values, or of values by row number, or one object for each row). Each becomes a measurement
 * {@code impedance/spectrum}.
 */
public final class SpectrumJsonReader implements MeasurementReader {

	private static final int HEAD = 1 << 16;
	private static final int LARGEST = 1 << 28;
	private static final Pattern NAME = Pattern.compile("\"([^\"\\\\]{1,40})\"\\s*:");

	@Override
	public Probe probe(Source source) throws IOException {
		String head = text(source.main().head(HEAD));
		String start = head.stripLeading();
		if (!start.startsWith("{") && !start.startsWith("[")) {
			return Probe.NO;
		}
		Matcher name = NAME.matcher(head);
		while (name.find()) {
			boolean frequency = SpectrumHeader.of(name.group(1)).filter(h -> h.info().name().equals(SpectrumHeader.FREQUENCY)).isPresent();
			if (frequency) {
				return new Probe(0.5, "JSON with frequencies: '" + name.group(1) + "'");
			}
		}
		return Probe.NO;
	}

	@Override
	public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
		context.checkCancelled();
		if (source.main().size() > LARGEST) {
			throw new ReadException(source.name(), "files of more than 256 megabytes are not read");
		}
		Object tree;
		try {
			tree = JsonParser.parse(text(source.main().head(LARGEST)));
		} catch (IllegalArgumentException e) {
			throw new ReadException(source.name(), null, "this is no whole JSON text: " + e.getMessage(), e);
		}
		List<Measurement> measurements = new ArrayList<>(new JsonSpectra(source.name()).of(tree));
		context.progress(source.main().size(), source.main().size());
		if (measurements.isEmpty()) {
			throw new ReadException(source.name(), "nothing in this JSON is named like frequency and impedance");
		}
		return List.copyOf(measurements);
	}

	private static String text(byte[] bytes) {
		TextEncoding encoding = TextEncoding.of(bytes, StandardCharsets.ISO_8859_1);
		return new String(bytes, encoding.bomLength(), bytes.length - encoding.bomLength(), encoding.charset());
	}
}
