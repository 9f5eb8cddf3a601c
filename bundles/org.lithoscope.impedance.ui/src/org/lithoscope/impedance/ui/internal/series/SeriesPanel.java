/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal.series;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.lithoscope.impedance.analysis.ThreeElectrodeAnalysis;
import org.lithoscope.impedance.series.SeriesCoordinate;
import org.lithoscope.impedance.ui.internal.spectrum.Areas;
import org.lithoscope.impedance.ui.internal.spectrum.LatestRun;
import org.lithoscope.impedance.ui.internal.spectrum.OverlayNames;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.ui.Editors;
import org.lithoscope.ui.figure.FigurePanel;
import org.lithoscope.ui.table.LinkedRows;
import org.lithoscope.ui.tools.Notes;
import org.lithoscope.ui.tools.Ui;

/**
 * A series of spectra: over each other, as maps of Z and of γ, the parameters of a circuit against what tells the
 * spectra apart, or the two electrodes of a cell and their sum.
 */
final class SeriesPanel extends Composite {

	private static final int PAUSE_MILLIS = 500;

	/** What is shown of a series. */
	private enum View {
		SPECTRA("Spectra and map of Z", ""), RELAXATION("Relaxation times", "drt-map"), CIRCUIT("Circuit", "circuit-series"),
		ARRHENIUS("Arrhenius", "arrhenius"), ELECTRODES("Three electrodes", "three-electrode");

		private final String label;
		private final String analysis;

		View(String label, String analysis) {
			this.label = label;
			this.analysis = analysis;
		}
	}

	private final Combo view;
	private final Label against;
	private final Combo coordinate;
	private final Text values;
	private final Text circuit;
	private final Text area;
	private final ElectrodeChoice electrodes;
	private final Button open;
	private final Label said;
	private final FigurePanel figures;
	private final Map<View, LatestRun> runs = new LinkedHashMap<>();
	private final Runnable draw = this::draw;
	private List<Measurement> measurements = List.of();
	private Result result;

	SeriesPanel(Composite parent) {
		super(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
		Composite bar = new Composite(this, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		RowLayoutFactory.fillDefaults().wrap(true).center(true).spacing(6).extendedMargins(8, 8, 6, 2).applyTo(bar);
		new Label(bar, SWT.NONE).setText("Show");
		view = combo(bar, "series.view", "What is shown of the series");
		for (View v : View.values()) {
			view.add(v.label);
			if (!v.analysis.isEmpty()) {
				runs.put(v, new LatestRun(this, v.analysis));
			}
		}
		view.select(0);
		against = new Label(bar, SWT.NONE);
		against.setText("against");
		against.setLayoutData(new RowData());
		coordinate = combo(bar, "series.coordinate", "What tells the spectra apart; it is read from the files, or typed");
		for (SeriesCoordinate c : SeriesCoordinate.values()) {
			coordinate.add(OverlayNames.of(c));
		}
		coordinate.select(0);
		values = text(bar, "series.values", "as in the files",
				"Values by hand, one for each spectrum in order, separated by commas, in °C, h, V or %", 110);
		circuit = text(bar, "series.circuit", "R0-p(R1,Q1)", "The circuit that is fitted to every spectrum", 130);
		circuit.setText("R0-p(R1,Q1)-p(R2,Q2)");
		area = text(bar, "series.area", "area: 1.13 cm²",
				"The electrode area of all spectra, with unit; values are in Ω cm² then. Empty: as in the files", 100);
		open = new Button(bar, SWT.PUSH);
		open.setText("Open Result");
		open.setToolTipText("Open the result in an editor of its own, with its provenance");
		open.addListener(SWT.Selection, e -> open());
		electrodes = new ElectrodeChoice(this, this::draw);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(electrodes);
		electrodes.setVisible(false);
		said = new Label(this, SWT.WRAP);
		said.setData("lithoscope.key", "series.said");
		said.setData("org.eclipse.e4.ui.css.CssClassName", "LithoscopeQuiet");
		GridDataFactory.fillDefaults().grab(true, false).indent(10, 0).hint(200, SWT.DEFAULT).applyTo(said);
		figures = new FigurePanel(this, new LinkedRows());
		figures.canvas().setData("lithoscope.key", "series.figure");
		GridDataFactory.fillDefaults().grab(true, true).applyTo(figures);
		addListener(SWT.Dispose, e -> e.display.timerExec(-1, draw));
	}

	private Combo combo(Composite bar, String key, String tooltip) {
		Combo combo = new Combo(bar, SWT.READ_ONLY | SWT.DROP_DOWN);
		combo.setLayoutData(new RowData());
		combo.setToolTipText(tooltip);
		combo.setData("lithoscope.key", key);
		combo.addListener(SWT.Selection, e -> draw());
		return combo;
	}

	private Text text(Composite bar, String key, String message, String tooltip, int width) {
		Text text = new Text(bar, SWT.BORDER);
		text.setMessage(message);
		text.setToolTipText(tooltip);
		text.setData("lithoscope.key", key);
		text.setLayoutData(new RowData(width, SWT.DEFAULT));
		text.addListener(SWT.Modify, e -> getDisplay().timerExec(PAUSE_MILLIS, draw));
		text.addListener(SWT.DefaultSelection, e -> draw());
		return text;
	}

	/** Says something in a line that takes no room when there is nothing to say. */
	private void say(String text, boolean wrong) {
		((GridData) said.getLayoutData()).exclude = text.isEmpty();
		said.setVisible(!text.isEmpty());
		if (wrong) {
			Notes.complain(said, text);
		} else {
			Notes.say(said, text);
		}
		layout(true, true);
	}

	/** Shows a series. */
	void show(List<Measurement> some) {
		if (!some.equals(measurements)) {
			measurements = List.copyOf(some);
			electrodes.offer(measurements);
			if (measurements.size() == 1 && ThreeElectrodeAnalysis.holdsBoth(measurements.get(0))) {
				view.select(View.ELECTRODES.ordinal());
			}
			draw();
		}
	}

	private SeriesCoordinate chosen() {
		return SeriesCoordinate.values()[coordinate.getSelectionIndex()];
	}

	private void draw() {
		if (isDisposed() || measurements.isEmpty()) {
			return;
		}
		getDisplay().timerExec(-1, draw);
		runs.values().forEach(LatestRun::cancel);
		View what = View.values()[view.getSelectionIndex()];
		boolean fitted = what == View.CIRCUIT || what == View.ARRHENIUS;
		shown(circuit, fitted);
		for (Control control : List.of(against, coordinate, values)) {
			shown(control, what != View.ELECTRODES);
		}
		electrodes.setVisible(what == View.ELECTRODES);
		((GridData) electrodes.getLayoutData()).exclude = what != View.ELECTRODES;
		layout(true, true);
		coordinate.setEnabled(what != View.ARRHENIUS);
		result = null;
		open.setEnabled(false);
		try {
			Optional<Quantity> typed = Areas.parse(area.getText());
			if (what == View.SPECTRA) {
				spectra(typed);
			} else {
				start(what, typed);
			}
		} catch (IllegalArgumentException e) {
			say(e.getMessage(), true);
		}
	}

	/** Shows a control of the bar, or takes it away with its room. */
	private static void shown(Control control, boolean yes) {
		control.setVisible(yes);
		((RowData) control.getLayoutData()).exclude = !yes;
	}

	private void start(View what, Optional<Quantity> typedArea) {
		Map<String, String> overrides = new LinkedHashMap<>();
		typedArea.ifPresent(a -> overrides.put("spectrum.area", a.value() + " cm2"));
		if (what == View.CIRCUIT || what == View.ARRHENIUS) {
			overrides.put("circuit", circuit.getText().strip());
		}
		String typed = values.getText().strip();
		if (what == View.ARRHENIUS) {
			put(overrides, "temperatures", typed);
		} else if (what != View.ELECTRODES) {
			overrides.put("series.coordinate", chosen().name());
			put(overrides, "series.values", typed);
		}
		List<Measurement> inputs = what == View.ELECTRODES ? electrodes.chosen() : measurements;
		say("Working…", false);
		runs.get(what).start(what.label + " of " + inputs.size() + " spectra", inputs, overrides, this::found, this::failed);
	}

	private static void put(Map<String, String> overrides, String name, String text) {
		if (!text.isEmpty()) {
			overrides.put(name, text);
		}
	}

	private void spectra(Optional<Quantity> typedArea) {
		SeriesSpectra series = new SeriesSpectra(List.copyOf(measurements), chosen(), SeriesSpectra.numbers(values.getText()), typedArea);
		say("", false);
		figures.updateLater("series", () -> made(series));
	}

	/** The figures, or in the line above what is missing. */
	private List<Figure> made(SeriesSpectra series) {
		try {
			return series.figures();
		} catch (IllegalArgumentException e) {
			Ui.later(this, () -> say(e.getMessage(), true));
			return List.of();
		}
	}

	private void found(Result of) {
		result = of;
		open.setEnabled(true);
		figures.updateLater(of.title(), of::figures);
		say(of.notices().stream().map(Notice::message).collect(Collectors.joining(" ")), false);
	}

	private void failed(String why) {
		figures.showMessage(why);
		say(why, true);
	}

	private void open() {
		if (result != null) {
			Editors.open(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage(), View.values()[view.getSelectionIndex()].label,
					List.of(result));
		}
	}

	@Override
	public boolean setFocus() {
		return view.setFocus();
	}
}
