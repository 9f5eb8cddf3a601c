/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal.fit;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.lithoscope.impedance.circuit.CircuitNode;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.ui.table.DataGrid;
import org.lithoscope.ui.table.GridModel;
import org.lithoscope.ui.table.LinkedRows;
import org.lithoscope.ui.table.TableModels;

/** Parameters, comparison of circuits, correlations and arcs of the fit, each on its tab. */
final class FitTabs extends Composite {

	private static final int DIGITS = 4;

	private final CTabFolder folder;
	private final ParameterTable parameters;
	private final ComparisonTable comparison;
	private final DataGrid correlations;
	private final DataGrid arcs;
	private final Link open;

	FitTabs(Composite parent, Consumer<FitSettings> changed, Consumer<CircuitNode.Element> chosen, Consumer<String> complained,
			Consumer<FitOutcome> taken, Runnable opened) {
		super(parent, SWT.NONE);
		setLayout(new FillLayout());
		folder = new CTabFolder(this, SWT.TOP | SWT.FLAT);
		parameters = new ParameterTable(folder, changed, chosen, complained);
		comparison = new ComparisonTable(folder, taken);
		correlations = new DataGrid(folder);
		arcs = new DataGrid(folder);
		tab("Parameters", parameters, "Values with standard errors, starting values, bounds, ties");
		tab("Comparison", comparison, "Circuits tried on the same points");
		tab("Correlations", correlations, "Of the fitted parameters");
		tab("Arcs", arcs, "Resistance, characteristic frequency and effective capacitance");
		folder.setSelection(0);
		open = new Link(folder, SWT.NONE);
		open.setText("<a>Open result</a> ");
		open.setToolTipText("Open the result in an editor of its own, with its provenance");
		open.setData("lithoscope.key", "circuit.open");
		open.addListener(SWT.Selection, e -> opened.run());
		folder.setTopRight(open, SWT.RIGHT);
	}

	private void tab(String title, Control control, String tooltip) {
		CTabItem item = new CTabItem(folder, SWT.NONE);
		item.setText(title);
		item.setToolTipText(tooltip);
		item.setControl(control);
	}

	void show(ParameterTable.Content content) {
		parameters.show(content);
		Optional<Result> result = content.outcome().map(FitOutcome::result);
		grid(correlations, result, "correlations");
		grid(arcs, result, "arcs");
		open.setEnabled(result.isPresent());
	}

	private static void grid(DataGrid grid, Optional<Result> result, String table) {
		grid.show(result.map(r -> r.tables().get(table)).map(t -> TableModels.of(table, t, DIGITS)).orElse(GridModel.empty()), new LinkedRows());
	}

	void select(CircuitNode.Element element) {
		parameters.select(element);
	}

	void add(FitOutcome fit) {
		comparison.add(fit);
	}
}
