/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.analysis;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.lithoscope.ui.internal.tools.Icons;

/** Run, cancel, reset, and what came of it when it was not a result. */
final class AnalysisFooter extends Composite {

	private final Label message;
	private final Button run;
	private final Button cancel;
	private final Button reset;

	AnalysisFooter(Composite parent, Runnable running, Runnable cancelling, Runnable resetting) {
		super(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(8, 8).spacing(6, 6).applyTo(this);
		message = new Label(this, SWT.WRAP);
		message.setData("lithoscope.key", "analysis.message");
		GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(160, SWT.DEFAULT).exclude(true).applyTo(message);
		Icons icons = new Icons(this);
		run = button("Run", "Run the analysis (F9)", running);
		run.setImage(icons.get("run"));
		run.setData("lithoscope.key", "analysis.run");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(run);
		cancel = button("Cancel", "Stop the analysis that is running", cancelling);
		reset = button("Reset", "Put every parameter back to what the data propose", resetting);
	}

	private Button button(String text, String tooltip, Runnable action) {
		Button button = new Button(this, SWT.PUSH);
		button.setText(text);
		button.setToolTipText(tooltip);
		button.addListener(SWT.Selection, e -> action.run());
		GridDataFactory.fillDefaults().applyTo(button);
		return button;
	}

	void say(String text, boolean wrong) {
		message.setText(text);
		message.setData("org.eclipse.e4.ui.css.CssClassName", wrong ? "LithoscopeComplaint" : "LithoscopeQuiet");
		((GridData) message.getLayoutData()).exclude = text.isEmpty();
		message.setVisible(!text.isEmpty());
		getParent().layout(true, true);
	}

	void follow(boolean ready, boolean running) {
		run.setEnabled(ready);
		run.setText(running ? "Running…" : "Run");
		cancel.setEnabled(running);
		cancel.setVisible(running);
		reset.setEnabled(!running);
	}
}
