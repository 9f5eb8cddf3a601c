/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.importing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IWorkbenchWindow;
import org.lithoscope.engine.FileOutcome;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.ui.Lithoscope;
import org.lithoscope.ui.internal.editor.MeasurementEditor;
import org.lithoscope.ui.internal.start.StartEditor;
import org.lithoscope.ui.internal.tools.Screenshot;
import org.lithoscope.ui.project.OpenMeasurement;
import org.lithoscope.ui.project.ProjectFile;
import org.lithoscope.ui.tools.MonitorBridge;

/** Reads files in the background and puts them into the project one by one; what cannot be read goes to the problems. */
public final class ImportJob extends Job {

	private static final int MOST_EDITORS = 4;

	private final IWorkbenchWindow window;
	private final Lithoscope lithoscope;
	private final List<Path> paths;
	private final List<OpenMeasurement> toOpen = new ArrayList<>();

	private ImportJob(IWorkbenchWindow window, List<Path> paths) {
		super(paths.size() == 1 ? "Reading " + paths.get(0).getFileName() : "Reading " + paths.size() + " files");
		this.window = window;
		this.lithoscope = Lithoscope.of(window);
		this.paths = List.copyOf(paths);
	}

	/**
	 * Reads files and folders, and opens the first measurements in editors. The folder of an archive is opened as such.
	 *
	 * @param window the window that asks
	 * @param paths  the files and folders
	 * @return the job, running unless there are no files among the paths
	 */
	public static ImportJob open(IWorkbenchWindow window, List<Path> paths) {
		List<Path> files = new ArrayList<>(paths);
		if (files.removeIf(ArchiveCommands::isArchive)) {
			paths.stream().filter(ArchiveCommands::isArchive).findFirst().ifPresent(a -> ArchiveCommands.open(window, a));
		}
		return read(window, files);
	}

	private static ImportJob read(IWorkbenchWindow window, List<Path> paths) {
		ImportJob job = new ImportJob(window, paths);
		for (Path path : paths) {
			if (!Files.isDirectory(path)) {
				job.lithoscope.project().put(ProjectFile.reading(path));
			}
		}
		if (!paths.isEmpty()) {
			job.schedule();
		}
		return job;
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == Screenshot.Family.WORK;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try {
			lithoscope.engine().readAll(paths, new MonitorBridge(monitor, getName()), this::take);
			return Status.OK_STATUS;
		} catch (CancellationException e) {
			return Status.CANCEL_STATUS;
		} finally {
			forgetUnread();
			RecentFiles.remember(toOpen.stream().map(OpenMeasurement::path).toList());
			window.getWorkbench().getDisplay().asyncExec(this::openEditors);
		}
	}

	private void take(FileOutcome outcome) {
		Path path = outcome.file().toAbsolutePath().normalize();
		switch (outcome) {
			case FileOutcome.Read read -> {
				ProjectFile file = ProjectFile.read(path, read.outcome());
				lithoscope.project().put(file);
				lithoscope.problems().replace(file.name(), read.outcome());
				file.measurements().stream().findFirst().ifPresent(toOpen::add);
			}
			case FileOutcome.Failed failed -> fail(path, words(failed.reason()), failed.reason());
			case FileOutcome.Skipped skipped -> {
				if (paths.contains(path)) {
					fail(path, skipped.reason(), null);
				}
			}
		}
	}

	private void fail(Path path, String reason, Exception cause) {
		ProjectFile file = ProjectFile.failed(path, reason);
		lithoscope.project().put(file);
		lithoscope.problems().remove(List.of(file.name()));
		if (cause instanceof ReadException unreadable) {
			lithoscope.problems().error(file.name(), unreadable.place().map(Object::toString).orElse(""), unreadable.reason());
		} else {
			lithoscope.problems().error(file.name(), reason);
		}
		ILog.of(ImportJob.class).log(new Status(IStatus.WARNING, "org.lithoscope.ui", path + ": " + reason, cause));
	}

	private static String words(Exception reason) {
		return reason.getMessage() == null ? reason.getClass().getSimpleName() : reason.getMessage();
	}

	/** After a cancel, files that were not reached are not left behind as being read. */
	private void forgetUnread() {
		List<Path> unread = paths.stream()
				.filter(p -> lithoscope.project().file(p).filter(f -> f.state() == ProjectFile.State.READING).isPresent()).toList();
		if (!unread.isEmpty()) {
			lithoscope.project().remove(unread);
		}
	}

	private void openEditors() {
		if (window.getShell() == null || window.getShell().isDisposed()) {
			return;
		}
		int count = Math.min(MOST_EDITORS, toOpen.size());
		// the first file ends up on top
		for (int i = count - 1; i >= 0; i--) {
			MeasurementEditor.open(window.getActivePage(), toOpen.get(i));
		}
		if (count > 0) {
			StartEditor.hide(window.getActivePage());
		}
	}
}
