/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.jeol;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lithoscope.io.tiff.TiffFile;
import org.lithoscope.microscopy.MicrographBuilder;
import org.lithoscope.microscopy.image.TiffMicrographs;
import org.lithoscope.microscopy.mapping.RawTags;
import org.lithoscope.microscopy.mapping.VendorMapping;
import org.lithoscope.microscopy.mapping.XmlTags;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;

/** Reads the TIFF files of JEOL SightX: XML in the image description. */
public final class JeolTemReader implements MeasurementReader {

	private static final int DESCRIPTION = 270;

	private final VendorMapping mapping = VendorMapping.of("jeol-tem");

	@Override
	public Probe probe(Source source) throws IOException {
		return TiffMicrographs.probe(source.main(), "XML of JEOL SightX", tiff -> xml(tiff).isPresent());
	}

	@Override
	public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
		TiffFile tiff = TiffMicrographs.directories(source.main());
		Map<String, String> tags = new LinkedHashMap<>();
		XmlTags.read(xml(tiff).orElseThrow(() -> new ReadException(source.name(), Place.in("tag 270"), "no XML of JEOL SightX")), "", tags);
		MicrographBuilder micrograph = new MicrographBuilder(MicrographBuilder.IMAGE, source.main().name())
				.tags("JEOL", new RawTags(tags), mapping);
		TiffMicrographs.add(micrograph, source.main(), tiff, true);
		return List.of(micrograph.build());
	}

	private static Optional<String> xml(TiffFile tiff) {
		return TiffMicrographs.text(tiff, DESCRIPTION, StandardCharsets.UTF_8).filter(text -> text.contains("<TemReporter"));
	}
}
