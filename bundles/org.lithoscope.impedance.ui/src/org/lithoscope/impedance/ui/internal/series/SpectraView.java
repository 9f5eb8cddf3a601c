/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal.series;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.part.ViewPart;
import org.lithoscope.ui.Lithoscope;
import org.lithoscope.ui.StandardLayout;
import org.lithoscope.ui.project.OpenMeasurement;
import org.lithoscope.ui.project.ProjectFile;
import org.lithoscope.ui.tools.Notes;
import org.lithoscope.ui.tools.Ui;

/** Compares the spectra that are selected in the explorer, or all open ones: over each other, as maps, and their parameters. */
public final class SpectraView extends ViewPart {

	/** The id of the view. */
	public static final String ID = "org.lithoscope.impedance.ui.views.spectra";

	private static final String SPECTRUM = "impedance/spectrum";
	private static final String PURPOSE = "Impedance spectra are compared here: over each other, as maps against cycle, voltage, time or temperature, "
			+ "and the parameters of a circuit. Open some, or select them in the explorer.";
	private static final int PAUSE_MILLIS = 250;

	private final Runnable comparing = this::compare;
	private Composite stack;
	private Composite empty;
	private SeriesPanel panel;
	private Lithoscope lithoscope;
	private List<OpenMeasurement> chosen = List.of();

	/** For the extension point. */
	public SpectraView() {
		// nothing to prepare
	}

	@Override
	public void createPartControl(Composite parent) {
		lithoscope = Lithoscope.of(getSite().getWorkbenchWindow());
		stack = new Composite(parent, SWT.NONE);
		stack.setLayout(new StackLayout());
		empty = Notes.page(stack, PURPOSE);
		panel = new SeriesPanel(stack);
		Runnable unlisten = lithoscope.project().addListener(Ui.coalesced(stack, this::later));
		ISelectionListener selecting = (part, selection) -> selected(selection);
		getSite().getPage().addSelectionListener(StandardLayout.EXPLORER, selecting);
		stack.addDisposeListener(e -> {
			unlisten.run();
			getSite().getPage().removeSelectionListener(StandardLayout.EXPLORER, selecting);
			e.display.timerExec(-1, comparing);
		});
		selected(getSite().getPage().getSelection(StandardLayout.EXPLORER));
	}

	/** Many files are opened one after another: the comparison waits until it is quiet. */
	private void later() {
		if (!stack.isDisposed()) {
			stack.getDisplay().timerExec(PAUSE_MILLIS, comparing);
		}
	}

	private void selected(ISelection selection) {
		Set<OpenMeasurement> picked = new LinkedHashSet<>();
		if (selection instanceof IStructuredSelection elements) {
			for (Object element : elements) {
				if (element instanceof OpenMeasurement measurement) {
					picked.add(measurement);
				} else if (element instanceof ProjectFile file) {
					picked.addAll(file.measurements());
				}
			}
		}
		chosen = new ArrayList<>(picked);
		later();
	}

	/** The selected spectra that are still open; where none is selected, all are taken. */
	private List<OpenMeasurement> spectra() {
		List<OpenMeasurement> open = lithoscope.project().measurements().stream().filter(m -> m.measurement().type().equals(SPECTRUM)).toList();
		List<OpenMeasurement> picked = open.stream().filter(chosen::contains).toList();
		return picked.isEmpty() ? open : picked;
	}

	private void compare() {
		if (stack.isDisposed()) {
			return;
		}
		List<OpenMeasurement> some = spectra();
		((StackLayout) stack.getLayout()).topControl = some.isEmpty() ? empty : panel;
		stack.layout();
		panel.show(some.stream().map(OpenMeasurement::measurement).toList());
	}

	@Override
	public void setFocus() {
		if (panel.isVisible()) {
			panel.setFocus();
		} else {
			stack.setFocus();
		}
	}
}
