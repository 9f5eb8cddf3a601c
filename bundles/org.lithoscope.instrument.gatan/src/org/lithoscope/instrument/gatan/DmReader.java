/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.gatan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.lithoscope.instrument.gatan.internal.DmFile;
import org.lithoscope.instrument.gatan.internal.DmImage;
import org.lithoscope.io.binary.BinaryFile;
import org.lithoscope.microscopy.mapping.VendorMapping;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;

/**
 * Reads images and stacks of Gatan DigitalMicrograph (DM3, DM4). A file with several images gives several measurements; previews and
 * spectra are left out, and the latter are said.
 */
public final class DmReader implements MeasurementReader {

	private final VendorMapping mapping = VendorMapping.of("gatan");

	@Override
	public Probe probe(Source source) throws IOException {
		byte[] head = source.main().head(24);
		if (head.length < 16 || head[0] != 0 || head[1] != 0 || head[2] != 0 || head[3] != 3 && head[3] != 4) {
			return Probe.NO;
		}
		int order = head[3] == 3 ? 8 : 12;
		boolean flag = head[order] == 0 && head[order + 1] == 0 && head[order + 2] == 0 && (head[order + 3] & 0xFE) == 0;
		return flag ? Probe.certain("DigitalMicrograph version " + head[3]) : Probe.NO;
	}

	@Override
	public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
		Map<String, DmImage> images;
		try (BinaryFile file = new BinaryFile(source.main())) {
			images = DmImage.all(source.main(), DmFile.of(file));
		}
		List<Measurement> measurements = new ArrayList<>();
		List<Notice> missing = new ArrayList<>();
		ReadException last = new ReadException(source.name(), "there is no image in the file");
		for (Map.Entry<String, DmImage> image : images.entrySet()) {
			context.checkCancelled();
			String name = source.main().name() + (images.size() > 1 ? " " + image.getKey() : "");
			try {
				if (image.getValue().dimensions() < 2) {
					throw new ReadException(source.name(), Place.in("ImageList." + image.getKey()), "a spectrum, not an image");
				}
				measurements.add(image.getValue().measurement(name, mapping));
			} catch (ReadException e) {
				last = e;
				missing.add(Notice.warning("not read: " + e.reason(), Place.in("ImageList." + image.getKey())));
			}
		}
		if (measurements.isEmpty()) {
			throw last;
		}
		Measurement.Builder first = measurements.get(0).toBuilder();
		missing.forEach(first::notice);
		measurements.set(0, first.build());
		return measurements;
	}
}
