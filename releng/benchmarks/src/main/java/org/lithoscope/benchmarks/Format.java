/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.lithoscope.instrument.bdf.BdfCsvReader;
import org.lithoscope.instrument.biologic.MprReader;
import org.lithoscope.instrument.biologic.MptReader;
import org.lithoscope.instrument.maccor.MaccorTextReader;
import org.lithoscope.instrument.neware.NdaxReader;
import org.lithoscope.io.source.Sources;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.testkit.writer.BdfCsvWriter;
import org.lithoscope.testkit.writer.MaccorTextWriter;
import org.lithoscope.testkit.writer.MprWriter;
import org.lithoscope.testkit.writer.MptWriter;
import org.lithoscope.testkit.writer.NewareWriter;
import org.lithoscope.testkit.writer.RunWriter;

/** The formats that reading is measured with. */
public enum Format {
	/** BioLogic binary. */
	MPR(new MprReader(), new MprWriter(11)),
	/** BioLogic text. */
	MPT(new MptReader(), new MptWriter(false, true)),
	/** MACCOR text. */
	MACCOR(new MaccorTextReader(), new MaccorTextWriter(MaccorTextWriter.Dialect.SECONDS)),
	/** Battery Data Format. */
	BDF(new BdfCsvReader(), new BdfCsvWriter(false)),
	/** Neware archive. */
	NDAX(new NdaxReader(), NewareWriter.NDAX_14);

	private final MeasurementReader reader;
	private final RunWriter writer;

	Format(MeasurementReader reader, RunWriter writer) {
		this.reader = reader;
		this.writer = writer;
	}

	RunWriter writer() {
		return writer;
	}

	MeasurementReader reader() {
		return reader;
	}

	List<Measurement> read(Path file) throws IOException, ReadException {
		return reader.read(Sources.open(file), ReadContext.unattended());
	}
}
