/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal.spectrum;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.lithoscope.impedance.ImpedanceSpectrum;
import org.lithoscope.impedance.validity.KramersKronigOptions;
import org.lithoscope.impedance.validity.ValidRange;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.figure.Axis.Range;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Units;

/**
 * What the pages of one editor share: the sweeps, which of them is analysed, in what units it is shown, and the frequencies that are used.
 * Made in the background, then for the thread of the display.
 */
public final class SpectrumState {

	private static final double LIMIT = 0.01;

	private final Measurement measurement;
	private final List<ImpedanceSpectrum> sweeps;
	private final Map<Integer, ValidRange> proposals = new ConcurrentHashMap<>();
	private final Map<Integer, Range> chosen = new HashMap<>();
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private int sweep;
	private Shown shown;
	private Optional<Quantity> area;

	private SpectrumState(Measurement measurement, List<ImpedanceSpectrum> sweeps) {
		this.measurement = measurement;
		this.sweeps = List.copyOf(sweeps);
		this.area = sweeps.get(0).area();
		this.shown = area.isPresent() ? Shown.AREAL : Shown.OHM;
	}

	/**
	 * Finds the sweeps of a measurement and the valid range of the first. Takes a few milliseconds or more.
	 *
	 * @param measurement the measurement
	 * @return the state
	 * @throws AnalysisException when the measurement is no spectrum
	 */
	public static SpectrumState of(Measurement measurement) throws AnalysisException {
		SpectrumState state = new SpectrumState(measurement, ImpedanceSpectrum.sweepsOf(measurement));
		state.propose(0);
		return state;
	}

	/**
	 * The same choices for the measurement read later.
	 *
	 * @param before the state of the measurement as it was
	 */
	void takeOver(SpectrumState before) {
		sweep = Math.min(before.sweep, sweeps.size() - 1);
		shown = before.shown;
		area = before.area;
		chosen.putAll(before.chosen);
	}

	/**
	 * Proposes the valid range of a sweep; not for the thread of the display.
	 *
	 * @param index the sweep's number from 0
	 */
	public void propose(int index) {
		proposals.computeIfAbsent(index, k -> ValidRange.propose(sweeps.get(k), KramersKronigOptions.defaults(), LIMIT));
	}

	/** {@return whether the valid range of the sweep that is analysed has been proposed} */
	public boolean isProposed() {
		return proposals.containsKey(sweep);
	}

	/** {@return the measurement} */
	public Measurement measurement() {
		return measurement;
	}

	/** {@return the sweeps of the file} */
	public List<ImpedanceSpectrum> sweeps() {
		return sweeps;
	}

	/** {@return the number of the sweep that is analysed, from 0} */
	public int sweep() {
		return sweep;
	}

	/** {@return the spectrum that is analysed, whole, with the area} */
	public ImpedanceSpectrum spectrum() {
		return sweeps.get(sweep).withArea(area);
	}

	/** {@return what impedances are shown in} */
	public Shown shown() {
		return shown;
	}

	/** {@return the electrode area} */
	public Optional<Quantity> area() {
		return area;
	}

	/** {@return the name of the table whose rows the points are} */
	public String table() {
		return measurement.tables().entrySet().stream().filter(e -> e.getValue().column("frequency_hertz").isPresent()).map(Map.Entry::getKey)
				.findFirst().orElse("");
	}

	/** {@return the valid range that was proposed for the sweep that is analysed} */
	public Optional<ValidRange> proposal() {
		return Optional.ofNullable(proposals.get(sweep));
	}

	/** {@return the range that the user chose for the sweep that is analysed} */
	public Optional<Range> chosen() {
		return Optional.ofNullable(chosen.get(sweep));
	}

	/** {@return the frequencies that every later step uses: chosen, else proposed, else all} */
	public Range range() {
		ImpedanceSpectrum s = sweeps.get(sweep);
		return chosen().orElseGet(() -> proposal().filter(p -> p.found() && p.lowest() < p.highest()).map(p -> new Range(p.lowest(), p.highest()))
				.orElse(new Range(s.lowest(), s.highest())));
	}

	/** {@return what analyses are told: sweep, frequencies, area and unit, by the names of their parameters} */
	public Map<String, String> overrides() {
		Map<String, String> texts = new LinkedHashMap<>();
		texts.put("spectrum.sweep", Integer.toString(sweep + 1));
		texts.put("spectrum.lowest", range().min() + " Hz");
		texts.put("spectrum.highest", range().max() + " Hz");
		area.ifPresent(a -> texts.put("spectrum.area", a.valueIn(Units.SQUARE_CENTIMETRE) + " cm2"));
		// values stay in Ω or Ω cm²; only figures are normalised
		texts.put("spectrum.normalisation", (shown == Shown.AREAL && area.isPresent() ? Shown.AREAL : Shown.OHM).normalisation());
		return texts;
	}

	/** Analyses another sweep. */
	public void selectSweep(int index) {
		if (index != sweep) {
			sweep = index;
			tell();
		}
	}

	/** Shows impedances in other units. */
	public void show(Shown other) {
		if (other != shown) {
			shown = other;
			tell();
		}
	}

	/** Sets the electrode area; empty when it is not known. */
	public void setArea(Optional<Quantity> other) {
		if (!other.equals(area)) {
			area = other;
			tell();
		}
	}

	/** Chooses the frequencies that are used; empty for those proposed. */
	public void choose(Optional<Range> range) {
		if (!range.equals(chosen())) {
			range.ifPresentOrElse(r -> chosen.put(sweep, r), () -> chosen.remove(sweep));
			tell();
		}
	}

	/** {@return what the user chose and not what was proposed, by the names of the analyses' parameters} */
	public Map<String, String> chosenTexts() {
		Map<String, String> texts = new LinkedHashMap<>(overrides());
		if (chosen().isEmpty()) {
			texts.remove("spectrum.lowest");
			texts.remove("spectrum.highest");
		}
		if (area.equals(sweeps.get(sweep).area())) {
			texts.remove("spectrum.area");
			texts.remove("spectrum.normalisation");
		}
		if (sweep == 0) {
			texts.remove("spectrum.sweep");
		}
		return texts;
	}

	/** Tells the pages that something has changed. */
	public void tell() {
		listeners.forEach(Runnable::run);
	}

	/**
	 * Tells of every change.
	 *
	 * @param listener what is told
	 * @return ends the telling
	 */
	public Runnable addListener(Runnable listener) {
		listeners.add(listener);
		return () -> listeners.remove(listener);
	}
}
