/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.explorer;

import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.lithoscope.archive.ui.internal.session.Archives;
import org.lithoscope.archive.ui.internal.session.OpenArchive;

/** Above the tree: which archive it is, how it is arranged, words that its records must have, and what there is to say. */
final class ArchiveHeader extends Composite {

	private static final int TYPING_MILLIS = 250;

	private final Label name;
	private final Label message;
	private final Combo arrangement;
	private final Text filter;

	ArchiveHeader(Composite parent, Runnable rearranged) {
		super(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 6).spacing(6, 4).applyTo(this);
		name = new Label(this, SWT.NONE);
		name.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		name.setData("lithoscope.key", "archive.name");
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(name);
		message = new Label(this, SWT.WRAP);
		message.setData("lithoscope.key", "archive.message");
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(120, SWT.DEFAULT).exclude(true).applyTo(message);
		arrangement = new Combo(this, SWT.READ_ONLY | SWT.DROP_DOWN);
		arrangement.setData("lithoscope.key", "archive.arrangement");
		for (Arrangement one : Arrangement.values()) {
			arrangement.add(one.label());
		}
		arrangement.select(0);
		arrangement.setToolTipText("By what the records are arranged");
		arrangement.addListener(SWT.Selection, e -> rearranged.run());
		filter = new Text(this, SWT.SEARCH | SWT.ICON_CANCEL);
		filter.setMessage("Filter");
		filter.setToolTipText("Words, or beginnings of words, that the records must have");
		filter.setData("lithoscope.key", "archive.filter");
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(60, SWT.DEFAULT).applyTo(filter);
		filter.addListener(SWT.Modify, e -> getDisplay().timerExec(TYPING_MILLIS, rearranged));
		addDisposeListener(e -> getDisplay().timerExec(-1, rearranged));
	}

	/** The way in which the records are arranged. */
	Arrangement arrangement() {
		return Arrangement.values()[Math.max(0, arrangement.getSelectionIndex())];
	}

	String filter() {
		return filter.getText();
	}

	void show(Optional<OpenArchive> open, Archives.Message said) {
		name.setText(open.map(a -> a.name() + (a.isReadOnly() ? "  (read-only)" : "")).orElse(""));
		name.setToolTipText(open.map(a -> a.folder().toString()).orElse(""));
		message.setText(said.text().replace("&", "&&"));
		message.setToolTipText(said.text());
		message.setData("org.eclipse.e4.ui.css.CssClassName", said.wrong() ? "LithoscopeComplaint" : "LithoscopeQuiet");
		message.reskin(SWT.NONE);
		((GridData) message.getLayoutData()).exclude = said.text().isEmpty();
		message.setVisible(!said.text().isEmpty());
		getParent().layout(true, true);
	}
}
