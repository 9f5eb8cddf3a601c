/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.record;

import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.lithoscope.archive.record.RecordField;

/** One field of a record's form: label, control, and in words what is wrong with what was typed. */
final class FieldRow {

	private static final int LABEL_WIDTH = 190;
	private static final int CONTROL_WIDTH = 220;
	private static final int LINES = 4;

	private final RecordField field;
	private final String path;
	private final Map<String, String> cells;
	private final Label label;
	private final Control control;
	private final Label complaint;
	private final String original;
	private final Runnable changed;
	private String problem = "";

	/**
	 * A row.
	 *
	 * @param path    the dotted name
	 * @param value   what it shows
	 * @param cells   the ids of cells by name, for a field that refers to one
	 * @param changed is told when something was typed
	 */
	FieldRow(Composite parent, RecordField field, String path, Object value, Map<String, String> cells, boolean editable, Runnable changed) {
		this.field = field;
		this.path = path;
		this.cells = cells;
		this.changed = changed;
		this.original = isCell() ? cellName(value) : FieldText.text(field, value);
		label = new Label(parent, SWT.WRAP);
		label.setText(field.label() + (field.required() ? " *" : ""));
		label.setToolTipText(path + (field.term().isEmpty() ? "" : "\nBattINFO: " + field.term()) + (field.required() ? "\nMust be there" : ""));
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(LABEL_WIDTH, SWT.DEFAULT).applyTo(label);
		control = create(parent, editable);
		control.setData("lithoscope.key", "field." + path);
		complaint = new Label(parent, SWT.WRAP);
		complaint.setData("org.eclipse.e4.ui.css.CssClassName", "LithoscopeComplaint");
		complaint.setData("lithoscope.key", "complaint." + path);
		GridDataFactory.fillDefaults().span(2, 1).hint(LABEL_WIDTH + CONTROL_WIDTH, SWT.DEFAULT).exclude(true).applyTo(complaint);
		complaint.setVisible(false);
	}

	private boolean isCell() {
		return field.type() == RecordField.Type.REFERENCE;
	}

	private String cellName(Object id) {
		return id == null ? "" : cells.entrySet().stream().filter(e -> e.getValue().equals(id)).map(Map.Entry::getKey).findFirst()
				.orElse(id.toString());
	}

	private Control create(Composite parent, boolean editable) {
		boolean choice = field.type() == RecordField.Type.CHOICE;
		if (editable && (choice || isCell())) {
			Combo combo = new Combo(parent, choice ? SWT.READ_ONLY | SWT.DROP_DOWN : SWT.DROP_DOWN);
			combo.add("");
			(choice ? field.choices().stream() : cells.keySet().stream().sorted(String.CASE_INSENSITIVE_ORDER)).forEach(combo::add);
			combo.setText(original);
			combo.addListener(SWT.Modify, e -> check());
			GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(CONTROL_WIDTH, SWT.DEFAULT).applyTo(combo);
			return combo;
		}
		boolean large = field.name().equals("text") || field.name().equals("comment") || field.name().equals("protocol");
		Text text = new Text(parent, (large ? SWT.MULTI | SWT.WRAP | SWT.V_SCROLL : SWT.SINGLE) | SWT.BORDER | (editable ? 0 : SWT.READ_ONLY));
		text.setText(original);
		if (editable) {
			text.setMessage(FieldText.example(field));
			text.addListener(SWT.Modify, e -> check());
		} else {
			text.setData("org.eclipse.e4.ui.css.CssClassName", "LithoscopeFact");
		}
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(CONTROL_WIDTH, large ? LINES * text.getLineHeight() : SWT.DEFAULT)
				.applyTo(text);
		return text;
	}

	String path() {
		return path;
	}

	String text() {
		return control instanceof Combo combo ? combo.getText() : ((Text) control).getText();
	}

	boolean isValid() {
		return problem.isEmpty();
	}

	/** Puts what the field says into a draft, or marks what is wrong with it. What was not touched stays as it was, to the last digit. */
	void into(BodyDraft draft) {
		String typed = text();
		if (typed.equals(original)) {
			draft.set(path, draft.original(path));
			problem = "";
			return;
		}
		try {
			Optional<Object> value = isCell() ? cell(typed.strip()) : FieldText.value(field, typed);
			draft.set(path, value.orElse(null));
			problem = "";
		} catch (FieldException e) {
			problem = e.getMessage();
		}
	}

	private Optional<Object> cell(String name) throws FieldException {
		if (name.isEmpty()) {
			return Optional.empty();
		}
		if (!cells.containsKey(name)) {
			throw new FieldException("there is no cell '" + name + "' in this archive");
		}
		return Optional.of(cells.get(name));
	}

	/** Says that something is wrong which only the body as a whole can tell. */
	void complain(String sentence) {
		if (problem.isEmpty()) {
			problem = sentence;
		}
	}

	/** Shows what is wrong below the field. */
	void show() {
		complaint.setText(problem);
		complaint.setVisible(!problem.isEmpty());
		((GridData) complaint.getLayoutData()).exclude = problem.isEmpty();
		label.setFont(text().equals(original) ? null : JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
	}

	private void check() {
		changed.run();
	}
}
