/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.tools;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Names and values below each other under headings; values can be selected and copied. */
public final class FactSheet extends Composite {

	private static final int NAME_WIDTH = 135;
	private static final int VALUE_WIDTH = 80;

	/**
	 * A name with its value, or a heading.
	 *
	 * @param name  the name
	 * @param value the value; null for a heading
	 */
	public record Fact(String name, String value) {

		/**
		 * A heading.
		 *
		 * @param text what it says
		 * @return the heading
		 */
		public static Fact heading(String text) {
			return new Fact(text, null);
		}
	}

	/**
	 * A sheet.
	 *
	 * @param parent where it stands
	 * @param facts  what it says
	 */
	public FactSheet(Composite parent, List<Fact> facts) {
		super(parent, SWT.NONE);
		setLayout(new FillLayout());
		ScrolledComposite scroll = new ScrolledComposite(this, SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		Composite sheet = new Composite(scroll, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(18, 14).spacing(14, 6).applyTo(sheet);
		for (Fact fact : facts) {
			add(sheet, fact);
		}
		scroll.setContent(sheet);
		scroll.addListener(SWT.Resize, e -> scroll.setMinHeight(sheet.computeSize(scroll.getClientArea().width, SWT.DEFAULT).y));
	}

	private static void add(Composite sheet, Fact fact) {
		if (fact.value() == null) {
			Label heading = new Label(sheet, SWT.WRAP);
			heading.setText(fact.name());
			heading.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
			GridDataFactory.fillDefaults().span(2, 1).indent(0, 8).hint(NAME_WIDTH + VALUE_WIDTH, SWT.DEFAULT).applyTo(heading);
			return;
		}
		Label name = new Label(sheet, SWT.WRAP);
		name.setText(fact.name());
		name.setData("org.eclipse.e4.ui.css.CssClassName", "LithoscopeQuiet");
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).hint(NAME_WIDTH, SWT.DEFAULT).applyTo(name);
		Text value = new Text(sheet, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP);
		value.setText(fact.value());
		value.setData("org.eclipse.e4.ui.css.CssClassName", "LithoscopeFact");
		GridDataFactory.fillDefaults().grab(true, false).hint(VALUE_WIDTH, SWT.DEFAULT).applyTo(value);
	}
}
