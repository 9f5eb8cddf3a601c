/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal.series;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.lithoscope.impedance.analysis.ThreeElectrodeAnalysis;
import org.lithoscope.model.measurement.Measurement;

/** Which spectrum is that of the positive electrode, of the negative one and of the cell; guessed from their names. */
final class ElectrodeChoice extends Composite {

	private static final Pattern POSITIVE = Pattern.compile("(?i).*(\\bpos|positive|cathode|kathode|\\bwe\\b).*");
	private static final Pattern NEGATIVE = Pattern.compile("(?i).*(\\bneg|negative|anode|\\bce\\b).*");
	private static final Pattern CELL = Pattern.compile("(?i).*(cell|full|both|sum|2[- ]?el).*");
	private static final int WIDTH = 150;

	private final Runnable changed;
	private final Combo positive;
	private final Combo negative;
	private final Combo cell;
	private List<Measurement> offered = List.of();

	/**
	 * Nothing to choose from yet.
	 *
	 * @param parent  where it stands
	 * @param changed is told when something else is chosen
	 */
	ElectrodeChoice(Composite parent, Runnable changed) {
		super(parent, SWT.NONE);
		this.changed = changed;
		RowLayoutFactory.fillDefaults().wrap(true).center(true).spacing(6).extendedMargins(8, 8, 2, 4).applyTo(this);
		positive = combo("Positive", "positive", "The spectrum of the positive electrode against the reference");
		negative = combo("Negative", "negative", "The spectrum of the negative electrode against the reference");
		cell = combo("Cell", "cell", "The spectrum between both electrodes, with which the sum is compared");
	}

	private Combo combo(String label, String key, String tooltip) {
		new Label(this, SWT.NONE).setText(label);
		Combo combo = new Combo(this, SWT.READ_ONLY | SWT.DROP_DOWN);
		combo.setToolTipText(tooltip);
		combo.setData("lithoscope.key", "series.electrode." + key);
		combo.setLayoutData(new RowData(WIDTH, SWT.DEFAULT));
		combo.addListener(SWT.Selection, e -> changed.run());
		return combo;
	}

	/** Offers spectra and guesses which is which. */
	void offer(List<Measurement> spectra) {
		offered = List.copyOf(spectra);
		boolean both = !offered.isEmpty() && ThreeElectrodeAnalysis.holdsBoth(offered.get(0));
		for (Combo combo : new Combo[] {positive, negative, cell}) {
			combo.removeAll();
			offered.forEach(m -> combo.add(m.name()));
		}
		// an index behind the last spectrum
		negative.add(both ? "in the same file" : "none");
		cell.add(both ? "in the same file" : "none");
		int none = offered.size();
		int first = best(POSITIVE, none, none);
		positive.select(first);
		int second = both ? none : best(NEGATIVE, first, none);
		negative.select(second);
		cell.select(both ? none : best(CELL, first, second));
		layout(true);
	}

	/** The first that is neither of two and has such a name, else the first that is neither; none when there is no other. */
	private int best(Pattern pattern, int one, int two) {
		int[] free = IntStream.range(0, offered.size()).filter(i -> i != one && i != two).toArray();
		return Arrays.stream(free).filter(i -> pattern.matcher(offered.get(i).name()).matches()).findFirst()
				.orElse(free.length > 0 ? free[0] : offered.size());
	}

	/**
	 * The spectra in the order of the analysis.
	 *
	 * @return positive, negative, cell; fewer where there is none
	 * @throws IllegalArgumentException with what is wrong, in words
	 */
	List<Measurement> chosen() {
		List<Measurement> chosen = new ArrayList<>();
		for (Combo combo : new Combo[] {positive, negative, cell}) {
			int index = combo.getSelectionIndex();
			if (index >= 0 && index < offered.size()) {
				if (chosen.contains(offered.get(index))) {
					throw new IllegalArgumentException("One spectrum is chosen twice: positive electrode, negative electrode and cell are different ones.");
				}
				chosen.add(offered.get(index));
			}
		}
		boolean together = negative.getSelectionIndex() >= offered.size();
		if (together && !ThreeElectrodeAnalysis.holdsBoth(chosen.get(0))) {
			throw new IllegalArgumentException("Choose the spectra of both electrodes; they are compared with that of the cell where there is one.");
		}
		return together ? chosen.subList(0, 1) : chosen;
	}
}
