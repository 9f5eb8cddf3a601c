/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.ui.internal.gallery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.lithoscope.microscopy.folder.FolderCatalogue;
import org.lithoscope.microscopy.folder.FolderImage;
import org.lithoscope.microscopy.folder.ScanMonitor;
import org.lithoscope.ui.Lithoscope;

/** Catalogues a folder in the background; what has been found so far can be asked for at any time. Not one file of it is opened. */
final class FolderScan {

	private static final Comparator<FolderImage> ORDER = Comparator.comparing(FolderImage::file).thenComparing(FolderImage::number);

	private final Lithoscope lithoscope;
	private final Runnable changed;
	private final Map<FolderImage, FolderImage> found = new TreeMap<>(ORDER);
	private Optional<Path> folder = Optional.empty();
	private Job running;
	private String state = "";

	FolderScan(Lithoscope lithoscope, Runnable changed) {
		this.lithoscope = lithoscope;
		this.changed = changed;
	}

	/** Begins to look through a folder; what was shown of another one is forgotten. */
	synchronized void start(Path wanted) {
		close();
		folder = Optional.of(wanted);
		state = "Looking through " + wanted.getFileName() + " …";
		running = new Job("Looking through " + wanted.getFileName()) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				return scan(this, wanted, monitor);
			}
		};
		running.schedule();
		changed.run();
	}

	private IStatus scan(Job job, Path wanted, IProgressMonitor monitor) {
		FolderCatalogue catalogue = new FolderCatalogue(new GuardedOpener(lithoscope.engine(), monitor::isCanceled), ThumbnailCache.SIZE);
		try {
			catalogue.scan(wanted, new ScanMonitor() {
				@Override
				public void found(List<FolderImage> images, int done, int total) {
					if (done == 1) {
						monitor.beginTask("Looking through " + wanted.getFileName(), total);
					}
					monitor.worked(1);
					add(job, images, done + " of " + total + " files of " + wanted.getFileName());
				}

				@Override
				public boolean isCancelled() {
					return monitor.isCanceled();
				}
			});
			end(job, "");
			return Status.OK_STATUS;
		} catch (CancellationException e) {
			end(job, "Stopped: not all files of " + wanted.getFileName() + " are shown");
			return Status.CANCEL_STATUS;
		} catch (IOException e) {
			lithoscope.problems().error(wanted.toString(), "The folder cannot be read: " + e.getMessage());
			end(job, "The folder cannot be read");
			return Status.OK_STATUS;
		}
	}

	private void add(Job job, List<FolderImage> images, String text) {
		synchronized (this) {
			if (job != running) {
				return;
			}
			// files of other kinds with the name of an image are no news
			images.stream().filter(i -> i.measurement().isPresent() || !i.problem().isEmpty()).forEach(i -> found.put(i, i));
			state = text;
		}
		changed.run();
	}

	private void end(Job job, String text) {
		synchronized (this) {
			if (job != running) {
				return;
			}
			running = null;
			state = text;
		}
		changed.run();
	}

	/** Ends the search; what was found stays. */
	synchronized void stop() {
		if (running != null) {
			running.cancel();
		}
	}

	/** Ends the search and forgets what was found. */
	synchronized void close() {
		stop();
		running = null;
		folder = Optional.empty();
		found.clear();
		state = "";
	}

	synchronized boolean isRunning() {
		return running != null;
	}

	/** How far it is, or what it ended with; empty when there is nothing to say. */
	synchronized String state() {
		return state;
	}

	synchronized Optional<Path> folder() {
		return folder;
	}

	/** What was found so far, by name. */
	synchronized List<FolderImage> images() {
		return List.copyOf(found.values());
	}
}
