/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.analysis.ResultValue;
import org.lithoscope.ui.table.DataGrid;
import org.lithoscope.ui.table.GridColumn;
import org.lithoscope.ui.table.GridModel;
import org.lithoscope.ui.table.LinkedRows;

/** The values of several results below each other: one row for each result. */
final class ComparisonPage extends Composite {

	ComparisonPage(Composite parent, List<Result> results) {
		super(parent, SWT.NONE);
		setLayout(new FillLayout());
		Map<String, String> labels = new LinkedHashMap<>();
		results.forEach(r -> r.values().values().forEach(v -> labels.putIfAbsent(v.name(), v.label())));
		List<GridColumn> columns = new ArrayList<>();
		columns.add(new GridColumn("Result of", "", "", false, row -> results.get((int) row).title()));
		labels.forEach((name, label) -> columns.add(new GridColumn(label, "", name, true, row -> text(results.get((int) row), name))));
		new DataGrid(this).show(new GridModel("comparison", results.size(), columns), new LinkedRows());
	}

	private static String text(Result result, String name) {
		ResultValue value = result.values().get(name);
		return value == null ? "" : value.quantity().map(Object::toString).orElse(value.text());
	}
}
