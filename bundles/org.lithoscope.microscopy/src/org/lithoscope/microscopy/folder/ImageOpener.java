/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.folder;

import java.io.IOException;
import java.util.List;

import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;

/** Finds the reader of a file and reads its metadata; pixels are read later. Called from several threads at a time. */
@FunctionalInterface
public interface ImageOpener {

	/**
	 * Opens a file.
	 *
	 * @param source the file with its siblings
	 * @return its measurements; empty when it is none of microscopy
	 * @throws ReadException when it is damaged or no reader takes it
	 * @throws IOException   when the disk or network fails
	 */
	List<Measurement> open(Source source) throws ReadException, IOException;

	/**
	 * An opener over readers: the surest of them takes a file.
	 *
	 * @param readers the readers
	 * @return the opener
	 */
	static ImageOpener of(List<? extends MeasurementReader> readers) {
		List<MeasurementReader> all = List.copyOf(readers);
		return source -> {
			MeasurementReader best = null;
			double most = 0;
			for (MeasurementReader reader : all) {
				double confidence = reader.probe(source).confidence();
				if (confidence > most) {
					most = confidence;
					best = reader;
				}
				if (most >= 1) {
					break;
				}
			}
			if (best == null) {
				throw new ReadException(source.name(), "no reader takes it");
			}
			return best.read(source, ReadContext.unattended());
		};
	}
}
