/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal.drt;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.lithoscope.impedance.drt.AssignmentWindow;
import org.lithoscope.ui.table.Numbers;
import org.lithoscope.ui.tools.Notes;

/** The assignment windows: which process a range of relaxation times is, and its resistance. */
final class WindowTable extends Composite {

	private static final int DIGITS = 3;

	private final TableViewer viewer;
	private final Consumer<List<AssignmentWindow>> changed;
	private final Label said;
	private List<AssignmentWindow> windows = List.of();
	private List<String> resistances = List.of();

	/**
	 * A table without rows.
	 *
	 * @param parent   where it stands
	 * @param defaults the windows to go back to
	 * @param changed  takes other windows
	 */
	WindowTable(Composite parent, List<AssignmentWindow> defaults, Consumer<List<AssignmentWindow>> changed) {
		super(parent, SWT.NONE);
		this.changed = changed;
		GridLayoutFactory.fillDefaults().numColumns(4).spacing(6, 3).applyTo(this);
		viewer = new TableViewer(this, SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL | SWT.BORDER);
		GridDataFactory.fillDefaults().span(4, 1).grab(true, true).applyTo(viewer.getTable());
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		viewer.getTable().setHeaderVisible(true);
		viewer.getTable().setLinesVisible(true);
		viewer.getTable().setData("lithoscope.key", "drt.windows");
		edited("From / s", 76, k -> Numbers.text(windows.get(k).from(), DIGITS).replace('−', '-'),
				(w, text) -> new AssignmentWindow(number(text), w.to(), w.name()));
		edited("To / s", 76, k -> Numbers.text(windows.get(k).to(), DIGITS).replace('−', '-'),
				(w, text) -> new AssignmentWindow(w.from(), number(text), w.name()));
		edited("Process", 220, k -> windows.get(k).name(), (w, text) -> new AssignmentWindow(w.from(), w.to(), text.strip()));
		column("Resistance", 140, SWT.RIGHT, k -> k < resistances.size() ? resistances.get(k) : "");
		button("Add", "drt.window.add", "A further window above the last", this::add);
		button("Delete", "drt.window.delete", "Take the selected window away", this::delete);
		button("Defaults", "drt.window.defaults", "The windows of a lithium cell with a layered oxide", () -> changed.accept(defaults));
		said = Notes.line(this, "drt.window.said");
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(said);
	}

	private void button(String text, String key, String tooltip, Runnable action) {
		Button button = new Button(this, SWT.PUSH);
		button.setText(text);
		button.setToolTipText(tooltip);
		button.setData("lithoscope.key", key);
		button.addListener(SWT.Selection, e -> action.run());
	}

	/**
	 * Shows windows.
	 *
	 * @param some  the windows
	 * @param areas their resistances with unit; may be fewer
	 */
	void show(List<AssignmentWindow> some, List<String> areas) {
		boolean same = some.size() == windows.size();
		windows = List.copyOf(some);
		resistances = List.copyOf(areas);
		if (same) {
			viewer.refresh();
		} else {
			viewer.setInput(IntStream.range(0, windows.size()).boxed().toList());
		}
	}

	private static double number(String text) {
		return Double.parseDouble(text.strip().replace('−', '-').replace(',', '.').replaceAll("\\s*s$", ""));
	}

	private void add() {
		double last = windows.stream().mapToDouble(AssignmentWindow::to).max().orElse(1e-6);
		List<AssignmentWindow> more = new ArrayList<>(windows);
		more.add(new AssignmentWindow(last, 10 * last, "process " + (windows.size() + 1)));
		changed.accept(more);
	}

	private void delete() {
		int index = viewer.getTable().getSelectionIndex();
		if (index >= 0) {
			List<AssignmentWindow> fewer = new ArrayList<>(windows);
			fewer.remove(index);
			changed.accept(fewer);
		}
	}

	private TableViewerColumn column(String title, int width, int style, Function<Integer, String> text) {
		TableViewerColumn column = new TableViewerColumn(viewer, style);
		column.getColumn().setText(title);
		column.getColumn().setWidth(width);
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(k -> text.apply((Integer) k)));
		return column;
	}

	private void edited(String title, int width, Function<Integer, String> text, BiFunction<AssignmentWindow, String, AssignmentWindow> write) {
		CellEditor editor = new TextCellEditor(viewer.getTable());
		column(title, width, SWT.LEFT, text).setEditingSupport(new EditingSupport(viewer) {
			@Override
			protected CellEditor getCellEditor(Object element) {
				return editor;
			}

			@Override
			protected boolean canEdit(Object element) {
				return true;
			}

			@Override
			protected Object getValue(Object element) {
				return text.apply((Integer) element);
			}

			@Override
			protected void setValue(Object element, Object value) {
				if (value != null && !value.equals(getValue(element))) {
					set((Integer) element, (String) value, write);
				}
			}
		});
	}

	private void set(int index, String text, BiFunction<AssignmentWindow, String, AssignmentWindow> write) {
		try {
			List<AssignmentWindow> other = new ArrayList<>(windows);
			other.set(index, write.apply(other.get(index), text));
			Notes.say(said, "");
			changed.accept(other);
		} catch (NumberFormatException e) {
			Notes.complain(said, "'" + text + "' is no time in seconds.");
		} catch (IllegalArgumentException e) {
			Notes.complain(said, "A window begins at a positive time and ends after it: " + e.getMessage());
		}
	}
}
