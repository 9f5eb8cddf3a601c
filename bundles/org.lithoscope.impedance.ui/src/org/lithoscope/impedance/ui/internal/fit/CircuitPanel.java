/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal.fit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.PlatformUI;
import org.lithoscope.impedance.circuit.Circuit;
import org.lithoscope.impedance.circuit.CircuitNode;
import org.lithoscope.impedance.ui.internal.spectrum.LatestRun;
import org.lithoscope.impedance.ui.internal.spectrum.Shown;
import org.lithoscope.impedance.ui.internal.spectrum.SpectrumBar;
import org.lithoscope.impedance.ui.internal.spectrum.SpectrumState;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.ui.Editors;
import org.lithoscope.ui.table.LinkedRows;

/** Circuit editor and parameters on the left, data with fit and residuals on the right. */
final class CircuitPanel extends Composite implements FitActions.Handler {

	private static final String FIRST = "R0-p(R1,Q1)-p(R2,Q2)";
	private static final int[] EDITOR_AND_FIGURES = {55, 45};

	private final SpectrumState state;
	private final CircuitEditor editor;
	private final FitActions actions;
	private final FitTabs tabs;
	private final FitFigures figures;
	private final LatestRun run;
	private FitSettings settings = new FitSettings(List.of());
	private Optional<FitOutcome> outcome = Optional.empty();

	CircuitPanel(Composite parent, SpectrumState state, LinkedRows rows) {
		super(parent, SWT.NONE);
		this.state = state;
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(new SpectrumBar(this, state));
		SashForm sash = new SashForm(this, SWT.HORIZONTAL | SWT.SMOOTH);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		Composite left = new Composite(sash, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(left);
		editor = new CircuitEditor(left, this::circuitChanged, this::nodeChosen, this::fit);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(editor);
		actions = new FitActions(left, this);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(actions);
		tabs = new FitTabs(left, this::settingsChanged, element -> editor.select(element), this::complain, this::takeUp, this::open);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(tabs);
		figures = new FitFigures(sash, state, rows);
		sash.setWeights(EDITOR_AND_FIGURES);
		run = new LatestRun(this, "circuit");
		Runnable unlisten = state.addListener(this::stateChanged);
		addListener(SWT.Dispose, e -> unlisten.run());
		editor.setText(FIRST);
		figures.show(Optional.empty());
	}

	private double area() {
		return state.shown() == Shown.AREAL ? state.area().map(a -> a.valueIn(Units.SQUARE_CENTIMETRE)).orElse(1.0) : 1;
	}

	private void circuitChanged(Optional<Circuit> circuit) {
		circuit.ifPresent(c -> {
			settings = settings.on(c);
			outcome = outcome.filter(o -> o.circuit().text().equals(c.text()));
			showTable();
			figures.show(outcome);
		});
		showActions();
	}

	private void nodeChosen(Optional<CircuitNode> node) {
		if (node.orElse(null) instanceof CircuitNode.Element element) {
			tabs.select(element);
		}
	}

	private void settingsChanged(FitSettings other) {
		settings = other;
		showTable();
	}

	private void showTable() {
		tabs.show(new ParameterTable.Content(settings, outcome, area()));
	}

	private void showActions() {
		actions.show(run != null && run.isRunning(), editor.circuit().isPresent());
	}

	private void complain(String text) {
		if (text.isEmpty()) {
			actions.say("");
		} else {
			actions.complain(text);
		}
	}

	private void stateChanged() {
		if (!isDisposed()) {
			// a fit of another range is not a fit of this one
			outcome = outcome.filter(o -> o.basis().equals(basis()));
			showTable();
			figures.show(outcome);
			showActions();
		}
	}

	/** What is fitted and how: only fits of the same are compared. */
	private String basis() {
		return state.sweep() + " " + state.range() + " " + actions.weighting();
	}

	@Override
	public void fit() {
		if (run.isRunning()) {
			run.cancel();
			return;
		}
		Optional<Circuit> circuit = editor.circuit();
		if (circuit.isEmpty()) {
			return;
		}
		Map<String, String> overrides = new LinkedHashMap<>(state.overrides());
		overrides.put("circuit", circuit.get().text());
		overrides.put("weighting", actions.weighting().name());
		overrides.put("settings", String.join("; ", settings.texts()));
		FitSettings used = settings;
		String basis = basis();
		double area = area();
		actions.say("Fitting…");
		run.start("Fit of " + circuit.get().text() + " to " + state.measurement().name(), List.of(state.measurement()), overrides,
				result -> fitted(FitOutcome.of(result, circuit.get(), used, area, basis)), this::failed);
		showActions();
	}

	private void failed(String why) {
		actions.complain(why);
		showActions();
	}

	private void fitted(FitOutcome fit) {
		boolean current = fit.basis().equals(basis()) && editor.circuit().map(Circuit::text).filter(fit.circuit().text()::equals).isPresent();
		tabs.add(fit);
		if (current) {
			outcome = Optional.of(fit);
			showTable();
			figures.show(outcome);
			actions.say(summary(fit.result()));
		}
		showActions();
	}

	private static String summary(Result result) {
		String notices = result.notices().stream().map(Notice::message).collect(Collectors.joining(" "));
		double starts = result.quantity("starts").map(Quantity::value).orElse(0.0);
		double agreement = result.quantity("agreement").map(Quantity::value).orElse(0.0);
		return Math.round(agreement) + " of " + Math.round(starts) + " starts led to this minimum. " + notices;
	}

	/** Takes up a circuit of the comparison again, with its settings and what was found. */
	private void takeUp(FitOutcome fit) {
		settings = fit.settings();
		outcome = Optional.of(fit);
		editor.setText(fit.circuit().text());
	}

	@Override
	public void startFromFound() {
		outcome.ifPresent(o -> settingsChanged(settings.startingAt(o.values())));
	}

	@Override
	public void automatic() {
		settingsChanged(settings.automatic());
	}

	private void open() {
		outcome.ifPresent(o -> Editors.open(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage(), "Equivalent circuit",
				List.of(o.result())));
	}

	@Override
	public boolean setFocus() {
		return editor.setFocus();
	}
}
