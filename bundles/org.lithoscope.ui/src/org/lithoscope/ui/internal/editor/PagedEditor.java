/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.editor;

import java.util.function.BiPredicate;
import java.util.function.Function;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.handlers.IHandlerService;
import org.lithoscope.ui.ReadOnlyEditor;
import org.lithoscope.ui.internal.tools.Icons;

/** An editor of pages, each made when it is first looked at. */
public abstract class PagedEditor extends ReadOnlyEditor {

	private static final int TAB_HEIGHT = 26;
	private static final Point UNTIL_LAID_OUT = new Point(10 * TAB_HEIGHT, 10 * TAB_HEIGHT);
	private static final String NEXT_PAGE = "org.eclipse.ui.navigate.nextSubTab";
	private static final String PREVIOUS_PAGE = "org.eclipse.ui.navigate.previousSubTab";
	private static final String FACTORY = "lithoscope.page.factory";

	private CTabFolder folder;

	/** For subclasses. */
	protected PagedEditor() {
		// pages are added by createPages
	}

	/** Adds the pages, at least one. */
	protected abstract void createPages();

	@Override
	public final void createPartControl(Composite parent) {
		folder = new CTabFolder(parent, SWT.BOTTOM | SWT.FLAT);
		folder.setTabHeight(TAB_HEIGHT);
		// a folder with tabs at the bottom that has no height yet cannot be given the dark theme's shaded ground: it would draw on nothing
		folder.setSize(UNTIL_LAID_OUT);
		folder.addListener(SWT.Selection, e -> fill());
		createPages();
		select(0);
		IHandlerService handlers = getSite().getService(IHandlerService.class);
		handlers.activateHandler(NEXT_PAGE, new PageSwitch(1));
		handlers.activateHandler(PREVIOUS_PAGE, new PageSwitch(-1));
	}

	/** {@return the folder of the pages} */
	protected final CTabFolder folder() {
		return folder;
	}

	/** {@return what stands on the page that is shown; null before there is one} */
	protected final Control shownPage() {
		return folder.getSelection() == null ? null : folder.getSelection().getControl();
	}

	/**
	 * Adds a page.
	 *
	 * @param title   the title on its tab
	 * @param icon    its icon's name
	 * @param factory makes its control when it is first looked at
	 */
	protected final void page(String title, String icon, Function<Composite, Control> factory) {
		Composite page = new Composite(folder, SWT.NONE);
		page.setLayout(new FillLayout());
		page.setData(FACTORY, factory);
		CTabItem item = new CTabItem(folder, SWT.NONE);
		item.setText(title);
		item.setImage(new Icons(page).get(icon));
		item.setControl(page);
	}

	/** Makes the page that is shown, unless it is there already. */
	private void fill() {
		if (shownPage() instanceof Composite page && page.getChildren().length == 0 && page.getData(FACTORY) instanceof Function<?, ?> factory) {
			@SuppressWarnings("unchecked")
			Function<Composite, Control> maker = (Function<Composite, Control>) factory;
			maker.apply(page);
			page.layout();
		}
	}

	/**
	 * Renews the pages that have been made: what cannot take what is new is made again when it is next looked at.
	 *
	 * @param taker gives a page's title and control what is new, and says whether it was taken
	 */
	protected final void renew(BiPredicate<String, Control> taker) {
		for (CTabItem item : folder.getItems()) {
			for (Control control : ((Composite) item.getControl()).getChildren()) {
				if (!taker.test(item.getText(), control)) {
					control.dispose();
				}
			}
		}
		fill();
	}

	/**
	 * Shows a page.
	 *
	 * @param title the title on its tab
	 */
	public final void showPage(String title) {
		for (int i = 0; i < folder.getItemCount(); i++) {
			if (title.equals(folder.getItem(i).getText())) {
				select(i);
			}
		}
	}

	private void select(int index) {
		folder.setSelection(index);
		fill();
	}

	@Override
	public void setFocus() {
		Control page = shownPage();
		if (page != null) {
			page.setFocus();
		}
	}

	/** The keys of the platform that go from page to page. */
	private final class PageSwitch extends AbstractHandler {

		private final int step;

		PageSwitch(int step) {
			this.step = step;
		}

		@Override
		public Object execute(ExecutionEvent event) {
			select(Math.floorMod(folder.getSelectionIndex() + step, folder.getItemCount()));
			return null;
		}
	}
}
