/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.ui.internal.efficiency;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.ui.figure.FigureCanvas;
import org.lithoscope.ui.figure.FigurePanel;
import org.lithoscope.ui.table.DataGrid;
import org.lithoscope.ui.table.GridColumn;
import org.lithoscope.ui.table.GridModel;
import org.lithoscope.ui.table.LinkedRows;
import org.lithoscope.ui.tools.Notes;

/** The protocol that was found, which can be overruled; its segments in the figure; the methods in a table and a figure. */
final class EfficiencyPanel extends Composite {

	/** The name of the table of methods, for linked selection. */
	static final String TABLE = "methods";

	private static final int[] SEGMENTS_AND_METHODS = {54, 46};
	private static final int[] TABLE_AND_FIGURE = {68, 32};
	private static final int MOST_CONDITIONING = 50;

	private final LinkedRows methodRows = new LinkedRows();
	private final Combo protocol;
	private final Label label;
	private final Spinner conditioning;
	private final Label found;
	private final Label remarks;
	private final Label verdict;
	private final FigurePanel segments;
	private final DataGrid table;
	private final FigureCanvas figure;
	private Measurement measurement;
	private ComparisonRun running;

	EfficiencyPanel(Composite parent, Measurement measurement, LinkedRows rows) {
		super(parent, SWT.NONE);
		this.measurement = measurement;
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(this);
		Composite header = new Composite(this, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).extendedMargins(8, 8, 6, 0).spacing(8, 2).applyTo(header);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
		new Label(header, SWT.NONE).setText("Protocol");
		protocol = new Combo(header, SWT.READ_ONLY | SWT.DROP_DOWN);
		protocol.setItems(Arrays.stream(Protocol.values()).map(Protocol::label).toArray(String[]::new));
		protocol.select(0);
		protocol.setToolTipText("Recognised from the current, or stated where you know it better");
		protocol.setData("lithoscope.key", "efficiency.protocol");
		label = new Label(header, SWT.NONE);
		label.setText("Conditioning cycles");
		conditioning = new Spinner(header, SWT.BORDER);
		conditioning.setValues(1, 1, MOST_CONDITIONING, 0, 1, 1);
		conditioning.setToolTipText("Platings with stripping before a stated modified reservoir protocol");
		conditioning.setData("lithoscope.key", "efficiency.conditioning");
		found = Notes.line(header, "efficiency.found");
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(found);
		remarks = Notes.line(header, "efficiency.remarks");
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).span(4, 1).applyTo(remarks);
		SashForm sash = new SashForm(this, SWT.VERTICAL | SWT.SMOOTH);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		segments = new FigurePanel(sash, rows);
		Composite below = new Composite(sash, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(below);
		verdict = Notes.line(below, "efficiency.verdict");
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).indent(8, 4).applyTo(verdict);
		SashForm methods = new SashForm(below, SWT.HORIZONTAL | SWT.SMOOTH);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(methods);
		table = new DataGrid(methods);
		table.setData("lithoscope.key", "efficiency.methods");
		figure = new FigureCanvas(methods, methodRows);
		methods.setWeights(TABLE_AND_FIGURE);
		sash.setWeights(SEGMENTS_AND_METHODS);
		protocol.addListener(SWT.Selection, e -> {
			offerConditioning();
			compare();
		});
		conditioning.addListener(SWT.Selection, e -> compare());
		addListener(SWT.Dispose, e -> cancel());
		offerConditioning();
		segments.showMessage("Looking for the protocol…");
		figure.showMessage("");
		compare();
	}

	private void offerConditioning() {
		boolean modified = stated() == Protocol.MODIFIED_RESERVOIR;
		for (Control control : new Control[] {label, conditioning}) {
			GridDataFactory.swtDefaults().exclude(!modified).applyTo(control);
			control.setVisible(modified);
		}
		layout(true, true);
	}

	private Protocol stated() {
		return Protocol.values()[protocol.getSelectionIndex()];
	}

	/** The same measurement with more rows. */
	void renew(Measurement later) {
		measurement = later;
		compare();
	}

	private void cancel() {
		if (running != null) {
			running.cancel();
		}
	}

	private void compare() {
		cancel();
		ComparisonRun run = new ComparisonRun(measurement, stated(), conditioning.getSelection());
		running = run;
		Display display = getDisplay();
		run.result().whenComplete((comparison, problem) -> display.asyncExec(() -> {
			if (!isDisposed() && run == running) {
				if (comparison != null) {
					show(comparison);
				} else {
					fail(problem);
				}
			}
		}));
		run.schedule();
	}

	private void fail(Throwable problem) {
		Notes.complain(found, problem instanceof CancellationException ? "Cancelled; choose a protocol to look again." : problem.getMessage());
		segments.showMessage("There are no segments to show.");
	}

	private void show(Comparison comparison) {
		String how = stated() == Protocol.AUTO ? "recognised" : "stated";
		boolean not = comparison.protocol().equals("not recognised");
		String text = comparison.protocol().equals("full cell") ? "A full cell: its efficiency is estimated from retention and charge."
				: not ? "Not recognised; state the protocol if you know it." : "The protocol is " + how + ": " + comparison.protocol() + ".";
		if (not) {
			Notes.complain(found, text);
		} else {
			Notes.say(found, text);
		}
		Notes.say(remarks, String.join("  ·  ", comparison.remarks()));
		remarks.setVisible(!comparison.remarks().isEmpty());
		((GridData) remarks.getLayoutData()).exclude = comparison.remarks().isEmpty();
		Notes.say(verdict, Method.verdict(comparison.methods()));
		comparison.segments().ifPresentOrElse(f -> segments.updateLater(f.title(), () -> List.of(f)),
				() -> segments.showMessage("There are no segments to show."));
		table.show(model(comparison.methods()), methodRows);
		if (comparison.methods().stream().anyMatch(m -> m.efficiency().isPresent())) {
			figure.show(comparison.figure());
		} else {
			figure.showMessage("No method gives an efficiency.");
		}
		layout(true, true);
	}

	private static GridModel model(List<Method> methods) {
		return new GridModel(TABLE, methods.size(), List.of(
				new GridColumn("Method", "", "The method", false, r -> methods.get((int) r).name()),
				new GridColumn("Average CE", "", "With its standard uncertainty from the tester", true,
						r -> methods.get((int) r).efficiency().map(Quantity::toString).orElse("–")),
				new GridColumn("Applies", "", "Whether the method is meant for the test that was made", false,
						r -> methods.get((int) r).applies() ? "yes" : "no"),
				new GridColumn("Difference", "", "From the first method that applies; whether the tester can tell the two apart", false,
						r -> beside(methods, (int) r)),
				new GridColumn("Remark", "", "", false, r -> methods.get((int) r).remark())));
	}

	private static String beside(List<Method> methods, int row) {
		Method method = methods.get(row);
		Method first = methods.stream().filter(m -> m.applies() && m.efficiency().isPresent()).findFirst().orElse(method);
		if (first == method || method.efficiency().isEmpty()) {
			return "";
		}
		double difference = method.efficiency().get().value() - first.efficiency().orElseThrow().value();
		String by = String.format(java.util.Locale.ROOT, "%+.2f %%", difference).replace('-', '−');
		return Method.distinguishable(method, first) ? by : by + ", cannot be told apart";
	}
}
