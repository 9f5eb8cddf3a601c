/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.record;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.lithoscope.archive.ArchiveRecord;
import org.lithoscope.ui.table.DataGrid;
import org.lithoscope.ui.table.GridColumn;
import org.lithoscope.ui.table.GridModel;
import org.lithoscope.ui.table.LinkedRows;

/** The revisions of a record, the newest first, and in what the selected one differs from the one that it replaced. */
final class RevisionsPage extends Composite {

	private static final int[] LIST_AND_CHANGES = {40, 60};
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

	private final Table table;
	private final DataGrid changes;
	private List<ArchiveRecord> shown = List.of();

	RevisionsPage(Composite parent, RecordInput input) {
		super(parent, SWT.NONE);
		setLayout(new FillLayout());
		SashForm sash = new SashForm(this, SWT.VERTICAL | SWT.SMOOTH);
		table = new Table(sash, SWT.FULL_SELECTION | SWT.SINGLE);
		table.setHeaderVisible(true);
		table.setData("lithoscope.key", "revisions.table");
		column("Revision", 90);
		column("Written", 160);
		column("Person", 160);
		column("Software", 180);
		column("", 140);
		table.addListener(SWT.Selection, e -> select());
		changes = new DataGrid(sash);
		changes.setData("lithoscope.key", "revisions.changes");
		sash.setWeights(LIST_AND_CHANGES);
		show(input);
	}

	private void column(String title, int width) {
		TableColumn column = new TableColumn(table, SWT.NONE);
		column.setText(title);
		column.setWidth(width);
	}

	void show(RecordInput input) {
		shown = input.revisions().reversed();
		table.removeAll();
		List<ArchiveRecord> current = input.current();
		for (int i = 0; i < shown.size(); i++) {
			ArchiveRecord revision = shown.get(i);
			new TableItem(table, SWT.NONE).setText(new String[] {Integer.toString(shown.size() - i), TIME.format(revision.created()), revision.person(),
				revision.software(), current.contains(revision) ? current.size() > 1 ? "current, one of " + current.size() : "current" : ""});
		}
		if (!shown.isEmpty()) {
			table.select(0);
		}
		select();
	}

	private void select() {
		int index = table.getSelectionIndex();
		if (index < 0) {
			changes.show(GridModel.empty(), new LinkedRows());
			return;
		}
		ArchiveRecord revision = shown.get(index);
		Map<String, Object> before = revision.supersedes().flatMap(id -> shown.stream().filter(r -> r.revision().equals(id)).findFirst())
				.map(ArchiveRecord::body).orElse(Map.of());
		List<BodyDifference.Change> differences = BodyDifference.between(before, revision.body());
		List<GridColumn> columns = new ArrayList<>();
		columns.add(new GridColumn("Field", "", "", false, row -> differences.get((int) row).path()));
		columns.add(new GridColumn("Before", "", "", false, row -> differences.get((int) row).before()));
		columns.add(new GridColumn("In this revision", "", "", false, row -> differences.get((int) row).after()));
		changes.show(new GridModel("changes", differences.size(), columns), new LinkedRows());
	}
}
