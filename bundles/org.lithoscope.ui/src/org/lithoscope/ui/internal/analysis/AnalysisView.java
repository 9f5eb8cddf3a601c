/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.ViewPart;
import org.lithoscope.engine.Engine;
import org.lithoscope.engine.ParameterOverrides;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.registry.AnalysisDescriptor;
import org.lithoscope.ui.Lithoscope;
import org.lithoscope.ui.internal.editor.Presentations;
import org.lithoscope.ui.internal.handlers.OpenFilesHandler;
import org.lithoscope.ui.internal.tools.FirstPaint;
import org.lithoscope.ui.project.OpenMeasurement;
import org.lithoscope.ui.project.ProjectFile;
import org.lithoscope.ui.tools.EmptyState;
import org.lithoscope.ui.tools.Ui;

/** Choose an analysis for the selected measurements, set its parameters, run it. */
public final class AnalysisView extends ViewPart implements ISelectionListener {

	private Composite stack;
	private EmptyState empty;
	private Composite content;
	private AnalysisHeader header;
	private ParameterForm form;
	private AnalysisFooter footer;
	private Lithoscope lithoscope;
	private List<OpenMeasurement> selected = List.of();
	private List<AnalysisDescriptor> offered = List.of();
	private FormPreparation preparing;
	private FormPreparation.Outcome prepared;
	private AnalysisJob running;

	/** For the extension point. */
	public AnalysisView() {
		// nothing to prepare
	}

	@Override
	public void createPartControl(Composite parent) {
		lithoscope = Lithoscope.of(getSite().getWorkbenchWindow());
		stack = new Composite(parent, SWT.NONE);
		stack.setLayout(new StackLayout());
		FirstPaint.fill(stack, this::createEmpty);
	}

	private void createEmpty() {
		empty = new EmptyState(stack, "analysis", "Analyses of the measurements that are selected in the explorer or open in the editor are "
				+ "chosen and run here. To begin,", "open files…", () -> OpenFilesHandler.open(getSite().getWorkbenchWindow()));
		empty.addStep("compute without a measurement…", this::showInputless);
		((StackLayout) stack.getLayout()).topControl = empty;
		getSite().getPage().addSelectionListener(this);
		stack.addDisposeListener(e -> getSite().getPage().removeSelectionListener(this));
		select(List.of());
		IWorkbenchPart active = getSite().getPage().getActivePart();
		if (active != null && active.getSite().getSelectionProvider() != null) {
			selectionChanged(active, active.getSite().getSelectionProvider().getSelection());
		}
	}

	/** The form is made with the first measurement: an empty window does without. */
	private void createContent() {
		content = new Composite(stack, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(content);
		header = new AnalysisHeader(content, () -> prepare());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
		form = new ParameterForm(content);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(form);
		footer = new AnalysisFooter(content, this::run, this::cancel, form::reset);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(footer);
		form.addListener(this::updateFooter);
		Runnable unlisten = lithoscope.project().chosen().addListener(Ui.coalesced(content, this::chosenChanged));
		content.addDisposeListener(e -> unlisten.run());
	}

	@Override
	public void selectionChanged(IWorkbenchPart part, ISelection selection) {
		if (part == this || !(selection instanceof IStructuredSelection structured)) {
			return;
		}
		List<OpenMeasurement> measurements = new ArrayList<>();
		for (Object element : structured) {
			if (element instanceof OpenMeasurement measurement) {
				measurements.add(measurement);
			} else if (element instanceof ProjectFile file) {
				measurements.addAll(file.measurements());
			}
		}
		if (!measurements.isEmpty() && !measurements.equals(selected)) {
			select(measurements);
		}
	}

	private void select(List<OpenMeasurement> measurements) {
		if (selected.isEmpty() && header != null) {
			// what was chosen to compute without a measurement is not what a measurement is analysed with
			header.setAnalyses(List.of(), "");
		}
		selected = measurements;
		if (measurements.isEmpty()) {
			((StackLayout) stack.getLayout()).topControl = empty;
			stack.layout();
		} else {
			showContent(measurements.stream().map(OpenMeasurement::name).toList());
			lithoscope.engineLater().thenAccept(engine -> Ui.later(stack, () -> offer(engine)));
		}
	}

	private void showContent(List<String> inputs) {
		if (content == null) {
			createContent();
		}
		((StackLayout) stack.getLayout()).topControl = content;
		stack.layout();
		header.setInputs(inputs);
	}

	/** Offers the analyses that compute from their parameters alone: a cell's design, a titration. */
	public void showInputless() {
		selected = List.of();
		new InputlessAnalyses(lithoscope, found -> Ui.later(stack, () -> {
			if (selected.isEmpty()) {
				showContent(List.of("none: computed from the parameters alone"));
				offered = found;
				header.setAnalyses(offered, "");
				prepare();
			}
		})).schedule();
	}

	private void offer(Engine engine) {
		if (selected.isEmpty()) {
			return;
		}
		List<String> techniques = selected.stream().map(m -> m.measurement().technique()).distinct().toList();
		offered = engine.catalogue().analyses().stream().filter(a -> techniques.contains(a.technique())).toList();
		String type = selected.get(0).measurement().type();
		header.setAnalyses(offered, new Presentations(Platform.getExtensionRegistry()).analysis(type).orElse(""));
		prepare();
	}

	/** What is chosen on the pages of an editor is at once what the form shows. */
	private void chosenChanged() {
		if (selected.size() == 1 && prepared != null && prepared.form() != null && running == null) {
			prepare();
		}
	}

	private void prepare() {
		if (preparing != null) {
			preparing.cancel();
		}
		prepared = null;
		Optional<AnalysisDescriptor> chosen = header.chosen();
		if (chosen.isEmpty()) {
			footer.say("No analysis for this kind of measurement is installed.", false);
			updateFooter();
			return;
		}
		List<Measurement> measurements = selected.stream().map(OpenMeasurement::measurement).toList();
		preparing = new FormPreparation(lithoscope, chosen.get().id(), measurements, outcome -> Ui.later(stack, () -> show(outcome)));
		preparing.schedule();
		updateFooter();
	}

	private void show(FormPreparation.Outcome outcome) {
		prepared = outcome;
		boolean possible = outcome.form() != null;
		form.setVisible(possible);
		footer.say(outcome.message(), !possible);
		if (possible) {
			form.show(outcome.form(), outcome.remembered(), outcome.chosen());
		}
		content.layout(true, true);
		updateFooter();
	}

	private void updateFooter() {
		if (footer != null) {
			boolean ready = prepared != null && prepared.form() != null && form.isValid() && running == null;
			footer.follow(ready, running != null);
		}
	}

	/** Runs the chosen analysis with the parameters of the form; does nothing while something in it is wrong. */
	public void run() {
		if (prepared == null || prepared.form() == null || !form.isValid() || running != null) {
			return;
		}
		footer.say("", false);
		running = new AnalysisJob(getSite().getWorkbenchWindow(), prepared.form().descriptor(), prepared.inputs(),
				ParameterOverrides.ofTexts(form.overrides()), why -> Ui.later(stack, () -> footer.say(why, true)));
		running.addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				Ui.later(stack, () -> {
					running = null;
					if (event.getResult().matches(org.eclipse.core.runtime.IStatus.CANCEL)) {
						footer.say("Cancelled.", false);
					}
					updateFooter();
				});
			}
		});
		running.schedule();
		updateFooter();
	}

	/**
	 * Chooses an analysis.
	 *
	 * @param id its id
	 * @return whether it is offered for what is selected
	 */
	public boolean choose(String id) {
		boolean found = header != null && header.choose(id);
		if (found) {
			prepare();
		}
		return found;
	}

	private void cancel() {
		if (running != null) {
			running.cancel();
		}
	}

	@Override
	public void setFocus() {
		if (content == null || !form.setFocus()) {
			stack.setFocus();
		}
	}
}
