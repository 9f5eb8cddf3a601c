/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.ivium;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lithoscope.io.spectrum.SpectrumHeader;
import org.lithoscope.io.spectrum.SpectrumText;
import org.lithoscope.io.text.TextLayout;
import org.lithoscope.model.measurement.Completeness;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Metadata;
import org.lithoscope.model.measurement.MetadataKeys;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;

/**
 * Reads the impedance spectra of IviumSoft: data files (.idf) and data sets with several of them (.ids). Lines of settings, then
 * {@code primary_data}, the number of columns, the number of rows, and rows of real part, imaginary part and frequency. Other methods
 * have rows whose meaning is nowhere described, and are named in a notice.
 */
public final class IviumReader implements MeasurementReader {

	private static final int HEAD = 1 << 16;
	private static final int LARGEST = 1 << 28;
	private static final Pattern DATA = Pattern.compile("primary_data *\\r?\\n *(\\d+) *\\r?\\n *(\\d{1,9}) *\\r?\\n");
	private static final Pattern METHOD = Pattern.compile("\\nMethod=([^\\r\\n]*)");
	private static final Pattern TITLE = Pattern.compile("\\nTitle=([^\\r\\n]*)");
	private static final Pattern NAMES = Pattern.compile("(?s).*\\n(Method|config1|Technique|Corrosion|serialnumber)=.*");
	private static final String END = "\0\0\0\0";
	private static final List<String> COLUMNS = List.of("Zre", "Zim", "Frequency");

	@Override
	public Probe probe(Source source) throws IOException {
		String head = new String(source.main().head(HEAD), StandardCharsets.ISO_8859_1);
		boolean names = head.contains("Corrosion=") && head.contains("Levels=") && NAMES.matcher(head).matches();
		return names ? new Probe(0.9, "names of settings of IviumSoft") : Probe.NO;
	}

	@Override
	public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
		if (source.main().size() > LARGEST) {
			throw new ReadException(source.name(), "files of more than 256 megabytes are not read");
		}
		context.checkCancelled();
		String text = new String(source.main().head(LARGEST), StandardCharsets.ISO_8859_1);
		List<Measurement> measurements = new ArrayList<>();
		List<String> passedOver = new ArrayList<>();
		Matcher data = DATA.matcher(text);
		int before = 0;
		while (data.find()) {
			String settings = text.substring(before, data.start());
			before = data.end();
			String method = last(METHOD, settings).orElse("");
			if (method.equals("Impedance") && data.group(1).equals("3")) {
				measurements.addAll(spectra(source, text, data, settings, context));
			} else {
				passedOver.add(method.isBlank() ? "unnamed" : method);
			}
		}
		if (measurements.isEmpty()) {
			throw new ReadException(source.name(), "no impedance data in this file" + (passedOver.isEmpty() ? "" : "; the methods " + passedOver
					+ " are not read, because their columns are not described"));
		}
		context.progress(source.main().size(), source.main().size());
		return finish(measurements, passedOver, text, before);
	}

	/** The spectra of one measurement: a scan of potential or time has a sweep for each of its steps. */
	private static List<Measurement> spectra(Source source, String text, Matcher data, String settings, ReadContext context)
			throws ReadException, IOException {
		int rows = Integer.parseInt(data.group(2));
		int end = data.end();
		for (int i = 0; i < rows && end < text.length(); i++) {
			int newline = text.indexOf('\n', end);
			end = newline < 0 ? text.length() : newline + 1;
		}
		long line = text.substring(0, data.end()).lines().count() + 1;
		TextLayout layout = TextLayout.builder().columns(SpectrumHeader.columns(COLUMNS)).delimitedByBlanks().start(data.end(), line).end(end)
				.build();
		if (rows == 0 || end == data.end() || text.indexOf('\n', data.end()) < 0) {
			return List.of();
		}
		List<Measurement.Builder> sweeps = SpectrumText.readSweeps(source.main(), layout, new Quiet(context));
		String title = last(TITLE, settings).orElse("");
		String name = title.isBlank() ? source.main().name() : title;
		Metadata metadata = Metadata.builder().put(MetadataKeys.INSTRUMENT_VENDOR, "Ivium").put(MetadataKeys.PROTOCOL, "Impedance")
				.put(MetadataKeys.SAMPLE, title).build();
		List<Measurement> measurements = new ArrayList<>();
		for (Measurement.Builder sweep : sweeps) {
			measurements.add(sweep.name(sweeps.size() == 1 ? name : name + " (" + (measurements.size() + 1) + ")").metadata(metadata).build());
		}
		long points = measurements.stream().mapToLong(Measurement::points).sum();
		if (points < rows) {
			String reason = points + " of " + rows + " announced rows are there";
			int last = measurements.size() - 1;
			measurements.set(last, measurements.get(last).toBuilder().completeness(Completeness.truncated(Place.atByte(end), reason))
					.notice(Notice.warning(reason)).build());
		}
		return measurements;
	}

	/** A data set that goes on behind its last data has lost some: its settings begin again without data. */
	private static List<Measurement> finish(List<Measurement> measurements, List<String> passedOver, String text, int before) {
		List<Measurement> all = new ArrayList<>(measurements);
		int last = all.size() - 1;
		Measurement.Builder builder = all.get(last).toBuilder();
		String rest = text.substring(before);
		boolean further = METHOD.matcher(rest).find() || rest.contains("primary_data");
		if (further || !rest.stripTrailing().endsWith(END)) {
			String reason = further ? "the settings of a further measurement are there, but not its data"
					: "the mark at the end of a measurement is missing: what followed is lost";
			builder.completeness(Completeness.truncated(Place.atByte(text.length()), reason)).notice(Notice.warning(reason));
		}
		if (!passedOver.isEmpty()) {
			builder.notice(Notice.warning("The methods " + passedOver + " of this file are not read, because their columns are not described."));
		}
		all.set(last, builder.build());
		return List.copyOf(all);
	}

	private static Optional<String> last(Pattern pattern, String text) {
		return pattern.matcher(text).results().reduce((first, second) -> second).map(result -> result.group(1).strip());
	}
}
