/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.tools;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Sentences on pages: quiet ones, complaints, and those that stand in the place of what is not there. */
public final class Notes {

	private static final String CLASS = "org.eclipse.e4.ui.css.CssClassName";
	private static final int MARGIN = 18;

	private Notes() {
	}

	/** A quiet line that can also complain. */
	public static Label line(Composite parent, String key) {
		Label line = new Label(parent, SWT.NONE);
		line.setData("lithoscope.key", key);
		line.setData(CLASS, "LithoscopeQuiet");
		return line;
	}

	/** Says something in a quiet line. */
	public static void say(Label line, String text) {
		set(line, "LithoscopeQuiet", text);
	}

	/** Says in a line what is wrong with the input. */
	public static void complain(Label line, String text) {
		set(line, "LithoscopeComplaint", text);
	}

	private static void set(Label line, String look, String text) {
		if (!look.equals(line.getData(CLASS))) {
			line.setData(CLASS, look);
			line.reskin(SWT.NONE);
		}
		line.setText(text);
		line.setToolTipText(text);
		line.requestLayout();
	}

	/** A page with nothing but a sentence in its middle; the label is its only child. */
	public static Composite page(Composite parent, String text) {
		Composite page = new Composite(parent, SWT.NONE);
		page.setData(CLASS, "LithoscopeEmpty");
		GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).applyTo(page);
		Label label = new Label(page, SWT.WRAP | SWT.CENTER);
		label.setText(text);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, true).applyTo(label);
		return page;
	}

	/** Says something else on such a page. */
	public static void setText(Composite page, String text) {
		((Label) page.getChildren()[0]).setText(text);
		page.layout(true, true);
	}
}
