/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.lithoscope.ui.table.Numbers;

/** The circuits that were tried on the same points with the same weighting, best first by the Bayesian criterion. */
final class ComparisonTable extends Composite {

	private static final String[] TITLES = {"Circuit", "Parameters", "S", "ΔAIC", "ΔBIC", "Akaike weight"};
	private static final int[] WIDTHS = {190, 76, 84, 70, 70, 96};
	private static final String[] TOOLTIPS = {"Double click: take it up again", "Free parameters", "Weighted sum of squares",
			"Akaike's information criterion above the least", "The Bayesian information criterion above the least",
			"Probability of being the best of these, by AIC"};

	private final Table table;
	private final List<FitOutcome> all = new ArrayList<>();
	private List<FitOutcome> shown = List.of();

	/**
	 * A table without rows.
	 *
	 * @param parent where it stands
	 * @param taken  takes a circuit up again
	 */
	ComparisonTable(Composite parent, Consumer<FitOutcome> taken) {
		super(parent, SWT.NONE);
		setLayout(new FillLayout());
		table = new Table(this, SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL | SWT.BORDER);
		table.setHeaderVisible(true);
		table.setLinesVisible(true);
		table.setData("lithoscope.key", "circuit.comparison");
		for (int i = 0; i < TITLES.length; i++) {
			TableColumn column = new TableColumn(table, i == 0 ? SWT.LEFT : SWT.RIGHT);
			column.setText(TITLES[i]);
			column.setWidth(WIDTHS[i]);
			column.setToolTipText(TOOLTIPS[i]);
		}
		table.addListener(SWT.DefaultSelection, e -> {
			if (table.getSelectionIndex() >= 0) {
				taken.accept(shown.get(table.getSelectionIndex()));
			}
		});
	}

	/** Adds a fit; one of the same circuit and basis is replaced. Shows what can be compared with it. */
	void add(FitOutcome fit) {
		all.removeIf(f -> f.basis().equals(fit.basis()) && f.circuit().text().equals(fit.circuit().text()));
		all.add(fit);
		show(fit.basis());
	}

	private void show(String basis) {
		shown = all.stream().filter(f -> f.basis().equals(basis)).sorted(Comparator.comparingDouble(FitOutcome::bayes)).toList();
		double akaike = shown.stream().mapToDouble(FitOutcome::akaike).min().orElse(0);
		double bayes = shown.stream().mapToDouble(FitOutcome::bayes).min().orElse(0);
		double sum = shown.stream().mapToDouble(f -> Math.exp((akaike - f.akaike()) / 2)).sum();
		table.removeAll();
		for (FitOutcome f : shown) {
			double weight = Math.exp((akaike - f.akaike()) / 2) / sum;
			new TableItem(table, SWT.NONE).setText(new String[] {f.circuit().text(), Long.toString(f.settings().free()), Numbers.text(f.cost(), 4),
					difference(f.akaike() - akaike), difference(f.bayes() - bayes), Math.round(1000 * weight) / 10.0 + " %"});
		}
	}

	private static String difference(double value) {
		return Double.toString(Math.round(10 * value) / 10.0);
	}
}
