/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal.validity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.lithoscope.impedance.ImpedanceSpectrum;
import org.lithoscope.impedance.ui.internal.spectrum.Drawn;
import org.lithoscope.impedance.ui.internal.spectrum.Hertz;
import org.lithoscope.impedance.ui.internal.spectrum.LatestRun;
import org.lithoscope.impedance.ui.internal.spectrum.Shown;
import org.lithoscope.impedance.ui.internal.spectrum.SpectrumBar;
import org.lithoscope.impedance.ui.internal.spectrum.SpectrumState;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.analysis.ResultValue;
import org.lithoscope.model.figure.Axis.Range;
import org.lithoscope.model.figure.Style;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.ui.figure.EdgeGrip;
import org.lithoscope.ui.figure.FigurePanel;
import org.lithoscope.ui.table.LinkedRows;
import org.lithoscope.ui.table.Numbers;
import org.lithoscope.ui.tools.Notes;

/** The range of frequencies, typed or dragged, above the residuals; below them what the test says. */
final class ValidityPanel extends Composite {

	private static final int PAUSE_MILLIS = 400;
	private static final int DIGITS = 6;
	private static final int DRAGGED_DIGITS = 3;
	private static final int SAID_DIGITS = 3;
	private static final List<String> SAID = List.of("verdict", "noise", "largestResidual", "residualCorrelation", "timeConstants", "mu",
			"largestZhitResidual");

	private final SpectrumState state;
	private final Text lowest;
	private final Text highest;
	private final Text limit;
	private final Button proposed;
	private final Label complaint;
	private final Label verdict;
	private final Label notices;
	private final FigurePanel figure;
	private final LatestRun run;
	private final Runnable test = this::test;
	private Result result;
	private String tested = "";
	private boolean updating;

	ValidityPanel(Composite parent, SpectrumState state, LinkedRows rows) {
		super(parent, SWT.NONE);
		this.state = state;
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(new SpectrumBar(this, state));
		Composite bar = new Composite(this, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		GridLayoutFactory.fillDefaults().numColumns(8).extendedMargins(8, 8, 0, 2).spacing(6, 4).applyTo(bar);
		lowest = field(bar, "Use", "validity.lowest", "The lowest frequency used on all pages, with unit: 0.1 Hz, 20 mHz", 84);
		highest = field(bar, "to", "validity.highest", "The highest frequency used on all pages, with unit: 100 kHz", 84);
		limit = field(bar, "Limit", "validity.limit", "The largest residual of a valid point relative to |Z|; noisier points may have more", 50);
		limit.setText("1 %");
		proposed = new Button(bar, SWT.PUSH);
		proposed.setText("As proposed");
		proposed.setData("lithoscope.key", "validity.proposed");
		proposed.addListener(SWT.Selection, e -> state.choose(Optional.empty()));
		complaint = Notes.line(bar, "validity.complaint");
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(complaint);
		figure = new FigurePanel(this, rows);
		figure.canvas().setData("lithoscope.key", "validity.figure");
		GridDataFactory.fillDefaults().grab(true, true).applyTo(figure);
		verdict = wrapped("validity.verdict");
		notices = wrapped("validity.notices");
		run = new LatestRun(this, "kramers-kronig");
		lowest.addListener(SWT.Modify, e -> readRange());
		highest.addListener(SWT.Modify, e -> readRange());
		limit.addListener(SWT.Modify, e -> getDisplay().timerExec(PAUSE_MILLIS, test));
		Runnable unlisten = state.addListener(this::refresh);
		addListener(SWT.Dispose, e -> {
			unlisten.run();
			e.display.timerExec(-1, test);
		});
		refresh();
	}

	private static Text field(Composite bar, String label, String key, String tooltip, int width) {
		new Label(bar, SWT.NONE).setText(label);
		Text text = new Text(bar, SWT.BORDER);
		text.setToolTipText(tooltip);
		text.setData("lithoscope.key", key);
		GridDataFactory.swtDefaults().hint(width, SWT.DEFAULT).applyTo(text);
		return text;
	}

	private Label wrapped(String key) {
		Label label = new Label(this, SWT.WRAP);
		label.setData("lithoscope.key", key);
		label.setData("org.eclipse.e4.ui.css.CssClassName", "LithoscopeQuiet");
		GridDataFactory.fillDefaults().grab(true, false).indent(10, 2).hint(200, SWT.DEFAULT).applyTo(label);
		return label;
	}

	private void readRange() {
		if (updating) {
			return;
		}
		try {
			double low = frequency(lowest);
			double high = frequency(highest);
			if (!(low > 0 && low < high)) {
				throw new IllegalArgumentException("The lower frequency must be positive and below the upper one.");
			}
			Notes.say(complaint, "");
			updating = true;
			state.choose(Optional.of(new Range(low, high)));
			updating = false;
		} catch (IllegalArgumentException e) {
			Notes.complain(complaint, e.getMessage());
		}
	}

	private static double frequency(Text text) {
		Quantity quantity = Quantity.parse(text.getText().strip());
		return quantity.unit().equals(Units.ONE) ? quantity.value() : quantity.valueIn(Units.HERTZ);
	}

	private void refresh() {
		if (isDisposed()) {
			return;
		}
		Range range = state.range();
		if (!updating) {
			updating = true;
			set(lowest, range.min());
			set(highest, range.max());
			updating = false;
			Notes.say(complaint, state.chosen().isPresent() ? "set by you" : state.proposal().map(p -> p.whole() ? "proposed: all is valid"
					: p.found() ? "proposed" : "no valid range was found: all is used").orElse(""));
		}
		proposed.setEnabled(state.chosen().isPresent());
		proposed.setToolTipText(state.proposal().filter(p -> p.found()).map(p -> "Back to " + Hertz.text(p.lowest(), 4) + " to "
				+ Hertz.text(p.highest(), 4)).orElse("Back to all frequencies"));
		if (!tested.equals(key())) {
			test();
		} else {
			draw();
		}
	}

	private static void set(Text text, double hertz) {
		String shown = Hertz.text(hertz, DIGITS);
		if (!shown.equals(text.getText())) {
			text.setText(shown);
		}
	}

	private String key() {
		return state.sweep() + " " + limit.getText().strip();
	}

	private void test() {
		if (isDisposed()) {
			return;
		}
		getDisplay().timerExec(-1, test);
		tested = key();
		Map<String, String> overrides = new LinkedHashMap<>();
		overrides.put("spectrum.sweep", Integer.toString(state.sweep() + 1));
		overrides.put("limit", limit.getText().strip());
		run.start("Kramers–Kronig test of " + state.measurement().name(), List.of(state.measurement()), overrides, this::tested,
				why -> verdict.setText(why));
	}

	private void tested(Result found) {
		result = found;
		verdict.setText(SAID.stream().map(found.values()::get).filter(java.util.Objects::nonNull).map(ValidityPanel::text)
				.collect(Collectors.joining("   ·   ")));
		notices.setText(found.notices().stream().map(Notice::message).collect(Collectors.joining("\n")));
		layout(true, true);
		draw();
	}

	private static String text(ResultValue value) {
		return value.label() + " " + value.quantity().map(q -> (Numbers.text(q.value(), SAID_DIGITS) + " " + q.unit().symbol()).strip())
				.orElse(value.text());
	}

	private void draw() {
		if (result == null) {
			return;
		}
		Range range = state.range();
		double percent = limitPercent();
		ImpedanceSpectrum spectrum = state.spectrum();
		Result drawn = result;
		if (drawn.tables().get("data").rowCount() != spectrum.size()) {
			return;
		}
		Drawn points = new Drawn("", spectrum, new Style.Colour.Indexed(0), Shown.Scale.PLAIN, state.table(), Optional.of(range));
		figure.updateLater(state.measurement().name(), () -> List.of(ValidityFigure.of(points, drawn, range, percent)));
		figure.canvas().setGrip(new EdgeGrip(new double[] {range.min(), range.max()}, this::moved));
	}

	private void moved(int edge, double x) {
		Range range = state.range();
		double to = Hertz.rounded(x, DRAGGED_DIGITS);
		if (edge == 0 ? to < range.max() : to > range.min()) {
			state.choose(Optional.of(edge == 0 ? new Range(to, range.max()) : new Range(range.min(), to)));
		}
	}

	private double limitPercent() {
		try {
			return Quantity.parse(limit.getText().strip()).valueIn(Units.PERCENT);
		} catch (IllegalArgumentException e) {
			return 1;
		}
	}

	@Override
	public boolean setFocus() {
		return lowest.setFocus();
	}
}
