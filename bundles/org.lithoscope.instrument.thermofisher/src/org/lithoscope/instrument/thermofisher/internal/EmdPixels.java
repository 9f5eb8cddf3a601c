/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.thermofisher.internal;

import java.io.IOException;

import org.lithoscope.io.hdf5.HdfDataset;
import org.lithoscope.io.hdf5.HdfFile;
import org.lithoscope.io.hdf5.HdfType;
import org.lithoscope.io.hdf5.HdfValues;
import org.lithoscope.microscopy.MicrographBuilder;
import org.lithoscope.microscopy.MicroscopyField;
import org.lithoscope.microscopy.image.MemoryImage;
import org.lithoscope.microscopy.image.RawImage;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.SourceEntry;

/**
 * The images in a dataset.
 *
 * @param entry   the file
 * @param dataset the dataset, which is read again when pixels are wanted
 * @param frame   the dimension along which images follow each other; below zero when there is one image
 * @param row     the dimension of rows
 * @param column  the dimension of columns
 */
record EmdPixels(SourceEntry entry, HdfDataset dataset, int frame, int row, int column) {

	private static final int MOST_FRAMES = 10_000;

	/** Adds the images. */
	void addTo(MicrographBuilder micrograph) throws ReadException, IOException {
		long[] size = dataset.dimensions();
		long frames = frame < 0 ? 1 : size[frame];
		dataset.checkSize();
		RawImage.checkSize(entry.name(), size[column], size[row], 1, 1, Integer.MAX_VALUE);
		HdfType type = dataset.type();
		if (type.members().size() == 2) {
			micrograph.notice(Notice.info("The values are complex (" + type.members().get(0).name() + ", " + type.members().get(1).name()
					+ "); the image shows their magnitude"));
		} else if (!type.isNumber()) {
			throw new ReadException(entry.name(), "the dataset " + dataset.path() + " holds no numbers");
		}
		micrograph.stated(MicroscopyField.COUNT, frames, dataset.path());
		long shown = Math.min(frames, MOST_FRAMES);
		for (int i = 0; i < shown; i++) {
			int number = i;
			micrograph.image(frames == 1 ? "image" : Integer.toString(i),
					new MemoryImage((int) size[column], (int) size[row], 1, () -> values(entry, dataset.path(), number)));
		}
		if (shown < frames) {
			micrograph.notice(Notice.warning("of " + frames + " images the first " + shown + " are shown"));
		}
	}

	private float[] values(SourceEntry file, String path, int number) throws IOException {
		try (HdfFile again = HdfFile.open(file)) {
			if (!(again.find(path).orElse(null) instanceof HdfDataset values)) {
				throw new IOException("the dataset " + path + " is no longer in the file");
			}
			long[] from = new long[values.dimensions().length];
			long[] size = values.dimensions();
			if (frame >= 0) {
				from[frame] = number;
				size[frame] = 1;
			}
			HdfValues part = values.read(from, size);
			return part.type().members().size() == 2 ? magnitudes(part) : part.floats();
		} catch (ReadException e) {
			throw new IOException(e.reason(), e);
		}
	}

	private static float[] magnitudes(HdfValues complex) {
		float[] real = complex.member(complex.type().members().get(0).name()).orElseThrow().floats();
		float[] imaginary = complex.member(complex.type().members().get(1).name()).orElseThrow().floats();
		for (int i = 0; i < real.length; i++) {
			real[i] = (float) Math.hypot(real[i], imaginary[i]);
		}
		return real;
	}
}
