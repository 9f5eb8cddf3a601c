/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.editor;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.part.MultiPageEditorPart;
import org.lithoscope.ui.internal.tools.Icons;

/** An editor of pages, each made when it is first looked at; there is nothing to save. */
public abstract class PagedEditor extends MultiPageEditorPart {

	private final Map<Integer, Function<Composite, Control>> factories = new HashMap<>();
	private final Map<Integer, Function<Composite, Control>> waiting = new HashMap<>();

	/** For subclasses. */
	protected PagedEditor() {
		// pages are added by createPages
	}

	/**
	 * Adds a page.
	 *
	 * @param title   the title on its tab
	 * @param icon    its icon's name
	 * @param factory makes its control when it is first looked at
	 */
	protected final void page(String title, String icon, Function<Composite, Control> factory) {
		Composite page = new Composite(getContainer(), SWT.NONE);
		page.setLayout(new FillLayout());
		int index = addPage(page);
		setPageText(index, title);
		setPageImage(index, new Icons(page).get(icon));
		factories.put(index, factory);
		waiting.put(index, factory);
	}

	@Override
	protected void pageChange(int index) {
		fill(index);
		super.pageChange(index);
	}

	/**
	 * Makes a page unless it is there already.
	 *
	 * @param index which
	 */
	protected final void fill(int index) {
		Function<Composite, Control> factory = waiting.remove(index);
		if (factory != null) {
			Composite page = (Composite) getControl(index);
			factory.apply(page);
			page.layout();
		}
	}

	/**
	 * Renews the pages that have been made: what cannot take what is new is made again when it is next looked at.
	 *
	 * @param taker gives a page's title and control what is new, and says whether it was taken
	 */
	protected final void renew(BiPredicate<String, Control> taker) {
		for (int i = 0; i < getPageCount(); i++) {
			Composite page = (Composite) getControl(i);
			for (Control control : page.getChildren()) {
				if (!taker.test(getPageText(i), control)) {
					control.dispose();
					waiting.put(i, factories.get(i));
				}
			}
		}
		fill(getActivePage());
	}

	/**
	 * Shows a page.
	 *
	 * @param title the title on its tab
	 */
	public final void showPage(String title) {
		for (int i = 0; i < getPageCount(); i++) {
			if (title.equals(getPageText(i))) {
				setActivePage(i);
			}
		}
	}

	@Override
	protected Composite createPageContainer(Composite parent) {
		Composite container = super.createPageContainer(parent);
		if (container instanceof CTabFolder folder) {
			folder.setTabHeight(26);
		}
		return container;
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		throw new UnsupportedOperationException("a measurement has nothing to save");
	}

	@Override
	public void doSaveAs() {
		throw new UnsupportedOperationException("a measurement has nothing to save");
	}

	@Override
	public boolean isDirty() {
		return false;
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}
}
