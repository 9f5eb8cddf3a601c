/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.ui.internal;

import java.util.List;
import java.util.SortedSet;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.Table;
import org.lithoscope.ui.table.DataGrid;
import org.lithoscope.ui.table.GridModel;
import org.lithoscope.ui.table.LinkedRows;
import org.lithoscope.ui.table.TableModels;
import org.lithoscope.ui.tools.Notes;

/** The table of cycles with a filter above it: a range of cycles, complete cycles only. */
final class CycleGrid extends Composite implements OnCyclesPage.OnCycles {

	private static final int DIGITS = 6;
	private static final int RANGE_WIDTH = 200;
	private static final int CONDITIONS_WIDTH = 170;

	private final String name;
	private final LinkedRows rows;
	private final Text range;
	private final Text conditions;
	private final Button completeOnly;
	private final Label said;
	private final DataGrid grid;
	private Table cycles;
	private GridModel whole;
	private List<Integer> numbers;
	private Column complete;
	private SomeRows some;

	/**
	 * A grid that shows all cycles.
	 *
	 * @param parent where it stands
	 * @param name   the name of the table
	 * @param table  the table of cycles
	 * @param rows   the selection to share
	 */
	CycleGrid(Composite parent, String name, Table table, LinkedRows rows) {
		super(parent, SWT.NONE);
		this.name = name;
		this.rows = rows;
		GridLayoutFactory.fillDefaults().numColumns(5).margins(0, 0).extendedMargins(8, 8, 6, 0).spacing(8, 6).applyTo(this);
		new Label(this, SWT.NONE).setText("Cycles");
		range = new Text(this, SWT.SEARCH | SWT.ICON_CANCEL);
		range.setMessage("all; or 1-5, 10, every 10, last 20");
		range.setData("lithoscope.key", "cycles.range");
		GridDataFactory.swtDefaults().hint(RANGE_WIDTH, SWT.DEFAULT).applyTo(range);
		conditions = new Text(this, SWT.SEARCH | SWT.ICON_CANCEL);
		conditions.setMessage("where ce<99");
		conditions.setToolTipText("Conditions on columns, in their units: ce<99 energy_efficiency>=90 discharging>0.004");
		conditions.setData("lithoscope.key", "cycles.where");
		GridDataFactory.swtDefaults().hint(CONDITIONS_WIDTH, SWT.DEFAULT).applyTo(conditions);
		completeOnly = new Button(this, SWT.CHECK);
		completeOnly.setText("Complete cycles only");
		completeOnly.setData("lithoscope.key", "cycles.complete");
		said = Notes.line(this, "cycles.said");
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(said);
		grid = new DataGrid(this);
		GridDataFactory.fillDefaults().span(5, 1).grab(true, true).applyTo(grid);
		range.addListener(SWT.Modify, e -> filter());
		conditions.addListener(SWT.Modify, e -> filter());
		completeOnly.addListener(SWT.Selection, e -> filter());
		addListener(SWT.Dispose, e -> some.unlink());
		take(table);
		filter();
	}

	private void take(Table table) {
		cycles = table;
		whole = TableModels.of(name, table, DIGITS);
		Column cycle = table.column("cycle_count").orElseThrow();
		numbers = LongStream.range(0, cycle.size()).mapToObj(r -> (int) cycle.get(r)).toList();
		complete = table.column("complete").orElseThrow();
	}

	@Override
	public void renew(Measurement measurement, Table later) {
		take(later);
		filter();
	}

	private void filter() {
		try {
			SortedSet<Integer> chosen = CycleChoice.parse(range.getText(), numbers);
			LongPredicate where = RowConditions.parse(conditions.getText(), cycles);
			long[] kept = IntStream.range(0, numbers.size()).filter(r -> chosen.contains(numbers.get(r))
					&& (!completeOnly.getSelection() || complete.get(r) == 1) && where.test(r)).mapToLong(r -> r).toArray();
			if (some != null) {
				some.unlink();
			}
			some = new SomeRows(whole, rows, kept);
			grid.show(some.model(), some.rows());
			Notes.say(said, kept.length == numbers.size() ? numbers.size() + " cycles" : kept.length + " of " + numbers.size() + " cycles");
		} catch (IllegalArgumentException e) {
			Notes.complain(said, e.getMessage());
		}
	}
}
