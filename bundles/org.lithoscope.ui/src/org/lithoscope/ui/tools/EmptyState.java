/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.tools;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.lithoscope.ui.internal.tools.Icons;

/** What an empty view shows: what it is for, and the first step. */
public final class EmptyState extends Composite {

	private final Label message;

	/**
	 * An empty state.
	 *
	 * @param parent where it stands
	 * @param icon   the icon's name
	 * @param text   what the view is for
	 * @param step   the first step as a link, or an empty text
	 * @param action what the link does
	 */
	public EmptyState(Composite parent, String icon, String text, String step, Runnable action) {
		super(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(18, 18).spacing(0, 8).applyTo(this);
		setData("org.eclipse.e4.ui.css.CssClassName", "LithoscopeEmpty");
		Label image = new Label(this, SWT.NONE);
		image.setImage(new Icons(this).get(icon));
		GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.END).grab(true, true).applyTo(image);
		message = new Label(this, SWT.WRAP | SWT.CENTER);
		message.setText(text);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, step.isEmpty()).hint(120, SWT.DEFAULT).applyTo(message);
		if (!step.isEmpty()) {
			Link link = new Link(this, SWT.NONE);
			link.setText("<a>" + step + "</a>");
			link.addListener(SWT.Selection, e -> action.run());
			GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).grab(true, true).applyTo(link);
		} else {
			GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).grab(true, true).hint(120, SWT.DEFAULT).applyTo(message);
		}
	}

	/**
	 * Offers a further step below the first.
	 *
	 * @param step   the step as a link
	 * @param action what the link does
	 */
	public void addStep(String step, Runnable action) {
		Control[] children = getChildren();
		// the last one takes the room below, so that all stand in the middle
		((GridData) children[children.length - 1].getLayoutData()).grabExcessVerticalSpace = false;
		Link link = new Link(this, SWT.NONE);
		link.setText("<a>" + step + "</a>");
		link.addListener(SWT.Selection, e -> action.run());
		GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).grab(true, true).applyTo(link);
	}

	/**
	 * Says something else.
	 *
	 * @param text what the view is for
	 */
	public void setText(String text) {
		message.setText(text);
		layout(true, true);
	}
}
