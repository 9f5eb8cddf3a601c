/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.commands;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.lithoscope.archive.index.SearchHit;
import org.lithoscope.archive.ui.internal.explorer.ArchiveView;
import org.lithoscope.archive.ui.internal.jobs.ExportJob;
import org.lithoscope.archive.ui.internal.jobs.ImportIntoArchiveJob;
import org.lithoscope.archive.ui.internal.jobs.MergeJob;
import org.lithoscope.archive.ui.internal.jobs.OpenArchiveJob;
import org.lithoscope.archive.ui.internal.record.RecordEditor;
import org.lithoscope.archive.ui.internal.session.Archives;
import org.lithoscope.archive.ui.internal.session.OpenArchive;

/** What can be done with archives, for commands, links and drops. On the thread of the display. */
public final class ArchiveActions {

	private ArchiveActions() {
	}

	/**
	 * Asks for a new archive and makes it.
	 *
	 * @param window the window that asks
	 */
	public static void create(IWorkbenchWindow window) {
		NewArchiveDialog dialog = new NewArchiveDialog(window.getShell());
		if (dialog.open() == Window.OK && mayLeave(window)) {
			new OpenArchiveJob(Archives.of(window), dialog.folder(), Optional.of(dialog.info())).schedule();
			show(window, ArchiveView.ID);
		}
	}

	/**
	 * Asks for an archive and opens it.
	 *
	 * @param window the window that asks
	 */
	public static void choose(IWorkbenchWindow window) {
		DirectoryDialog dialog = new DirectoryDialog(window.getShell(), SWT.OPEN);
		dialog.setText("Open Archive");
		dialog.setMessage("The folder of the archive; it holds a file bagit.txt.");
		String folder = dialog.open();
		if (folder != null) {
			open(window, Path.of(folder));
		}
	}

	/**
	 * Opens an archive.
	 *
	 * @param window the window that shows it
	 * @param folder its folder
	 */
	public static void open(IWorkbenchWindow window, Path folder) {
		if (!mayLeave(window)) {
			return;
		}
		new OpenArchiveJob(Archives.of(window), folder, Optional.empty()).schedule();
		show(window, ArchiveView.ID);
	}

	/** Closes the forms of records; what is not saved yet is asked about. Not, when the person would rather stay. */
	static boolean mayLeave(IWorkbenchWindow window) {
		IWorkbenchPage page = window.getActivePage();
		return page == null || page.closeEditors(page.findEditors(null, RecordEditor.ID, IWorkbenchPage.MATCH_ID), true);
	}

	/**
	 * Takes what was dropped: an archive is opened, an exported file is taken in, anything else is imported.
	 *
	 * @param window the window that it was dropped on
	 * @param paths  files and folders
	 */
	public static void take(IWorkbenchWindow window, List<Path> paths) {
		Optional<OpenArchive> archive = Archives.of(window).open();
		if (paths.size() == 1 && Files.isRegularFile(paths.get(0).resolve("bagit.txt"))) {
			open(window, paths.get(0));
		} else if (archive.isEmpty()) {
			Archives.of(window).say("No archive is open that this could be imported into; make or open one first.", true);
		} else if (paths.size() == 1 && name(paths.get(0)).endsWith(".eln")) {
			new MergeJob(Archives.of(window), archive.get(), paths.get(0)).schedule();
		} else {
			importPaths(window, archive.get(), paths);
		}
	}

	private static String name(Path path) {
		return path.getFileName().toString().toLowerCase(Locale.ROOT);
	}

	private static void importPaths(IWorkbenchWindow window, OpenArchive archive, List<Path> paths) {
		if (archive.isReadOnly()) {
			Archives.of(window).say("This archive is open read-only; nothing can be imported into it.", true);
			return;
		}
		ImportDialog dialog = new ImportDialog(window.getShell(), archive.name(), paths);
		if (dialog.open() == Window.OK) {
			new ImportIntoArchiveJob(window, archive, paths, dialog.options()).schedule();
			show(window, ArchiveView.ID);
		}
	}

	/** Asks for files and imports them. */
	static void importFiles(IWorkbenchWindow window, OpenArchive archive) {
		FileDialog dialog = new FileDialog(window.getShell(), SWT.OPEN | SWT.MULTI);
		dialog.setText("Import Files into the Archive");
		if (dialog.open() != null) {
			importPaths(window, archive, java.util.Arrays.stream(dialog.getFileNames()).map(n -> Path.of(dialog.getFilterPath(), n)).toList());
		}
	}

	/** Asks for a folder and imports all that is in it. */
	static void importFolder(IWorkbenchWindow window, OpenArchive archive) {
		DirectoryDialog dialog = new DirectoryDialog(window.getShell(), SWT.OPEN);
		dialog.setText("Import Folder into the Archive");
		dialog.setMessage("All files in it and in the folders inside it are kept.");
		String folder = dialog.open();
		if (folder != null) {
			importPaths(window, archive, List.of(Path.of(folder)));
		}
	}

	/** Asks for a file and writes the archive, or one record of it, there. */
	static void export(IWorkbenchWindow window, OpenArchive archive, Optional<SearchHit> record) {
		FileDialog dialog = new FileDialog(window.getShell(), SWT.SAVE);
		dialog.setText(record.isPresent() ? "Export Record" : "Export Archive");
		dialog.setFilterNames(new String[] {"For electronic lab notebooks (*.eln)", "Archive as one file (*.zip)"});
		dialog.setFilterExtensions(new String[] {"*.eln", "*.zip"});
		dialog.setFilterIndex(record.isPresent() ? 0 : 1);
		dialog.setOverwrite(true);
		String name = record.map(SearchHit::title).orElse(archive.name()).replaceAll("[^\\p{L}\\p{N}._ -]", "_");
		dialog.setFileName(name + (record.isPresent() ? ".eln" : ".zip"));
		String file = dialog.open();
		if (file != null) {
			new ExportJob(Archives.of(window), archive, record, Path.of(file)).schedule();
		}
	}

	/** Asks for an exported file and takes in what it holds. */
	static void merge(IWorkbenchWindow window, OpenArchive archive) {
		FileDialog dialog = new FileDialog(window.getShell(), SWT.OPEN);
		dialog.setText("Take in an Exported File");
		dialog.setFilterNames(new String[] {"Exported archives (*.eln, *.zip)", "All files"});
		dialog.setFilterExtensions(new String[] {"*.eln;*.zip", "*"});
		String file = dialog.open();
		if (file != null) {
			new MergeJob(Archives.of(window), archive, Path.of(file)).schedule();
		}
	}

	/**
	 * Brings a view to the front.
	 *
	 * @param window the window
	 * @param view   the view's id
	 */
	public static void show(IWorkbenchWindow window, String view) {
		try {
			if (window.getActivePage() != null) {
				window.getActivePage().showView(view, null, IWorkbenchPage.VIEW_ACTIVATE);
			}
		} catch (PartInitException e) {
			ILog.of(ArchiveActions.class).error("view " + view + " cannot be shown", e);
		}
	}
}
