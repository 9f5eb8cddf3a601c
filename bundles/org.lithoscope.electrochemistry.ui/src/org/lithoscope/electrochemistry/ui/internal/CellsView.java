/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.ui.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.part.ViewPart;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.ui.Lithoscope;
import org.lithoscope.ui.tools.Notes;
import org.lithoscope.ui.StandardLayout;
import org.lithoscope.ui.project.OpenMeasurement;
import org.lithoscope.ui.project.ProjectFile;

/** Compares the cycling cells that are selected in the explorer, or all open ones: key figures beside capacity and efficiency. */
public final class CellsView extends ViewPart {

	/** The id of the view. */
	public static final String ID = "org.lithoscope.electrochemistry.ui.views.cells";

	private static final String CYCLING = "electrochemistry/cycling";
	private static final String PURPOSE = "Cycling cells are compared here: capacity and Coulombic efficiency against cycle, and their key "
			+ "figures. Open some, or select them in the explorer.";
	private static final int PAUSE_MILLIS = 250;
	private static final int[] TABLE_AND_FIGURE = {45, 55};

	private final Map<Measurement, KeyFigures> known = ComparisonJob.memory();
	private final Runnable comparing = this::compare;
	private Composite stack;
	private Composite empty;
	private SashForm sash;
	private KeyFiguresTable table;
	private ComparisonFigure figure;
	private Lithoscope lithoscope;
	private List<OpenMeasurement> chosen = List.of();
	private List<OpenMeasurement> compared = List.of();
	private ComparisonJob running;

	/** For the extension point. */
	public CellsView() {
		// nothing to prepare
	}

	@Override
	public void createPartControl(Composite parent) {
		lithoscope = Lithoscope.of(getSite().getWorkbenchWindow());
		stack = new Composite(parent, SWT.NONE);
		stack.setLayout(new StackLayout());
		empty = Notes.page(stack, PURPOSE);
		sash = new SashForm(stack, SWT.HORIZONTAL | SWT.SMOOTH);
		table = new KeyFiguresTable(sash, cell -> figure.colour(cell), cells -> figure.mark(cells));
		figure = new ComparisonFigure(sash, this::compareAgain);
		sash.setWeights(TABLE_AND_FIGURE);
		Runnable unlisten = lithoscope.project().addListener(this::projectChanged);
		ISelectionListener selecting = (part, selection) -> selected(selection);
		getSite().getPage().addSelectionListener(StandardLayout.EXPLORER, selecting);
		stack.addDisposeListener(e -> {
			unlisten.run();
			getSite().getPage().removeSelectionListener(StandardLayout.EXPLORER, selecting);
			e.display.timerExec(-1, comparing);
			cancel();
		});
		selected(getSite().getPage().getSelection(StandardLayout.EXPLORER));
	}

	/** Many files are opened one after another: the comparison waits until it is quiet. */
	private void projectChanged() {
		if (!stack.isDisposed()) {
			stack.getDisplay().asyncExec(this::later);
		}
	}

	private void later() {
		if (!stack.isDisposed()) {
			stack.getDisplay().timerExec(PAUSE_MILLIS, comparing);
		}
	}

	private void selected(ISelection selection) {
		Set<OpenMeasurement> cells = new LinkedHashSet<>();
		if (selection instanceof IStructuredSelection elements) {
			for (Object element : elements) {
				if (element instanceof OpenMeasurement measurement) {
					cells.add(measurement);
				} else if (element instanceof ProjectFile file) {
					cells.addAll(file.measurements());
				}
			}
		}
		chosen = new ArrayList<>(cells);
		later();
	}

	/** The selected cells that are still open; where fewer than two are selected there is nothing to compare, so all are taken. */
	private List<OpenMeasurement> cells() {
		List<OpenMeasurement> open = lithoscope.project().measurements().stream().filter(m -> m.measurement().type().equals(CYCLING)).toList();
		List<OpenMeasurement> picked = open.stream().filter(chosen::contains).toList();
		return picked.size() < 2 ? open : picked;
	}

	private void compare() {
		if (!stack.isDisposed() && !cells().equals(compared)) {
			compareAgain();
		}
	}

	private void compareAgain() {
		if (stack.isDisposed()) {
			return;
		}
		cancel();
		compared = cells();
		((StackLayout) stack.getLayout()).topControl = compared.isEmpty() ? empty : sash;
		stack.layout();
		if (!compared.isEmpty()) {
			ComparisonJob[] job = new ComparisonJob[1];
			job[0] = new ComparisonJob(lithoscope, compared, figure.replicates(), known, rows -> show(job[0], () -> table.show(rows)),
					drawn -> show(job[0], () -> figure.show(drawn)));
			running = job[0];
			running.schedule();
		}
	}

	private void show(ComparisonJob job, Runnable what) {
		if (!stack.isDisposed()) {
			stack.getDisplay().asyncExec(() -> {
				if (!stack.isDisposed() && job == running) {
					what.run();
				}
			});
		}
	}

	private void cancel() {
		if (running != null) {
			running.cancel();
		}
	}

	@Override
	public void setFocus() {
		if (compared.isEmpty()) {
			stack.setFocus();
		} else {
			table.setFocus();
		}
	}
}
