/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.record;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.MultiPageEditorPart;
import org.lithoscope.archive.ArchiveRecord;
import org.lithoscope.archive.index.SearchHit;
import org.lithoscope.archive.ui.internal.session.OpenArchive;
import org.lithoscope.archive.ui.internal.tools.ArchiveIcons;
import org.lithoscope.engine.JobMonitor;
import org.lithoscope.ui.Editors;
import org.lithoscope.ui.tools.FixedSelection;

/** The form of a record and its revisions. Saving keeps a new revision; nothing that was kept before changes. */
public final class RecordEditor extends MultiPageEditorPart {

	/** The id of the editor. */
	public static final String ID = "org.lithoscope.archive.ui.editors.record";

	private static final int TAB_HEIGHT = 26;

	private Composite formPage;
	private Composite revisionsPage;
	private RecordForm form;
	private boolean dirty;

	/** For the extension point. */
	public RecordEditor() {
		// pages are added by createPages
	}

	/**
	 * Opens a record, or brings its editor to the front.
	 *
	 * @param page  the page of a window
	 * @param input the record
	 */
	public static void open(IWorkbenchPage page, RecordInput input) {
		try {
			page.openEditor(input, ID);
			Editors.hideStart(page);
		} catch (PartInitException e) {
			ILog.of(RecordEditor.class).error(input.getName() + " cannot be shown", e);
		}
	}

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		super.init(site, input);
		setPartName(input.getName());
		site.setSelectionProvider(new FixedSelection(hit().map(StructuredSelection::new).orElse(StructuredSelection.EMPTY)));
	}

	/** {@return what is shown} */
	public RecordInput input() {
		return (RecordInput) getEditorInput();
	}

	private Optional<SearchHit> hit() {
		return input().newest().map(r -> new SearchHit(r.kind(), r.id(), r.revision(), input().getName(), r.created(), r.person(), r.path()));
	}

	@Override
	protected void createPages() {
		formPage = page("Record", input().kind().id());
		revisionsPage = page("Revisions", "revisions");
		fill();
	}

	private Composite page(String title, String icon) {
		Composite page = new Composite(getContainer(), 0);
		page.setLayout(new FillLayout());
		int index = addPage(page);
		setPageText(index, title);
		setPageImage(index, new ArchiveIcons(page).get(icon));
		return page;
	}

	private void fill() {
		for (Composite page : List.of(formPage, revisionsPage)) {
			for (org.eclipse.swt.widgets.Control child : page.getChildren()) {
				child.dispose();
			}
		}
		form = new RecordForm(formPage, input(), this::changed);
		new RevisionsPage(revisionsPage, input());
		formPage.layout();
		revisionsPage.layout();
	}

	@Override
	protected Composite createPageContainer(Composite parent) {
		Composite container = super.createPageContainer(parent);
		if (container instanceof CTabFolder folder) {
			folder.setTabHeight(TAB_HEIGHT);
		}
		return container;
	}

	/**
	 * Shows the revisions.
	 */
	public void showRevisions() {
		setActivePage(1);
	}

	private void changed() {
		if (dirty != form.isChanged()) {
			dirty = form.isChanged();
			firePropertyChange(PROP_DIRTY);
		}
	}

	@Override
	public boolean isDirty() {
		return dirty;
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		OpenArchive archive = input().archive();
		List<String> problems = form.problems();
		if (!problems.isEmpty()) {
			monitor.setCanceled(true);
			input().archives().say("Not saved, please correct: " + String.join("; ", problems), true);
			return;
		}
		Map<String, Object> body = form.body();
		Optional<ArchiveRecord> before = input().newest();
		List<ArchiveRecord> all = new ArrayList<>();
		try {
			// a share may take its time: the window goes on living meanwhile
			PlatformUI.getWorkbench().getProgressService().busyCursorWhile(progress -> {
				try {
					ArchiveRecord kept = before.isPresent() ? archive.archive().revise(before.get(), body)
							: archive.archive().add(input().kind(), body);
					all.addAll(archive.archive().revisions(kept.kind(), kept.id()));
					archive.update(JobMonitor.none());
				} catch (IOException e) {
					throw new InvocationTargetException(e);
				}
			});
		} catch (InvocationTargetException e) {
			monitor.setCanceled(true);
			ILog.of(RecordEditor.class).warn("not saved", e.getCause());
			if (all.isEmpty()) {
				input().archives().say("Not saved: " + e.getCause().getMessage(), true);
				return;
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		if (!all.isEmpty()) {
			shown(input().with(all));
		}
	}

	private void shown(RecordInput saved) {
		setInput(saved);
		setPartName(saved.getName());
		fill();
		dirty = false;
		firePropertyChange(PROP_DIRTY);
		saved.archives().changed();
		saved.archives().say("Saved as revision " + saved.revisions().size() + ".", false);
	}

	@Override
	public void doSaveAs() {
		throw new UnsupportedOperationException("a record is saved in its archive");
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}
}
