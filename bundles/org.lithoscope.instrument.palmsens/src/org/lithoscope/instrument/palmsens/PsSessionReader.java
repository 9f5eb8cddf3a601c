/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.palmsens;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.lithoscope.instrument.palmsens.internal.EisArrays;
import org.lithoscope.instrument.palmsens.internal.Node;
import org.lithoscope.io.json.JsonParser;
import org.lithoscope.io.text.TextEncoding;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Metadata;
import org.lithoscope.model.measurement.MetadataKeys;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.measurement.TimeBase;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;
import org.lithoscope.model.table.Table;

/**
 * Reads the impedance spectra in sessions of PSTrace (.pssession): JSON, usually in UTF-16, with a list of measurements. Each spectrum,
 * one for each channel and scan, becomes a measurement {@code impedance/spectrum}; measurements of other techniques are named in a notice.
 */
public final class PsSessionReader implements MeasurementReader {

	private static final int HEAD = 1 << 14;
	private static final int LARGEST = 1 << 28;
	private static final Pattern MARKS = Pattern.compile("(?is).*(\"Type\"\\s*:\\s*\"PalmSens\\.|\"CoreVersion\"\\s*:|\"MethodForMeasurement\"\\s*:).*");
	private static final double TICKS_PER_SECOND = 1e7;
	/** 1970 in .NET, whose time begins with the year 1. */
	private static final double EPOCH = 62_135_596_800.0;

	@Override
	public Probe probe(Source source) throws IOException {
		String head = text(source.main().head(HEAD)).stripLeading();
		return head.startsWith("{") && MARKS.matcher(head).matches() ? new Probe(0.95, "the classes of a PalmSens session") : Probe.NO;
	}

	@Override
	public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
		context.checkCancelled();
		if (source.main().size() > LARGEST) {
			throw new ReadException(source.name(), "files of more than 256 megabytes are not read");
		}
		Node session = parse(source);
		List<Measurement> spectra = new ArrayList<>();
		TreeSet<String> others = new TreeSet<>();
		for (Node measurement : session.get("Measurements").elements()) {
			int before = spectra.size();
			for (Node dataSet : dataSets(measurement)) {
				Optional<Table> table = EisArrays.table(source.name(), dataSet.get("DataSet"));
				table.ifPresent(t -> spectra.add(spectrum(measurement, dataSet, t)));
			}
			if (spectra.size() == before) {
				others.add(measurement.get("Title").text().isBlank() ? "unnamed" : measurement.get("Title").text());
			}
		}
		context.progress(source.main().size(), source.main().size());
		if (spectra.isEmpty()) {
			throw new ReadException(source.name(), others.isEmpty() ? "there is no measurement in this session"
					: "there is no impedance spectrum in this session; its measurements are: " + String.join(", ", others));
		}
		if (!others.isEmpty()) {
			spectra.set(0, spectra.get(0).toBuilder().notice(Notice.warning("Of this session the measurements " + others
					+ " are not impedance spectra and are not read.")).build());
		}
		return List.copyOf(spectra);
	}

	private static Node parse(Source source) throws ReadException, IOException {
		String text = text(source.main().head(LARGEST));
		int end = text.lastIndexOf('}') + 1;
		try {
			// PSTrace writes a mark behind the end
			return new Node(JsonParser.parse(text.substring(0, end)));
		} catch (IllegalArgumentException e) {
			throw new ReadException(source.name(), null, "this is no whole PalmSens session: " + e.getMessage(), e);
		}
	}

	/** The spectra of a measurement: those listed for plotting, one for each channel and scan; else its own data set. */
	private static List<Node> dataSets(Node measurement) {
		List<Node> listed = measurement.get("EISDataList").elements();
		if (!listed.isEmpty()) {
			return listed;
		}
		return measurement.get("DataSet").get("Type").simpleName().orElse("").contains("eis") ? List.of(measurement) : List.of();
	}

	private static Measurement spectrum(Node measurement, Node dataSet, Table table) {
		String title = measurement.get("Title").text();
		String part = dataSet.get("Title").text();
		String name = part.isBlank() || part.equals(title) ? title : title.isBlank() ? part : title + ", " + part;
		double ticks = measurement.get("UTCTimeStamp").number();
		Metadata.Builder metadata = Metadata.builder().put(MetadataKeys.INSTRUMENT_VENDOR, "PalmSens")
				.put(MetadataKeys.INSTRUMENT_SERIAL, measurement.get("DeviceSerial").text()).put(MetadataKeys.SAMPLE, title);
		for (String line : measurement.get("Method").text().split("\\R")) {
			int equals = line.indexOf('=');
			if (equals > 0 && !line.startsWith("#")) {
				metadata.put(MetadataKeys.RAW + line.substring(0, equals).strip(), line.substring(equals + 1).strip());
			}
		}
		boolean known = ticks > EPOCH * TICKS_PER_SECOND && ticks < 4 * EPOCH * TICKS_PER_SECOND;
		TimeBase start = known ? TimeBase.ofInstant(Long.toString((long) ticks),
				Instant.ofEpochMilli(Math.round((ticks / TICKS_PER_SECOND - EPOCH) * 1000))) : TimeBase.unknown();
		return Measurement.builder("impedance/spectrum").name(name.isBlank() ? "spectrum" : name).table("data", table)
				.metadata(metadata.build()).timeBase(start).build();
	}

	private static String text(byte[] bytes) {
		TextEncoding encoding = TextEncoding.of(bytes, StandardCharsets.ISO_8859_1);
		return new String(bytes, encoding.bomLength(), bytes.length - encoding.bomLength(), encoding.charset());
	}
}
