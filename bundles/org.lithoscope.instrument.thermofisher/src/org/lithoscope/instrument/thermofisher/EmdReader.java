/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.thermofisher;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.lithoscope.instrument.thermofisher.internal.OpenEmdImages;
import org.lithoscope.instrument.thermofisher.internal.VeloxImages;
import org.lithoscope.io.hdf5.HdfFile;
import org.lithoscope.microscopy.MicrographBuilder;
import org.lithoscope.microscopy.mapping.VendorMapping;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;

/** Reads images of Velox EMD files, and of the open EMD format of NCEM; both are HDF5. Spectra and cubes are left out. */
public final class EmdReader implements MeasurementReader {

	private final VendorMapping mapping = VendorMapping.of("velox");

	@Override
	public Probe probe(Source source) throws IOException {
		byte[] head = source.main().head(4);
		if (head.length < 4 || (head[0] & 0xFF) != 0x89 || head[1] != 'H' || head[2] != 'D' || head[3] != 'F') {
			return Probe.NO;
		}
		try (HdfFile file = HdfFile.open(source.main())) {
			return VeloxImages.are(file.root()) ? Probe.certain("the groups of a Velox file")
					: OpenEmdImages.are(file.root()) ? Probe.certain("the attributes of an EMD file") : Probe.NO;
		} catch (ReadException e) {
			return source.main().name().endsWith(".emd") ? new Probe(0.4, "a damaged HDF5 file with the name of an EMD") : Probe.NO;
		}
	}

	@Override
	public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
		List<MicrographBuilder> images;
		try (HdfFile file = HdfFile.open(source.main())) {
			images = VeloxImages.are(file.root()) ? new VeloxImages(source.main(), mapping).of(file)
					: new OpenEmdImages(source.main(), mapping).of(file);
			if (file.statedSize() > source.main().size()) {
				for (MicrographBuilder image : images) {
					image.truncated(Place.atByte(source.main().size()), "the file should have " + file.statedSize() + " bytes");
				}
			}
		}
		List<Measurement> measurements = new ArrayList<>();
		for (MicrographBuilder image : images) {
			measurements.add(image.build());
		}
		if (measurements.isEmpty()) {
			throw new ReadException(source.name(), "there is no image in the file");
		}
		return measurements;
	}
}
