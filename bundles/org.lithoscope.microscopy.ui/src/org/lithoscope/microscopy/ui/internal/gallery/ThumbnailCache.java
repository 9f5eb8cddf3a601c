/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.ui.internal.gallery;

import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.lithoscope.microscopy.Micrograph;
import org.lithoscope.microscopy.display.PixelRaster;
import org.lithoscope.microscopy.display.Thumbnails;
import org.lithoscope.model.array.ImageData;
import org.lithoscope.model.measurement.Measurement;

/** Thumbnails, made in the background when they are first looked at, those asked for last first. */
final class ThumbnailCache {

	/** The greatest width and height of a thumbnail; smaller cards scale it down. */
	static final int SIZE = 320;

	private static final int MOST_WAITING = 200;

	private final Runnable arrived;
	private final Map<Measurement, Optional<PixelRaster>> made = new HashMap<>();
	private final Deque<Measurement> waiting = new ArrayDeque<>();
	private final Job making;

	ThumbnailCache(Runnable arrived) {
		this.arrived = arrived;
		making = new Job("Making thumbnails") {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				makeAll(monitor);
				return Status.OK_STATUS;
			}
		};
		making.setPriority(Job.DECORATE);
	}

	/** The thumbnail if it is there, empty inside where there cannot be one; otherwise it is asked for. */
	Optional<Optional<PixelRaster>> get(Measurement measurement) {
		synchronized (made) {
			Optional<PixelRaster> thumbnail = made.get(measurement);
			if (thumbnail == null) {
				waiting.remove(measurement);
				waiting.push(measurement);
				if (waiting.size() > MOST_WAITING) {
					waiting.removeLast();
				}
				making.schedule();
			}
			return Optional.ofNullable(thumbnail);
		}
	}

	/** Forgets all but some. */
	void keep(Set<?> kept) {
		synchronized (made) {
			made.keySet().retainAll(kept);
			waiting.retainAll(kept);
		}
	}

	/** Ends the making. */
	void close() {
		synchronized (made) {
			waiting.clear();
			made.clear();
		}
		making.cancel();
	}

	private void makeAll(IProgressMonitor monitor) {
		while (!monitor.isCanceled()) {
			Measurement next;
			synchronized (made) {
				next = waiting.peek();
			}
			if (next == null) {
				return;
			}
			monitor.subTask(next.name());
			Optional<PixelRaster> thumbnail = make(next);
			synchronized (made) {
				if (waiting.remove(next)) {
					made.put(next, thumbnail);
				}
			}
			arrived.run();
		}
	}

	private static Optional<PixelRaster> make(Measurement measurement) {
		try {
			Micrograph micrograph = Micrograph.of(measurement);
			Optional<ImageData> image = micrograph.image();
			return image.map(i -> Thumbnails.of(micrograph, i, SIZE));
		} catch (UncheckedIOException e) {
			ILog.of(ThumbnailCache.class).warn("no thumbnail of " + measurement.name(), e);
			return Optional.empty();
		}
	}
}
