/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.image;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.lithoscope.microscopy.MicrographBuilder;
import org.lithoscope.microscopy.MicroscopyField;
import org.lithoscope.microscopy.image.PictureImage;
import org.lithoscope.microscopy.image.Pictures;
import org.lithoscope.microscopy.mapping.RawTags;
import org.lithoscope.microscopy.mapping.VendorMapping;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;

/**
 * Reads PNG, JPEG and BMP pictures. A scale is taken from PNG's chunk {@code sCAL}; resolutions, which speak of printing, are none. Texts of
 * PNG and the EXIF tags of JPEG are kept.
 */
public final class PictureReader implements MeasurementReader {

	private static final int HEAD = 8;

	private final VendorMapping mapping = VendorMapping.of("plain");

	@Override
	public Probe probe(Source source) throws IOException {
		return PictureImage.format(source.main().head(HEAD)).isEmpty() ? Probe.NO : new Probe(0.2, "a picture");
	}

	@Override
	public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
		Map<String, String> tags = switch (PictureImage.format(source.main().head(HEAD))) {
			case "png" -> PngChunks.tags(source.main());
			case "jpeg" -> Exif.tags(source.main());
			default -> Map.of();
		};
		MicrographBuilder micrograph = new MicrographBuilder(MicrographBuilder.IMAGE, source.main().name()).tags("", new RawTags(tags), mapping);
		Pictures.add(micrograph, source.main());
		if (Double.isNaN(micrograph.number(MicroscopyField.PIXEL_WIDTH))) {
			micrograph.notice(Notice.warning("The file does not state a pixel size"));
		}
		return List.of(micrograph.build());
	}
}
