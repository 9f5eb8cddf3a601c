/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.commands;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** A question with a few fields: what is wrong with them is said below, and it can be answered when nothing is. */
abstract class FormDialog extends Dialog {

	private static final int WIDTH = 460;

	private final String title;
	private final String answer;
	private Label complaint;

	FormDialog(Shell parent, String title, String answer) {
		super(parent);
		this.title = title;
		this.answer = answer;
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		Composite form = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(8, 8).spacing(8, 6).applyTo(form);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(form);
		fill(form);
		complaint = new Label(form, SWT.WRAP);
		complaint.setData("lithoscope.key", "dialog.complaint");
		complaint.setData("org.eclipse.e4.ui.css.CssClassName", "LithoscopeComplaint");
		GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(WIDTH, complaint.computeSize(SWT.DEFAULT, SWT.DEFAULT).y * 2).applyTo(complaint);
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		Button ok = createButton(parent, IDialogConstants.OK_ID, answer, true);
		ok.setData("lithoscope.key", "dialog.ok");
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		check();
	}

	/** Makes the fields, in a grid of three columns. */
	abstract void fill(Composite form);

	/** What is wrong, in words; empty when nothing is. */
	abstract String problem();

	/** To be called when something was typed. */
	final void check() {
		Button ok = getButton(IDialogConstants.OK_ID);
		if (ok != null) {
			String problem = problem();
			complaint.setText(problem);
			ok.setEnabled(problem.isEmpty());
		}
	}

	/** A label and a text that takes the rest of the row. */
	final Text text(Composite form, String label, String key, String value, String message, int columns) {
		label(form, label);
		Text text = new Text(form, SWT.SINGLE | SWT.BORDER);
		text.setText(value);
		text.setMessage(message);
		text.setData("lithoscope.key", key);
		text.addListener(SWT.Modify, e -> check());
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).span(columns, 1).grab(true, false).applyTo(text);
		return text;
	}

	static Label label(Composite form, String text) {
		Label label = new Label(form, SWT.NONE);
		label.setText(text);
		return label;
	}
}
