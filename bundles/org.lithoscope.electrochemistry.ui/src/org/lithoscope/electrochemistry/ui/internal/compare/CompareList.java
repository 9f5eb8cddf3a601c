/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.ui.internal.compare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.lithoscope.ui.tools.Notes;

/** The table with its filter, the choice of all or none, and export. */
final class CompareList extends Composite {

	private final CompareTable.Owner owner;
	private final Text filter;
	private final Label said;
	private final CompareTable table;
	private boolean groups;
	private int all;

	CompareList(Composite parent, CompareTable.Owner owner) {
		super(parent, SWT.NONE);
		this.owner = owner;
		GridLayoutFactory.fillDefaults().numColumns(6).extendedMargins(8, 8, 4, 0).spacing(8, 4).applyTo(this);
		filter = new Text(this, SWT.SEARCH | SWT.ICON_CANCEL);
		filter.setMessage("Filter: LiCu ce>99 cycles>=50");
		filter.setToolTipText("Words that name, group, protocol or file must have, and conditions on figures: "
				+ String.join(", ", java.util.Arrays.stream(KeyFigure.values()).map(KeyFigure::word).toList()));
		filter.setData("lithoscope.key", "compare.filter");
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(250, SWT.DEFAULT).applyTo(filter);
		button("Show listed", "compare.all", "Draws what is listed, and nothing else", this::showListed);
		button("Show none", "compare.none", "Draws nothing", () -> owner.setShown(everything(), false));
		said = Notes.line(this, "compare.count");
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(said);
		button("Copy", "compare.copy", "Copies what is selected, or all that is listed, as CSV (Ctrl+C)", this::copy);
		button("Export CSV…", "compare.export", "Saves what is selected, or all that is listed, as CSV", this::ask);
		table = new CompareTable(this, owner);
		GridDataFactory.fillDefaults().span(6, 1).grab(true, true).applyTo(table);
		filter.addListener(SWT.Modify, e -> filter());
		table.getChildren()[0].addListener(SWT.KeyDown, e -> {
			if (e.stateMask == SWT.MOD1 && e.keyCode == 'c') {
				copy();
			}
		});
	}

	private void button(String label, String key, String tooltip, Runnable action) {
		Button button = new Button(this, SWT.PUSH);
		button.setText(label);
		button.setToolTipText(tooltip);
		button.setData("lithoscope.key", key);
		button.addListener(SWT.Selection, e -> action.run());
	}

	private List<Subject> everything() {
		table.setFilter(CellFilter.parse(""));
		List<Subject> subjects = table.listed();
		filter();
		return subjects;
	}

	private void showListed() {
		List<Subject> listed = table.listed();
		owner.setShown(everything().stream().filter(s -> !listed.contains(s)).toList(), false);
		owner.setShown(listed, true);
	}

	/** {@return the table} */
	CompareTable table() {
		return table;
	}

	/** Shows rows. */
	void show(List<? extends Subject> rows, boolean areGroups) {
		groups = areGroups;
		all = rows.size();
		table.show(rows);
		count();
	}

	/** What rows say has changed. */
	void refresh() {
		table.refresh();
		count();
	}

	private void filter() {
		try {
			table.setFilter(CellFilter.parse(filter.getText()));
			count();
		} catch (IllegalArgumentException e) {
			Notes.complain(said, e.getMessage());
		}
	}

	private void count() {
		List<Subject> listed = table.listed();
		long shown = listed.stream().filter(owner::isShown).count();
		String what = groups ? all == 1 ? "group" : "groups" : all == 1 ? "cell" : "cells";
		Notes.say(said, (listed.size() == all ? "" : listed.size() + " of ") + all + " " + what + ", " + shown + " drawn");
	}

	private List<Subject> chosen() {
		return table.selection().isEmpty() ? table.listed() : table.selection();
	}

	private void copy() {
		List<Subject> chosen = chosen();
		Clipboard clipboard = new Clipboard(getDisplay());
		try {
			clipboard.setContents(new Object[] {SubjectsCsv.of(chosen, groups)}, new Transfer[] {TextTransfer.getInstance()});
			Notes.say(said, chosen.size() + (chosen.size() == 1 ? " row copied" : " rows copied"));
		} finally {
			clipboard.dispose();
		}
	}

	private void ask() {
		FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
		dialog.setText("Export key figures");
		dialog.setFileName("key-figures.csv");
		dialog.setFilterExtensions(new String[] {"*.csv"});
		dialog.setOverwrite(true);
		String file = dialog.open();
		if (file != null) {
			export(Path.of(file));
		}
	}

	/** Saves what is selected, or all that is listed. */
	void export(Path file) {
		try {
			Files.writeString(file, SubjectsCsv.of(chosen(), groups), StandardCharsets.UTF_8);
			Notes.say(said, chosen().size() + (chosen().size() == 1 ? " row saved to " : " rows saved to ") + file.getFileName());
		} catch (IOException e) {
			Notes.complain(said, file + " could not be written: " + e.getMessage());
		}
	}

	@Override
	public boolean setFocus() {
		return table.setFocus();
	}
}
