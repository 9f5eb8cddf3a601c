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
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Names and values below each other under headings; values can be selected and copied. */
public final class FactSheet extends Composite {

	private static final int NAME_WIDTH = 110;
	private static final int VALUE_WIDTH = 80;
	private static final int WIDEST_VALUE = 170;
	private static final int NUMBER_LENGTH = 28;
	private static final int PADDING = 8;

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
		GridLayoutFactory.fillDefaults().numColumns(2).margins(14, 12).spacing(12, 6).applyTo(sheet);
		int valueWidth = valueWidth(sheet, facts);
		for (Fact fact : facts) {
			add(sheet, fact, valueWidth);
		}
		scroll.setContent(sheet);
		scroll.addListener(SWT.Resize, e -> scroll.setMinHeight(sheet.computeSize(scroll.getClientArea().width, SWT.DEFAULT).y));
	}

	/** A number is not broken between its digits and its unit; sentences are. */
	private static int valueWidth(Composite sheet, List<Fact> facts) {
		GC gc = new GC(sheet);
		try {
			return facts.stream().map(Fact::value).filter(v -> v != null && v.length() <= NUMBER_LENGTH && !v.contains("\n"))
					.mapToInt(v -> gc.textExtent(v).x + PADDING).filter(w -> w <= WIDEST_VALUE).max().orElse(VALUE_WIDTH);
		} finally {
			gc.dispose();
		}
	}

	private static void add(Composite sheet, Fact fact, int valueWidth) {
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
		GridDataFactory.fillDefaults().grab(true, false).hint(Math.max(VALUE_WIDTH, valueWidth), SWT.DEFAULT).applyTo(value);
	}
}
