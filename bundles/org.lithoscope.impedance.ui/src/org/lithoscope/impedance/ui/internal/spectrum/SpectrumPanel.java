/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal.spectrum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedSet;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.lithoscope.impedance.ImpedanceSpectrum;
import org.lithoscope.impedance.series.SeriesCoordinate;
import org.lithoscope.model.figure.Style;
import org.lithoscope.ui.figure.FigurePanel;
import org.lithoscope.ui.table.LinkedRows;
import org.lithoscope.ui.tools.Notes;

/** Nyquist on the left, Bode or the parts against frequency on the right; several sweeps over each other in the colours of a map. */
final class SpectrumPanel extends Composite {

	private static final int DRAWN_AT_FIRST = 12;
	private static final int PAUSE_MILLIS = 300;

	private final SpectrumState state;
	private final FigurePanel nyquist;
	private final FigurePanel bode;
	private final Runnable redraw = this::draw;
	private Text choice;
	private Combo colouring;
	private Label said;

	SpectrumPanel(Composite parent, SpectrumState state, LinkedRows rows) {
		super(parent, SWT.NONE);
		this.state = state;
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(new SpectrumBar(this, state));
		if (state.sweeps().size() > 1) {
			GridDataFactory.fillDefaults().grab(true, false).applyTo(overlayBar());
		}
		SashForm sash = new SashForm(this, SWT.HORIZONTAL | SWT.SMOOTH);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		nyquist = panel(sash, rows, "spectrum.nyquist");
		bode = panel(sash, rows, "spectrum.bode");
		Runnable unlisten = state.addListener(this::draw);
		addListener(SWT.Dispose, e -> {
			unlisten.run();
			e.display.timerExec(-1, redraw);
		});
		draw();
	}

	private static FigurePanel panel(Composite parent, LinkedRows rows, String key) {
		FigurePanel panel = new FigurePanel(parent, rows);
		panel.canvas().setData("lithoscope.key", key);
		return panel;
	}

	private Composite overlayBar() {
		Composite bar = new Composite(this, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(5).extendedMargins(8, 8, 0, 2).spacing(6, 4).applyTo(bar);
		new Label(bar, SWT.NONE).setText("Draw sweeps");
		choice = new Text(bar, SWT.SEARCH | SWT.ICON_CANCEL);
		choice.setMessage("1-5, every 10, last");
		choice.setToolTipText("Sweeps to draw over each other: 1-5, 9, every 10, first, last, all. Empty: up to " + DRAWN_AT_FIRST + " spread over all.");
		choice.setData("lithoscope.key", "spectrum.sweeps");
		GridDataFactory.swtDefaults().hint(170, SWT.DEFAULT).applyTo(choice);
		choice.addListener(SWT.Modify, e -> getDisplay().timerExec(PAUSE_MILLIS, redraw));
		new Label(bar, SWT.NONE).setText("Colour");
		colouring = new Combo(bar, SWT.READ_ONLY | SWT.DROP_DOWN);
		colouring.setToolTipText("What the colour stands for");
		for (SeriesCoordinate coordinate : SeriesCoordinate.values()) {
			colouring.add(OverlayNames.of(coordinate));
		}
		colouring.select(0);
		colouring.addListener(SWT.Selection, e -> draw());
		said = Notes.line(bar, "spectrum.drawn");
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(said);
		return bar;
	}

	private void draw() {
		if (isDisposed()) {
			return;
		}
		getDisplay().timerExec(-1, redraw);
		if (choice == null) {
			show(List.of());
			return;
		}
		try {
			SortedSet<Integer> chosen = SweepChoice.parse(choice.getText(), state.sweeps().size(), DRAWN_AT_FIRST);
			Notes.say(said, chosen.size() + " of " + state.sweeps().size());
			show(new ArrayList<>(chosen));
		} catch (IllegalArgumentException e) {
			Notes.complain(said, e.getMessage());
		}
	}

	private void show(List<Integer> numbers) {
		Snapshot snapshot = new Snapshot(numbers, colouring == null ? SeriesCoordinate.NUMBER
				: SeriesCoordinate.values()[colouring.getSelectionIndex()]);
		String name = state.measurement().name();
		// the units are read when the figures are made: the last asked for counts
		nyquist.updateLater(name, () -> List.of(new SpectrumPlots(snapshot.drawn(), Optional.empty()).nyquist()));
		bode.updateLater(name, () -> {
			SpectrumPlots plots = new SpectrumPlots(snapshot.drawn(), Optional.empty());
			return List.of(plots.bode(), plots.parts());
		});
	}

	/** What is to be drawn, taken on the thread of the display, made in the background. */
	private final class Snapshot {

		private final List<Integer> numbers;
		private final SeriesCoordinate coordinate;
		private final Shown shown = state.shown();
		private final List<ImpedanceSpectrum> spectra;
		private final String table = state.table();
		private final Drawn single;
		private List<Drawn> drawn;

		Snapshot(List<Integer> numbers, SeriesCoordinate coordinate) {
			this.numbers = numbers;
			this.coordinate = coordinate;
			this.spectra = numbers.stream().map(n -> state.sweeps().get(n - 1).withArea(state.area())).toList();
			this.single = numbers.isEmpty() ? new Drawn("measured", state.spectrum(), new Style.Colour.Indexed(0), Shown.Scale.PLAIN, table,
					Optional.of(state.range())) : null;
		}

		synchronized List<Drawn> drawn() {
			if (drawn == null) {
				drawn = single == null ? overlay() : List.of(new Drawn(single.name(), single.spectrum(), single.colour(), shown.scale(single.spectrum()),
						table, single.used()));
			}
			return drawn;
		}

		private List<Drawn> overlay() {
			double[] at = new double[spectra.size()];
			for (int k = 0; k < at.length; k++) {
				OptionalDouble told = coordinate.of(state.measurement(), spectra.get(k).rows());
				at[k] = told.orElse(numbers.get(k));
			}
			double least = Arrays.stream(at).min().orElse(0);
			double span = Math.max(Arrays.stream(at).max().orElse(1) - least, Double.MIN_NORMAL);
			List<Drawn> all = new ArrayList<>();
			for (int k = 0; k < at.length; k++) {
				Style.Colour colour = new Style.Colour.Sequential((at[k] - least) / span);
				all.add(new Drawn(OverlayNames.of(coordinate, at[k], at.length), spectra.get(k), colour, shown.scale(spectra.get(k)),
						table, Optional.empty()));
			}
			return all;
		}
	}

	@Override
	public boolean setFocus() {
		return nyquist.setFocus();
	}
}
