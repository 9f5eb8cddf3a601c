/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.start;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.lithoscope.ui.ReadOnlyEditor;
import org.lithoscope.ui.internal.handlers.OpenExampleHandler;
import org.lithoscope.ui.internal.handlers.OpenFilesHandler;
import org.lithoscope.ui.internal.handlers.OpenFolderHandler;
import org.lithoscope.ui.internal.importing.ArchiveCommands;
import org.lithoscope.ui.internal.importing.ImportJob;
import org.lithoscope.ui.internal.importing.RecentFiles;
import org.lithoscope.ui.internal.tools.Icons;
import org.lithoscope.ui.project.RecentArchives;

/** The start page: what Lithoscope is for, the first steps, and the files opened lately. Shown while nothing is open. */
public final class StartEditor extends ReadOnlyEditor {

	/** The id of the editor. */
	public static final String ID = "org.lithoscope.ui.editors.start";

	private static final int PAGE_WIDTH = 700;

	private Composite page;

	/** For the extension point. */
	public StartEditor() {
		// nothing to prepare
	}

	/**
	 * Shows the start page, if no editor is open.
	 *
	 * @param page the page of a window
	 */
	public static void showWhenEmpty(IWorkbenchPage page) {
		if (page != null && page.getWorkbenchWindow().getShell() != null && page.getEditorReferences().length == 0) {
			show(page);
		}
	}

	/**
	 * Shows the start page.
	 *
	 * @param page the page of a window
	 */
	public static void show(IWorkbenchPage page) {
		try {
			page.openEditor(new StartInput("Start"), ID, false);
		} catch (PartInitException e) {
			ILog.of(StartEditor.class).error("the start page cannot be shown", e);
		}
	}

	/**
	 * Closes the start page, once there is something else to look at.
	 *
	 * @param page the page of a window
	 */
	public static void hide(IWorkbenchPage page) {
		IEditorReference[] open = page.findEditors(null, ID, IWorkbenchPage.MATCH_ID);
		if (open.length > 0) {
			page.closeEditors(open, false);
		}
	}

	@Override
	public void createPartControl(Composite parent) {
		ScrolledComposite scroll = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		Composite centre = new Composite(scroll, SWT.NONE);
		centre.setData("org.eclipse.e4.ui.css.CssClassName", "LithoscopeStart");
		GridLayoutFactory.fillDefaults().margins(24, 36).applyTo(centre);
		page = new Composite(centre, SWT.NONE);
		page.setData("org.eclipse.e4.ui.css.CssClassName", "LithoscopeStart");
		GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).spacing(28, 6).applyTo(page);
		GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).grab(true, true).hint(PAGE_WIDTH, SWT.DEFAULT).applyTo(page);
		heading();
		Composite steps = column("Begin");
		Composite recent = column("Opened lately");
		fillSteps(steps);
		fillRecent(recent);
		Label hint = label(page, "Files can also be dropped anywhere on this window. Nothing is changed on the disk: Lithoscope only reads "
				+ "instrument files.");
		hint.setData("org.eclipse.e4.ui.css.CssClassName", "LithoscopeQuiet");
		GridDataFactory.fillDefaults().span(2, 1).indent(0, 22).hint(PAGE_WIDTH, SWT.DEFAULT).applyTo(hint);
		scroll.setContent(centre);
		scroll.setMinSize(centre.computeSize(SWT.DEFAULT, SWT.DEFAULT));
	}

	private void heading() {
		Composite head = new Composite(page, SWT.NONE);
		head.setData("org.eclipse.e4.ui.css.CssClassName", "LithoscopeStart");
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(18, 2).applyTo(head);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(head);
		Label logo = new Label(head, SWT.NONE);
		logo.setImage(new Icons(head).get("lithoscope"));
		GridDataFactory.swtDefaults().span(1, 2).applyTo(logo);
		Label name = label(head, "Lithoscope");
		name.setFont(JFaceResources.getFont(JFaceResources.HEADER_FONT));
		name.setData("org.eclipse.e4.ui.css.CssClassName", "LithoscopeTitle");
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.END).grab(true, true).applyTo(name);
		Label purpose = label(head, "From raw instrument files of lithium-metal and anode-free cells to numbers with units and uncertainties, "
				+ "each of them traceable to the bytes that it came from.");
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).grab(true, true).hint(PAGE_WIDTH - 90, SWT.DEFAULT).applyTo(purpose);
	}

	private static Label label(Composite parent, String text) {
		Label label = new Label(parent, SWT.WRAP);
		label.setText(text);
		return label;
	}

	private Composite column(String title) {
		Composite column = new Composite(page, SWT.NONE);
		column.setData("org.eclipse.e4.ui.css.CssClassName", "LithoscopeStart");
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(column);
		GridDataFactory.fillDefaults().grab(true, false).indent(0, 26).applyTo(column);
		Label label = label(column, title);
		label.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		GridDataFactory.fillDefaults().indent(6, 0).applyTo(label);
		return column;
	}

	private void fillSteps(Composite column) {
		IWorkbenchWindow window = getSite().getWorkbenchWindow();
		new ActionTile(column, "open", "Open files…", "One or many, of any instrument: the kind is recognised",
				() -> OpenFilesHandler.open(window));
		new ActionTile(column, "folder", "Import a folder…", "Every file in it that a reader knows", () -> OpenFolderHandler.open(window));
		new ActionTile(column, "newarchive", "New archive…", "Keeps raw files, cells and results of a project together for decades",
				() -> ArchiveCommands.create(window));
		new ActionTile(column, "archive", "Open an archive…", "The folder of a project; it can also be dropped on this window",
				() -> ArchiveCommands.choose(window));
		new ActionTile(column, "example", "Open the example project", "Five synthetic cells with known truth to try things out",
				() -> OpenExampleHandler.open(window));
	}

	private void fillRecent(Composite column) {
		IWorkbenchWindow window = getSite().getWorkbenchWindow();
		List<Path> archives = RecentArchives.all();
		for (Path archive : archives) {
			new ActionTile(column, "archive", String.valueOf(archive.getFileName()), "Archive in " + archive.getParent(),
					() -> ArchiveCommands.open(window, archive));
		}
		List<Path> files = RecentFiles.all();
		for (Path file : files) {
			Path folder = file.getParent();
			new ActionTile(column, "measurement", String.valueOf(file.getFileName()), String.valueOf(folder),
					() -> ImportJob.open(window, List.of(file)));
		}
		if (files.isEmpty() && archives.isEmpty()) {
			Label none = label(column, "Files and archives that you open appear here.");
			none.setData("org.eclipse.e4.ui.css.CssClassName", "LithoscopeQuiet");
			GridDataFactory.fillDefaults().indent(6, 6).applyTo(none);
		}
	}

	@Override
	public void setFocus() {
		page.setFocus();
	}
}
