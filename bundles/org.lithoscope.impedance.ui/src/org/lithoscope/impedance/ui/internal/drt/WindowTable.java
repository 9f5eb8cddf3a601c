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

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.lithoscope.impedance.drt.AssignmentWindow;
import org.lithoscope.impedance.ui.internal.spectrum.RowTable;
import org.lithoscope.ui.table.Numbers;
import org.lithoscope.ui.tools.Notes;

/** The assignment windows: which process a range of relaxation times is, and its resistance. */
final class WindowTable extends Composite {

	private static final int DIGITS = 3;

	private final RowTable table;
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
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 0).applyTo(this);
		table = new RowTable(this, "drt.windows", this::complain);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table.viewer().getTable());
		Composite buttons = new Composite(this, SWT.NONE);
		GridDataFactory.fillDefaults().applyTo(buttons);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(buttons);
		edited("From / s", 76, k -> Numbers.text(windows.get(k).from(), DIGITS).replace('−', '-'),
				(w, text) -> new AssignmentWindow(number(text), w.to(), w.name()));
		edited("To / s", 76, k -> Numbers.text(windows.get(k).to(), DIGITS).replace('−', '-'),
				(w, text) -> new AssignmentWindow(w.from(), number(text), w.name()));
		edited("Process", 220, k -> windows.get(k).name(), (w, text) -> new AssignmentWindow(w.from(), w.to(), text.strip()));
		table.column("Resistance", 140, SWT.RIGHT, k -> k < resistances.size() ? resistances.get(k) : "",
				"The area under γ in this range, with its standard error");
		button(buttons, "Add", "drt.window.add", "A further window above the last", this::add);
		button(buttons, "Delete", "drt.window.delete", "Take the selected window away", this::delete);
		button(buttons, "Defaults", "drt.window.defaults", "The windows of a lithium cell with a layered oxide", () -> changed.accept(defaults));
		said = Notes.line(this, "drt.window.said");
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).exclude(true).applyTo(said);
	}

	private static void button(Composite parent, String text, String key, String tooltip, Runnable action) {
		Button button = new Button(parent, SWT.PUSH);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
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
		windows = List.copyOf(some);
		resistances = List.copyOf(areas);
		table.show(windows.size());
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
		int index = table.viewer().getTable().getSelectionIndex();
		if (index >= 0) {
			List<AssignmentWindow> fewer = new ArrayList<>(windows);
			fewer.remove(index);
			changed.accept(fewer);
		}
	}

	private void edited(String title, int width, Function<Integer, String> text, BiFunction<AssignmentWindow, String, AssignmentWindow> write) {
		table.edit(table.column(title, width, SWT.LEFT, text, "Type to change it"), new TextCellEditor(table.viewer().getTable()), text::apply,
				(k, value) -> set(k, (String) value, write));
	}

	private void set(int index, String text, BiFunction<AssignmentWindow, String, AssignmentWindow> write) {
		List<AssignmentWindow> other = new ArrayList<>(windows);
		try {
			other.set(index, write.apply(other.get(index), text));
		} catch (NumberFormatException e) {
			throw new IllegalArgumentException("'" + text + "' is no time in seconds.", e);
		} catch (IllegalArgumentException e) {
			throw new IllegalArgumentException("A window begins at a positive time and ends after it: " + e.getMessage(), e);
		}
		changed.accept(other);
	}

	/** What is wrong takes no room where nothing is. */
	private void complain(String text) {
		((GridData) said.getLayoutData()).exclude = text.isEmpty();
		said.setVisible(!text.isEmpty());
		if (text.isEmpty()) {
			Notes.say(said, "");
		} else {
			Notes.complain(said, text);
		}
		layout(true, true);
	}
}
