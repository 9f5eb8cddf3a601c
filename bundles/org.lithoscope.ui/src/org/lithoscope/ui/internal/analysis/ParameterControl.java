/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.analysis;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.lithoscope.model.analysis.ParameterField;

/** The widget of one parameter, as text in and out. */
abstract class ParameterControl {

	private ControlDecoration decoration;

	abstract Control control();

	abstract String text();

	abstract void setText(String text);

	/** Marks the field; an empty text takes the mark away. */
	void mark(String problem) {
		if (decoration == null) {
			decoration = new ControlDecoration(control(), SWT.TOP | SWT.LEFT);
			decoration.setImage(FieldDecorationRegistry.getDefault().getFieldDecoration(FieldDecorationRegistry.DEC_ERROR).getImage());
		}
		decoration.setDescriptionText(problem);
		if (problem.isEmpty()) {
			decoration.hide();
		} else {
			decoration.show();
		}
	}

	static ParameterControl of(Composite parent, ParameterField field, Runnable changed) {
		return switch (field.type()) {
			case BOOLEAN -> field.list() || field.optional() ? new Typed(parent, field, changed) : new Checked(parent, changed);
			case CHOICE -> field.list() ? new Typed(parent, field, changed) : new Chosen(parent, field, changed);
			case INTEGER, NUMBER, TEXT, QUANTITY -> new Typed(parent, field, changed);
		};
	}

	/** A text field; numbers with their unit. */
	private static final class Typed extends ParameterControl {

		private final Text text;

		Typed(Composite parent, ParameterField field, Runnable changed) {
			text = new Text(parent, SWT.BORDER);
			text.setMessage(field.optional() ? "none" : field.list() ? "values, separated by commas" : "");
			text.addListener(SWT.Modify, e -> changed.run());
		}

		@Override
		Control control() {
			return text;
		}

		@Override
		String text() {
			return text.getText().strip();
		}

		@Override
		void setText(String value) {
			text.setText(value);
		}
	}

	/** A check box. */
	private static final class Checked extends ParameterControl {

		private final Button button;

		Checked(Composite parent, Runnable changed) {
			button = new Button(parent, SWT.CHECK);
			button.addListener(SWT.Selection, e -> changed.run());
		}

		@Override
		Control control() {
			return button;
		}

		@Override
		String text() {
			return Boolean.toString(button.getSelection());
		}

		@Override
		void setText(String value) {
			button.setSelection(Boolean.parseBoolean(value));
		}
	}

	/** One of several. */
	private static final class Chosen extends ParameterControl {

		private final Combo combo;
		private final List<String> names = new ArrayList<>();

		Chosen(Composite parent, ParameterField field, Runnable changed) {
			combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
			if (field.optional()) {
				names.add("");
				combo.add("none");
			}
			for (ParameterField.Choice choice : field.choices()) {
				names.add(choice.name());
				combo.add(choice.label());
			}
			combo.addListener(SWT.Selection, e -> changed.run());
		}

		@Override
		Control control() {
			return combo;
		}

		@Override
		String text() {
			return combo.getSelectionIndex() < 0 ? "" : names.get(combo.getSelectionIndex());
		}

		@Override
		void setText(String value) {
			combo.select(names.indexOf(value));
		}
	}
}
