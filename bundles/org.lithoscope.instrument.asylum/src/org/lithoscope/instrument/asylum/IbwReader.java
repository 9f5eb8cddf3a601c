/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.asylum;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.lithoscope.instrument.asylum.internal.IgorWave;
import org.lithoscope.io.binary.BinaryFile;
import org.lithoscope.microscopy.MicrographBuilder;
import org.lithoscope.microscopy.MicroscopyField;
import org.lithoscope.microscopy.image.RawImage;
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
 * Reads Igor binary waves of two or three dimensions, as Asylum Research's scanning probes write them; in either byte order. Heights are
 * given in nanometres, other channels as they are stored.
 */
public final class IbwReader implements MeasurementReader {

	private static final double NANOMETRES = 1e9;
	private static final int MOST_LAYERS = 256;

	private final VendorMapping mapping = VendorMapping.of("asylum");

	@Override
	public Probe probe(Source source) throws IOException {
		try (BinaryFile file = new BinaryFile(source.main())) {
			IgorWave.of(file);
			return Probe.certain("the header of an Igor binary wave");
		} catch (ReadException e) {
			return source.main().name().toLowerCase(Locale.ROOT).endsWith(".ibw") ? new Probe(0.3, "the name of the file") : Probe.NO;
		}
	}

	@Override
	public List<Measurement> read(Source source, ReadContext context) throws ReadException, IOException {
		IgorWave wave;
		try (BinaryFile file = new BinaryFile(source.main())) {
			wave = IgorWave.of(file);
		}
		if (wave.sizes()[0] < 2 || wave.sizes()[1] < 2 || wave.scales().length == 0) {
			throw new ReadException(source.name(), Place.atByte(0), "a wave of one dimension, not an image");
		}
		if (wave.labels().isEmpty() && wave.tags().text("ScanSize").isEmpty() && wave.tags().text("ImagingMode").isEmpty()
				|| !wave.tags().text("ForceDist").isEmpty() && wave.sizes()[2] < 1 && wave.sizes()[1] < 8) {
			throw new ReadException(source.name(), Place.atByte(0), "a force curve or another wave that is no image");
		}
		MicrographBuilder micrograph = new MicrographBuilder(MicrographBuilder.HEIGHT_MAP, source.main().name())
				.tags("Asylum Research", wave.tags(), mapping);
		micrograph.number(MicroscopyField.PIXEL_WIDTH, wave.scales()[0], Unit.of("m"), Double.toString(wave.scales()[0]), "sfA[0]",
				Quality.STATED);
		micrograph.number(MicroscopyField.PIXEL_HEIGHT, wave.scales()[1], Unit.of("m"), Double.toString(wave.scales()[1]), "sfA[1]",
				Quality.STATED);
		long bytes = wave.sizes()[0] * wave.sizes()[1] * wave.type().bytes();
		long layers = Math.max(1, wave.sizes()[2]);
		for (int i = 0; i < Math.min(layers, MOST_LAYERS); i++) {
			String name = i < wave.labels().size() && !wave.labels().get(i).isEmpty() ? wave.labels().get(i) : Integer.toString(i);
			boolean height = name.startsWith("Height") || name.startsWith("ZSensor");
			if (i == 0) {
				micrograph.text(MicroscopyField.CHANNEL_NAME, name, "dimLabels");
				micrograph.text(MicroscopyField.VALUE_UNIT, height ? "nm" : "", "");
			}
			RawImage.Layout layout = RawImage.Layout.plain(wave.dataOffset() + i * bytes, wave.type(), wave.order()).upwards()
					.scaled(height ? NANOMETRES : 1, 0);
			try {
				RawImage image = RawImage.of(source.main(), layout, wave.sizes()[0], wave.sizes()[1], 1);
				micrograph.image(name, image);
				if (!image.isWhole()) {
					micrograph.truncated(Place.atByte(source.main().size()), "the file breaks off within the channel '" + name + "'");
					break;
				}
			} catch (ReadException e) {
				if (i == 0) {
					throw e;
				}
				micrograph.truncated(Place.atByte(source.main().size()), "channels from '" + name + "' on are missing");
				break;
			}
		}
		return List.of(micrograph.build());
	}
}
