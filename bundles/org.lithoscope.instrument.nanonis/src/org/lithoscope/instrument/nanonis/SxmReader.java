/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.nanonis;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lithoscope.io.text.DateOrder;
import org.lithoscope.io.text.DateTimes;
import org.lithoscope.microscopy.MicrographBuilder;
import org.lithoscope.microscopy.MicroscopyField;
import org.lithoscope.microscopy.image.RawImage;
import org.lithoscope.microscopy.image.SampleType;
import org.lithoscope.microscopy.mapping.LengthUnits;
import org.lithoscope.microscopy.mapping.RawTags;
import org.lithoscope.microscopy.mapping.TagNumber;
import org.lithoscope.microscopy.mapping.VendorMapping;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.MetadataValue.Quality;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;
import org.lithoscope.model.reader.SourceEntry;

/**
 * Reads scans of Nanonis controllers: every channel, forward and backward. Lengths are in nanometres, other channels in the unit the file
 * gives. Backward images are as stored, that is, mirrored.
 */
public final class SxmReader implements MeasurementReader {

	private static final String MAGIC = ":NANONIS_VERSION:";
	private static final String END = ":SCANIT_END:";
	private static final int LARGEST_HEADER = 4 << 20;
	private static final int MOST_CHANNELS = 256;

	private final VendorMapping mapping = VendorMapping.of("nanonis");

	@Override
	public Probe probe(Source source) throws IOException {
		return new String(source.main().head(MAGIC.length()), StandardCharsets.ISO_8859_1).equals(MAGIC)
				? Probe.certain("first line of a Nanonis scan") : Probe.NO;
	}

	@Override
	public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
		String text;
		try (InputStream in = source.main().open()) {
			text = new String(in.readNBytes(LARGEST_HEADER), StandardCharsets.ISO_8859_1);
		}
		int end = text.indexOf(END);
		int data = end < 0 ? -1 : text.indexOf("\u001A\u0004", end);
		if (data < 0) {
			throw new ReadException(source.name(), Place.atByte(text.length()), "the header does not end");
		}
		RawTags tags = new RawTags(tags(text.substring(0, end)));
		MicrographBuilder micrograph = new MicrographBuilder(MicrographBuilder.HEIGHT_MAP, source.main().name())
				.tags("SPECS Nanonis", tags, mapping);
		micrograph.acquired(new DateTimes(DateOrder.DAY_MONTH).local(tags.text("REC_DATE") + " " + tags.text("REC_TIME")));
		double[] pixels = pair(tags.text("SCAN_PIXELS"));
		double[] range = pair(tags.text("SCAN_RANGE"));
		micrograph.number(MicroscopyField.PIXEL_WIDTH, range[0] / pixels[0], Unit.of("m"), tags.text("SCAN_RANGE"),
				"SCAN_RANGE / SCAN_PIXELS", Quality.DERIVED);
		micrograph.number(MicroscopyField.PIXEL_HEIGHT, range[1] / pixels[1], Unit.of("m"), tags.text("SCAN_RANGE"),
				"SCAN_RANGE / SCAN_PIXELS", Quality.DERIVED);
		add(source.main(), tags, (long) pixels[0], (long) pixels[1], data + 2, micrograph);
		return List.of(micrograph.build());
	}

	private static void add(SourceEntry entry, RawTags tags, long width, long height, long offset, MicrographBuilder micrograph)
			throws ReadException {
		boolean upward = tags.text("SCAN_DIR").equals("up");
		long bytes = width * height * Float.BYTES;
		long at = offset;
		int added = 0;
		for (String line : tags.text("DATA_INFO").split("\n")) {
			String[] cells = line.strip().split("\t");
			if (cells.length < 4 || cells[0].equals("Channel") || added >= MOST_CHANNELS) {
				continue;
			}
			Optional<Unit> length = LengthUnits.of(cells[2]).filter(LengthUnits::isLength);
			double factor = length.map(u -> u.factorTo(Units.NANOMETRE)).orElse(1.0);
			if (added == 0) {
				micrograph.text(MicroscopyField.CHANNEL_NAME, cells[1], "DATA_INFO");
				micrograph.text(MicroscopyField.VALUE_UNIT, length.isPresent() ? "nm" : cells[2], "DATA_INFO");
			}
			for (String direction : cells[3].equals("both") ? List.of("forward", "backward") : List.of(cells[3])) {
				RawImage.Layout plain = RawImage.Layout.plain(at, SampleType.F32, ByteOrder.BIG_ENDIAN).scaled(factor, 0);
				try {
					RawImage image = RawImage.of(entry, upward ? plain.upwards() : plain, width, height, 1);
					micrograph.image(cells[1] + " " + direction, image);
					if (!image.isWhole()) {
						throw new ReadException(entry.name(), Place.atByte(entry.size()), "the file breaks off within an image");
					}
				} catch (ReadException e) {
					if (added == 0) {
						throw e;
					}
					micrograph.truncated(Place.atByte(entry.size()), "images from '" + cells[1] + " " + direction + "' on are missing: "
							+ e.reason());
					return;
				}
				added++;
				at += bytes;
			}
		}
		if (added == 0) {
			throw new ReadException(entry.name(), Place.in("DATA_INFO"), "the header lists no channel");
		}
		micrograph.notice(Notice.info("Backward images are as stored: mirrored"));
	}

	/** Lines {@code :KEY:} and the lines up to the next key. */
	private static Map<String, String> tags(String header) {
		Map<String, String> tags = new LinkedHashMap<>();
		String key = "";
		StringBuilder value = new StringBuilder();
		for (String line : header.split("\r\n|\n")) {
			if (line.length() > 2 && line.charAt(0) == ':' && line.charAt(line.length() - 1) == ':') {
				tags.putIfAbsent(key, value.toString().strip());
				key = line.substring(1, line.length() - 1);
				value.setLength(0);
			} else {
				value.append(line).append('\n');
			}
		}
		tags.putIfAbsent(key, value.toString().strip());
		tags.remove("");
		return tags;
	}

	private static double[] pair(String text) {
		String[] words = text.split("\\s+");
		double[] pair = { Double.NaN, Double.NaN };
		for (int i = 0; i < Math.min(2, words.length); i++) {
			pair[i] = TagNumber.of(words[i]).map(TagNumber::value).orElse(Double.NaN);
		}
		return pair;
	}
}
