/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.search;

import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.lithoscope.ui.tools.Notes;

/** Where words, conditions on values and days are typed; what is not understood is said below, in words. */
final class SearchFields extends Composite {

	private static final int TYPING_MILLIS = 200;
	private static final int EXAMPLES_WIDTH = 300;
	private static final String EXAMPLES = "Examples:  <a href=\"w:NMC811 Ag\">NMC811 Ag</a>   <a href=\"w:&quot;coulombic efficiency&quot;\">"
			+ "\"coulombic efficiency\"</a>   <a href=\"c:coulombicEfficiency > 99.5 %\">coulombicEfficiency &gt; 99.5 %</a>   "
			+ "<a href=\"c:positive.arealCapacity > 3 mA h/cm²\">positive.arealCapacity &gt; 3 mA h/cm²</a>";

	private final Text words;
	private final Text conditions;
	private final Text from;
	private final Text to;
	private final Label said;

	SearchFields(Composite parent, Runnable changed) {
		super(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(5).margins(8, 6).spacing(6, 4).applyTo(this);
		Runnable typed = () -> getDisplay().timerExec(TYPING_MILLIS, changed);
		words = text("search.words", "Words, or beginnings of words; \"…\" keeps words together", 160, true, typed);
		conditions = text("search.conditions", "Values: coulombicEfficiency > 99.5 %", 140, true, typed);
		from = text("search.from", "from 2026-01", 90, false, typed);
		to = text("search.to", "to 2026-12", 90, false, typed);
		said = Notes.line(this, "search.said");
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(180, SWT.DEFAULT).applyTo(said);
		Link examples = new Link(this, SWT.NONE);
		examples.setText(EXAMPLES.replace("&gt;", ">").replace("&quot;", "'"));
		examples.setData("org.eclipse.e4.ui.css.CssClassName", "LithoscopeQuiet");
		examples.addListener(SWT.Selection, e -> example(e.text));
		GridDataFactory.fillDefaults().span(5, 1).grab(true, false).hint(EXAMPLES_WIDTH, SWT.DEFAULT).applyTo(examples);
		addDisposeListener(e -> getDisplay().timerExec(-1, changed));
	}

	private void example(String reference) {
		String text = reference.substring(2).replace('\'', '"');
		words.setText(reference.startsWith("w:") ? text : "");
		conditions.setText(reference.startsWith("c:") ? text : "");
	}

	private Text text(String key, String message, int width, boolean grab, Runnable typed) {
		Text text = new Text(this, SWT.SEARCH | SWT.ICON_CANCEL);
		text.setMessage(message);
		text.setToolTipText(message);
		text.setData("lithoscope.key", key);
		text.addListener(SWT.Modify, e -> typed.run());
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(grab, false).hint(width, SWT.DEFAULT).applyTo(text);
		return text;
	}

	SearchRequest request(Map<String, String> facets, int count) {
		return new SearchRequest(words.getText(), conditions.getText(), from.getText(), to.getText(), facets, count);
	}

	void say(String text, boolean wrong) {
		if (wrong) {
			Notes.complain(said, text);
		} else {
			Notes.say(said, text);
		}
	}

	@Override
	public boolean setFocus() {
		return words.setFocus();
	}
}
