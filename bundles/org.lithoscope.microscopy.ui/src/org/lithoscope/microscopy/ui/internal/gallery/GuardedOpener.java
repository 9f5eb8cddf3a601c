/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.ui.internal.gallery;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;

import org.lithoscope.engine.Engine;
import org.lithoscope.microscopy.folder.ImageOpener;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;
import org.lithoscope.registry.CallLimits;
import org.lithoscope.registry.GuardedTask;
import org.lithoscope.registry.PluginFaultException;
import org.lithoscope.registry.ReaderDescriptor;

/** Opens images with the readers of microscopy that fit a file's name; a faulty reader is named in plug-in health, and the rest goes on. */
final class GuardedOpener implements ImageOpener {

	private static final String TECHNIQUE = "microscopy";

	private final Engine engine;
	private final BooleanSupplier cancelled;
	private final List<ReaderDescriptor> readers;

	GuardedOpener(Engine engine, BooleanSupplier cancelled) {
		this.engine = engine;
		this.cancelled = cancelled;
		this.readers = engine.catalogue().readers().stream().filter(r -> r.techniques().contains(TECHNIQUE)).toList();
	}

	@Override
	public List<Measurement> open(Source source) throws ReadException, IOException {
		String name = source.main().name().toLowerCase(Locale.ROOT);
		ReaderDescriptor best = null;
		double most = 0;
		for (ReaderDescriptor reader : readers) {
			if (most < 1 && reader.matchesName(name)) {
				double confidence = call(reader, source, engine.options().quick(), (plugin, watch) -> plugin.probe(source).confidence());
				best = confidence > most ? reader : best;
				most = Math.max(most, confidence);
			}
		}
		if (best == null) {
			throw new ReadException(source.name(), "no reader takes it");
		}
		return call(best, source, engine.options().work(), (plugin, watch) -> plugin.read(source, ReadContext.unattended()));
	}

	private <R> R call(ReaderDescriptor reader, Source source, CallLimits limits, GuardedTask<MeasurementReader, R> task)
			throws ReadException, IOException {
		try {
			return engine.guardedCalls().call(reader.plugin(), "cataloguing " + source.name(), ReadException.class, limits, cancelled, task);
		} catch (PluginFaultException e) {
			throw new ReadException(source.name(), null, reader.name() + " failed: " + e.getMessage(), e);
		}
	}
}
