/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.analysis;

import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.lithoscope.engine.AnalysisForm;
import org.lithoscope.model.analysis.ParameterException;
import org.lithoscope.model.analysis.ParameterField;
import org.lithoscope.model.analysis.ParameterSchema;

/** One parameter in a form: label, field, where its value comes from, and in words what is wrong with it. */
final class ParameterRow {

	private static final int LABEL_WIDTH = 120;
	private static final String SMALLER = "org.lithoscope.ui.smaller";

	private final AnalysisForm<?> form;
	private final ParameterField field;
	private final Label label;
	private final ParameterControl control;
	private final Label origin;
	private final Label complaint;
	private final Runnable changed;
	private final String proposed;
	private String remembered = "";
	private String problem = "";

	ParameterRow(Composite parent, AnalysisForm<?> form, ParameterField field, Runnable changed) {
		this.form = form;
		this.field = field;
		this.changed = changed;
		this.proposed = form.text(field.path());
		Composite name = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(name);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(LABEL_WIDTH, SWT.DEFAULT).applyTo(name);
		label = new Label(name, SWT.WRAP);
		label.setText(title(field));
		label.setToolTipText(help(field));
		GridDataFactory.fillDefaults().grab(true, false).hint(LABEL_WIDTH, SWT.DEFAULT).applyTo(label);
		control = ParameterControl.of(parent, field, this::check);
		control.control().setToolTipText(help(field));
		control.control().setData("lithoscope.key", "parameter." + field.path());
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(90, SWT.DEFAULT).applyTo(control.control());
		origin = new Label(name, SWT.NONE);
		origin.setFont(smaller(parent));
		origin.setData("org.eclipse.e4.ui.css.CssClassName", "LithoscopeQuiet");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(origin);
		complaint = new Label(parent, SWT.WRAP);
		complaint.setData("org.eclipse.e4.ui.css.CssClassName", "LithoscopeComplaint");
		complaint.setData("lithoscope.key", "complaint." + field.path());
		GridDataFactory.fillDefaults().span(2, 1).hint(160, SWT.DEFAULT).exclude(true).applyTo(complaint);
		control.setText(proposed);
		check();
	}

	/** The font of where a value comes from; the registry of the workbench owns it. */
	private static Font smaller(Composite parent) {
		if (!JFaceResources.getFontRegistry().hasValueFor(SMALLER)) {
			FontData[] data = FontDescriptor.createFrom(parent.getFont()).increaseHeight(-1).getFontData();
			JFaceResources.getFontRegistry().put(SMALLER, data);
		}
		return JFaceResources.getFont(SMALLER);
	}

	/** A plain number says its unit in the label, a quantity in the field. */
	private static String title(ParameterField field) {
		boolean plain = field.type() == ParameterField.Type.NUMBER || field.type() == ParameterField.Type.INTEGER;
		String unit = plain && !field.unit().isEmpty() ? org.lithoscope.model.quantity.Unit.of(field.unit()).symbol() : "";
		return unit.isEmpty() ? field.label() : field.label() + " / " + unit;
	}

	private static String help(ParameterField field) {
		StringBuilder text = new StringBuilder(field.help().isEmpty() ? field.label() : field.help());
		if (Double.isFinite(field.min()) || Double.isFinite(field.max())) {
			text.append("\nAllowed: ").append(range(field));
		}
		text.append("\nOn the command line: --").append(field.path().replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT));
		return text.toString();
	}

	private static String range(ParameterField field) {
		String unit = field.unit().isEmpty() ? "" : " " + org.lithoscope.model.quantity.Unit.of(field.unit()).symbol();
		if (!Double.isFinite(field.max())) {
			return "at least " + number(field.min()) + unit;
		}
		return Double.isFinite(field.min()) ? number(field.min()) + " to " + number(field.max()) + unit : "at most " + number(field.max()) + unit;
	}

	private static String number(double value) {
		return org.lithoscope.ui.table.Numbers.text(value, 7);
	}

	ParameterField field() {
		return field;
	}

	/** {@return what is in the field, as the engine takes it} */
	String text() {
		return control.text();
	}

	void setText(String text) {
		control.setText(text);
		check();
	}

	/** What was used last, to tell it from what is set now; an empty text when nothing is remembered. */
	void setRemembered(String text) {
		remembered = text;
	}

	void reset() {
		setText(proposed);
	}

	/** {@return whether the user changed it} */
	boolean isSet() {
		return !control.text().equals(proposed);
	}

	boolean isValid() {
		return problem.isEmpty();
	}

	private void check() {
		problem = problem(form.schema(), control.text());
		boolean wrong = !problem.isEmpty();
		complaint.setText(problem);
		complaint.setVisible(wrong);
		((GridData) complaint.getLayoutData()).exclude = !wrong;
		control.mark(wrong ? problem : "");
		boolean lastUsed = isSet() && !remembered.isEmpty() && control.text().equals(remembered);
		origin.setText(wrong ? "" : lastUsed ? "remembered" : isSet() ? "set" : form.proposedNames().contains(field.path()) ? "proposed" : "default");
		origin.setToolTipText((lastUsed ? "Used last in this archive; the proposal is " : isSet() ? "Set by you; the proposal is " : "")
				+ (isSet() ? proposed.isEmpty() ? "nothing" : proposed
						: form.proposedNames().contains(field.path()) ? "Proposed from the data" : "The analysis' own default"));
		label.setFont(isSet() ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT) : null);
		changed.run();
	}

	private <P extends Record> String problem(ParameterSchema<P> schema, String text) {
		if (text.equals(proposed)) {
			return "";
		}
		try {
			schema.with(schema.defaults(), Map.of(field.path(), text));
			return "";
		} catch (ParameterException e) {
			return e.getMessage();
		}
	}

	/** {@return what is wrong, in words; empty when nothing is} */
	String problem() {
		return problem;
	}
}
