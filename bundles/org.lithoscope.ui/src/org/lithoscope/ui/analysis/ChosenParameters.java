/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.analysis;

import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.lithoscope.model.measurement.Measurement;

/**
 * What was chosen for a measurement on the pages of its editor and holds for every analysis of it that has such a parameter, for instance
 * the frequencies that are used of a spectrum: the form of an analysis shows it as set. May be used by several threads.
 */
public final class ChosenParameters {

	private final Map<Measurement, Map<String, String>> chosen = new WeakHashMap<>();
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

	/** Nothing chosen. */
	public ChosenParameters() {
		// nothing is chosen at first
	}

	/**
	 * What was chosen for a measurement.
	 *
	 * @param measurement the measurement
	 * @return texts by the dotted names of parameters; empty when nothing was chosen
	 */
	public Map<String, String> of(Measurement measurement) {
		synchronized (chosen) {
			return chosen.getOrDefault(measurement, Map.of());
		}
	}

	/**
	 * Chooses for a measurement, in the place of all that was chosen for it before.
	 *
	 * @param measurement the measurement
	 * @param texts       texts by the dotted names of parameters; empty for nothing
	 */
	public void set(Measurement measurement, Map<String, String> texts) {
		Map<String, String> before;
		synchronized (chosen) {
			before = chosen.put(measurement, Map.copyOf(texts));
		}
		if (!texts.equals(before == null ? Map.of() : before)) {
			listeners.forEach(Runnable::run);
		}
	}

	/**
	 * Tells of every change, on the thread that makes it.
	 *
	 * @param listener what is told
	 * @return ends the telling
	 */
	public Runnable addListener(Runnable listener) {
		listeners.add(listener);
		return () -> listeners.remove(listener);
	}
}
