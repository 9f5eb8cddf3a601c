/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.thermofisher;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.lithoscope.instrument.thermofisher.internal.EmdImages;
import org.lithoscope.instrument.thermofisher.internal.HdfCalls;
import org.lithoscope.microscopy.mapping.VendorMapping;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;

import io.jhdf.HdfFile;

/** Reads images of Velox EMD files, and of the open EMD format of NCEM; both are HDF5. Spectra and cubes are left out. */
public final class EmdReader implements MeasurementReader {

	private final VendorMapping mapping = VendorMapping.of("velox");

	@Override
	public Probe probe(Source source) throws IOException {
		byte[] head = source.main().head(4);
		if (head.length < 4 || (head[0] & 0xFF) != 0x89 || head[1] != 'H' || head[2] != 'D' || head[3] != 'F') {
			return Probe.NO;
		}
		try {
			return HdfCalls.ask(source.name(), () -> kind(source));
		} catch (ReadException e) {
			return source.main().name().endsWith(".emd") ? new Probe(0.4, "a damaged HDF5 file with the name of an EMD") : Probe.NO;
		}
	}

	private static Probe kind(Source source) throws IOException {
		try (HdfFile file = EmdImages.open(source.main())) {
			return EmdImages.isVelox(file) ? Probe.certain("the groups of a Velox file")
					: EmdImages.isOpenEmd(file) ? Probe.certain("the attributes of an EMD file") : Probe.NO;
		}
	}

	@Override
	public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
		List<Measurement> measurements = HdfCalls.ask(source.name(), () -> images(source));
		if (measurements.isEmpty()) {
			throw new ReadException(source.name(), "there is no image in the file");
		}
		return measurements;
	}

	private List<Measurement> images(Source source) throws ReadException, IOException {
		List<Measurement> measurements = new ArrayList<>();
		try (HdfFile file = EmdImages.open(source.main())) {
			EmdImages images = new EmdImages(source.main(), file, mapping);
			if (EmdImages.isVelox(file)) {
				images.addVelox(measurements);
			} else {
				images.addOpen(measurements);
			}
		}
		return measurements;
	}
}
