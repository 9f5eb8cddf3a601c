/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.zeiss;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lithoscope.io.text.TextEncoding;
import org.lithoscope.io.tiff.TiffFile;
import org.lithoscope.microscopy.MicrographBuilder;
import org.lithoscope.microscopy.MicroscopyField;
import org.lithoscope.microscopy.image.TiffImages;
import org.lithoscope.microscopy.image.TiffMicrographs;
import org.lithoscope.microscopy.mapping.RawTags;
import org.lithoscope.microscopy.mapping.VendorMapping;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.MetadataValue.Quality;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;

/**
 * Reads the TIFF files of Zeiss SmartSEM. The pixel size is that of the stored image: where {@code AP_IMAGE_PIXEL_SIZE} is missing it is
 * computed from the numeric header, which refers to 1024 pixels across; {@code AP_PIXEL_SIZE} would be wrong for other store resolutions.
 */
public final class ZeissTiffReader implements MeasurementReader {

	private static final int TAG = 34118;
	private static final int WIDE_TAG = 34119;
	private static final int PIXEL_SIZE_LINE = 3;
	private static final double HEADER_WIDTH = 1024;

	private final VendorMapping mapping = VendorMapping.of("zeiss");

	@Override
	public Probe probe(Source source) throws IOException {
		return TiffMicrographs.probe(source.main(), "Zeiss tag 34118", TAG, WIDE_TAG);
	}

	@Override
	public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
		TiffFile tiff = TiffMicrographs.directories(source.main());
		Optional<String> text = TiffMicrographs.text(tiff, TAG, TextEncoding.WINDOWS_1252)
				.or(() -> TiffMicrographs.text(tiff, WIDE_TAG, StandardCharsets.UTF_16LE));
		if (text.isEmpty()) {
			throw new ReadException(source.name(), Place.in("tag 34118"), "the settings of a Zeiss microscope are missing or damaged");
		}
		String[] lines = text.get().lines().toArray(String[]::new);
		MicrographBuilder micrograph = TiffMicrographs.builder(source.main(), tiff)
				.tags("Zeiss", new RawTags(tags(lines)), mapping);
		if (Double.isNaN(micrograph.number(MicroscopyField.PIXEL_WIDTH)) && lines.length > PIXEL_SIZE_LINE) {
			pixelSize(lines[PIXEL_SIZE_LINE], TiffImages.size(source.name(), tiff.directories().get(0))[0], micrograph);
		}
		TiffMicrographs.addAll(micrograph, source.main(), tiff);
		return List.of(micrograph.build());
	}

	private static void pixelSize(String line, int width, MicrographBuilder micrograph) {
		double metres;
		try {
			metres = Double.parseDouble(line.strip()) * HEADER_WIDTH / width;
		} catch (NumberFormatException e) {
			// the tag does not begin with the numeric header: no pixel size then
			metres = Double.NaN;
		}
		if (metres > 0) {
			String from = "numeric line 4 × 1024 / " + width;
			micrograph.number(MicroscopyField.PIXEL_WIDTH, metres, Unit.of("m"), line.strip(), from, Quality.DERIVED);
			micrograph.number(MicroscopyField.PIXEL_HEIGHT, metres, Unit.of("m"), line.strip(), from, Quality.DERIVED);
		}
	}

	/** Pairs of lines: the name of the tag, then {@code Label = value} or {@code Label: value}. */
	private static Map<String, String> tags(String[] lines) {
		Map<String, String> tags = new LinkedHashMap<>();
		for (int i = 0; i + 1 < lines.length; i++) {
			String name = lines[i].strip();
			if (name.length() > 3 && (name.startsWith("AP_") || name.startsWith("DP_") || name.startsWith("SV_"))) {
				String line = lines[i + 1];
				int equals = line.indexOf('=');
				int colon = line.indexOf(':');
				int cut = equals >= 0 ? equals : colon;
				tags.putIfAbsent(name, line.substring(cut + 1).strip());
				i++;
			}
		}
		return tags;
	}
}
