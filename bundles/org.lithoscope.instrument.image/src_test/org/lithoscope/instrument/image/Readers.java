/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Assumptions;
import org.lithoscope.instrument.asylum.IbwReader;
import org.lithoscope.instrument.bruker.NanoscopeReader;
import org.lithoscope.instrument.gatan.DmReader;
import org.lithoscope.instrument.hitachi.HitachiReader;
import org.lithoscope.instrument.jeol.JeolSemReader;
import org.lithoscope.instrument.jeol.JeolTemReader;
import org.lithoscope.instrument.mrc.MrcReader;
import org.lithoscope.instrument.nanonis.SxmReader;
import org.lithoscope.instrument.park.ParkReader;
import org.lithoscope.instrument.tescan.TescanTiffReader;
import org.lithoscope.instrument.thermofisher.EmdReader;
import org.lithoscope.instrument.thermofisher.FeiTiffReader;
import org.lithoscope.instrument.thermofisher.SerReader;
import org.lithoscope.instrument.xradia.XradiaReader;
import org.lithoscope.instrument.zeiss.ZeissTiffReader;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;

/** All readers of micrographs, of which the surest takes a file. */
final class Readers {

	private final List<MeasurementReader> all = List.of(new ZeissTiffReader(), new FeiTiffReader(), new TescanTiffReader(),
			new HitachiReader(), new JeolSemReader(), new JeolTemReader(), new DmReader(), new MrcReader(), new SerReader(),
			new EmdReader(), new NanoscopeReader(), new IbwReader(), new ParkReader(), new SxmReader(), new XradiaReader(),
			new PlainTiffReader(), new PictureReader());

	/** The reader that takes a file. */
	MeasurementReader surest(Source source) throws IOException {
		MeasurementReader best = null;
		double most = 0;
		for (MeasurementReader reader : all) {
			double confidence = reader.probe(source).confidence();
			if (confidence > most) {
				most = confidence;
				best = reader;
			}
		}
		return best;
	}

	/** Reads a file with the reader that takes it. */
	List<Measurement> read(Source source) throws IOException, ReadException {
		MeasurementReader reader = surest(source);
		if (reader == null) {
			throw new ReadException(source.name(), "no reader takes it");
		}
		return reader.read(source, ReadContext.unattended());
	}

	/** The corpus of real files; the test is skipped without it. */
	static Path corpus() {
		Path corpus = Path.of(System.getProperty("lithoscope.corpus", "../../../shared/corpus")).resolve("microscopy");
		Assumptions.assumeTrue(Files.isDirectory(corpus), "no corpus of real files");
		return corpus;
	}
}
