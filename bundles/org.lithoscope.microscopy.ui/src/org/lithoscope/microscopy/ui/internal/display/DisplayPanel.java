/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.ui.internal.display;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.lithoscope.figure.ColourMaps;
import org.lithoscope.microscopy.display.ColourTable;
import org.lithoscope.microscopy.display.Contrast;
import org.lithoscope.microscopy.ui.internal.Buttons;
import org.lithoscope.microscopy.ui.internal.image.Look;
import org.lithoscope.model.figure.Series.ColourMap;

/** How an image is shown: contrast by the histogram, gamma, colours. Changes nothing but the view. */
final class DisplayPanel extends Composite {

	private static final int HISTOGRAM_HEIGHT = 130;
	private static final int GAMMA_STEPS = 100;

	private final HistogramCanvas histogram;
	private final Scale gamma;
	private final Label gammaText;
	private final Combo colours;
	private final List<ColourTable> tables;
	private Consumer<Look> changed = l -> { };
	private Contrast automatic = Contrast.asStored();
	private Contrast contrast = Contrast.asStored();

	DisplayPanel(Composite parent) {
		super(parent, SWT.NONE);
		setData("org.eclipse.e4.ui.css.CssClassName", "LithoscopePanel");
		GridLayoutFactory.fillDefaults().numColumns(3).extendedMargins(10, 10, 8, 8).spacing(8, 8).applyTo(this);
		histogram = new HistogramCanvas(this);
		GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(SWT.DEFAULT, HISTOGRAM_HEIGHT).applyTo(histogram);
		histogram.onChange(this::set);
		Composite buttons = new Composite(this, SWT.NONE);
		GridDataFactory.fillDefaults().span(3, 1).applyTo(buttons);
		GridLayoutFactory.fillDefaults().numColumns(3).applyTo(buttons);
		Buttons.push(buttons, "Automatic", "The contrast in which the image is shown at first", () -> set(automatic));
		Buttons.push(buttons, "As Stored", "Values from 0 to 255, as the instrument stored them", () -> set(Contrast.asStored()));
		Buttons.push(buttons, "Invert", "Exchange black and white", () -> set(new Contrast(contrast.high(), contrast.low(), contrast.gamma())));
		new Label(this, SWT.NONE).setText("Gamma");
		gamma = new Scale(this, SWT.HORIZONTAL);
		gamma.setMinimum(0);
		gamma.setMaximum(2 * GAMMA_STEPS);
		gamma.setSelection(GAMMA_STEPS);
		gamma.setToolTipText("Above 1 the middle is brighter, below 1 darker");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(gamma);
		gamma.addListener(SWT.Selection, e -> set(contrast.withGamma(Math.pow(5, (gamma.getSelection() - GAMMA_STEPS) / (double) GAMMA_STEPS))));
		gammaText = new Label(this, SWT.RIGHT);
		GridDataFactory.swtDefaults().hint(40, SWT.DEFAULT).applyTo(gammaText);
		new Label(this, SWT.NONE).setText("Colours");
		colours = new Combo(this, SWT.READ_ONLY);
		colours.setData("lithoscope.key", "image.colours");
		colours.setItems("grey", "viridis", "cividis");
		colours.select(0);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(colours);
		tables = List.of(ColourTable.grey(), table(ColourMap.VIRIDIS), table(ColourMap.CIVIDIS));
		colours.addListener(SWT.Selection, e -> set(contrast));
		said();
	}

	private static ColourTable table(ColourMap map) {
		return ColourTable.of(ColourMaps.table(map, ColourTable.SIZE));
	}

	/** Shows how another image is shown at first. */
	void show(Histogram shown, Contrast found) {
		automatic = found;
		contrast = found;
		histogram.show(shown, found);
		said();
	}

	void onChange(Consumer<Look> told) {
		changed = told;
	}

	/** {@return how the image is shown now} */
	Look look() {
		return new Look(contrast, tables.get(Math.max(0, colours.getSelectionIndex())));
	}

	private void set(Contrast other) {
		contrast = other;
		histogram.setContrast(other);
		said();
		changed.accept(look());
	}

	private void said() {
		gamma.setSelection((int) Math.round(GAMMA_STEPS + GAMMA_STEPS * Math.log(contrast.gamma()) / Math.log(5)));
		gammaText.setText(String.format(Locale.ROOT, "%.2f", contrast.gamma()));
	}
}
