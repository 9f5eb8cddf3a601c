/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.ui.internal;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.stream.LongStream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.lithoscope.engine.ParameterOverrides;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.Table;
import org.lithoscope.ui.analysis.AnalysisRun;
import org.lithoscope.ui.figure.FigureCanvas;
import org.lithoscope.ui.table.LinkedRows;
import org.lithoscope.ui.tools.Notes;

/** The choice of cycles, typed or by a button, above the figure of voltage against capacity. */
final class ProfilesPanel extends Composite implements OnCyclesPage.OnCycles {

	private static final int DRAWN_AT_FIRST = 20;
	private static final int MOST = 200;
	private static final int PAUSE_MILLIS = 350;

	private final Text choice;
	private final Label said;
	private final FigureCanvas canvas;
	private final Runnable redraw = this::draw;
	private Measurement measurement;
	private List<Integer> numbers;
	private AnalysisRun running;

	/**
	 * A panel that shows some cycles spread over all.
	 *
	 * @param parent      where it stands
	 * @param measurement the measurement
	 * @param cycles      its table of cycles
	 * @param rows        the selection to share
	 */
	ProfilesPanel(Composite parent, Measurement measurement, Table cycles, LinkedRows rows) {
		super(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(7).extendedMargins(8, 8, 6, 0).spacing(8, 6).applyTo(this);
		new Label(this, SWT.NONE).setText("Cycles");
		choice = new Text(this, SWT.SEARCH | SWT.ICON_CANCEL);
		choice.setMessage("1-5, 10, 50, every 10, last");
		choice.setToolTipText("Cycles to draw: numbers and ranges separated by commas; 1-100:10 or every 10 for each tenth; first, last, last 5, "
				+ "all. Empty: " + DRAWN_AT_FIRST + " spread over all.");
		choice.setData("lithoscope.key", "profiles.cycles");
		GridDataFactory.swtDefaults().hint(260, SWT.DEFAULT).applyTo(choice);
		button("Spread", "", "Up to " + DRAWN_AT_FIRST + " cycles spread over all");
		button("First and last", "first, last", "The first and the last cycle");
		button("Every 10th", "every 10", "Every tenth cycle, from the first");
		button("All", "all", "All cycles, " + MOST + " at most");
		said = Notes.line(this, "profiles.said");
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(said);
		canvas = new FigureCanvas(this, rows);
		GridDataFactory.fillDefaults().span(7, 1).grab(true, true).applyTo(canvas);
		choice.addListener(SWT.Modify, e -> getDisplay().timerExec(PAUSE_MILLIS, redraw));
		choice.addListener(SWT.DefaultSelection, e -> draw());
		addListener(SWT.Dispose, e -> {
			e.display.timerExec(-1, redraw);
			cancel();
		});
		renew(measurement, cycles);
	}

	@Override
	public void renew(Measurement later, Table cycles) {
		measurement = later;
		Column cycle = cycles.column("cycle_count").orElseThrow();
		numbers = LongStream.range(0, cycle.size()).mapToObj(r -> (int) cycle.get(r)).toList();
		draw();
	}

	private void button(String label, String cycles, String tooltip) {
		Button button = new Button(this, SWT.PUSH);
		button.setText(label);
		button.setToolTipText(tooltip);
		button.addListener(SWT.Selection, e -> {
			choice.setText(cycles);
			draw();
		});
	}

	private void cancel() {
		if (running != null) {
			running.cancel();
		}
	}

	private void draw() {
		getDisplay().timerExec(-1, redraw);
		try {
			SortedSet<Integer> chosen = CycleChoice.parse(choice.getText(), numbers);
			List<Integer> drawn = CycleChoice.spread(chosen, choice.getText().isBlank() ? DRAWN_AT_FIRST : MOST);
			Notes.say(said, drawn.size() + (drawn.size() < chosen.size() ? " drawn of " + chosen.size() : "")
					+ (drawn.size() == 1 ? " cycle" : " cycles"));
			cancel();
			AnalysisRun run = AnalysisRun.start("Voltage profiles of " + measurement.name(), "voltage-profile", measurement,
					ParameterOverrides.ofTree(Map.of("cycles", drawn)));
			running = run;
			Display display = getDisplay();
			run.result().whenComplete((result, problem) -> display.asyncExec(() -> finished(run, result, problem)));
		} catch (IllegalArgumentException e) {
			Notes.complain(said, e.getMessage());
		}
	}

	private void finished(AnalysisRun run, Result result, Throwable problem) {
		if (isDisposed() || run != running) {
			return;
		}
		if (result != null) {
			result.figures().stream().filter(f -> f.id().equals("voltage-capacity")).findFirst()
					.ifPresent(canvas.scene().isPresent() ? canvas::update : canvas::show);
		} else {
			boolean cancelled = problem instanceof CancellationException
					|| problem instanceof CompletionException && problem.getCause() instanceof CancellationException;
			canvas.showMessage(cancelled ? "Cancelled; press Enter in the field above to draw." : FoundCycles.why(problem));
		}
	}
}
