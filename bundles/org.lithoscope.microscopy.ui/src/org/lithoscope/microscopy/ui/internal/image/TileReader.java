/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.ui.internal.image;

import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.lithoscope.microscopy.display.ImagePyramid;
import org.lithoscope.microscopy.display.PixelRaster;
import org.lithoscope.model.array.ImageData;

/** Reads tiles of one image in the background, those asked for last first; each is handed out once. May be used by several threads. */
final class TileReader {

	private static final int MOST_WAITING = 96;
	private static final long MOST_BYTES = 96L << 20;

	private final ImagePyramid pyramid;
	private final Runnable arrived;
	private final Map<TileKey, PixelRaster> ready = new HashMap<>();
	private final Deque<TileKey> waiting = new ArrayDeque<>();
	private final Job reading;
	private final Job pixel;
	private Optional<Runnable> wantedPixel = Optional.empty();
	private Look look;
	private Optional<String> failure = Optional.empty();

	/**
	 * A reader.
	 *
	 * @param image   whose tiles
	 * @param look    how they look
	 * @param arrived is called, in the background, when a tile has come or cannot come
	 */
	TileReader(ImageData image, Look look, Runnable arrived) {
		this.pyramid = ImagePyramid.of(image, MOST_BYTES);
		this.look = look;
		this.arrived = arrived;
		reading = new Job("Reading an image") {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				readAll(monitor);
				return Status.OK_STATUS;
			}
		};
		reading.setSystem(true);
		reading.setPriority(Job.SHORT);
		pixel = Job.createSystem("Reading a pixel", (ICoreRunnable) monitor -> takePixel().ifPresent(Runnable::run));
		pixel.setPriority(Job.SHORT);
	}

	/** Reads the values of a pixel; of many calls only the last is answered. */
	void readValue(int x, int y, Consumer<float[]> told) {
		synchronized (this) {
			wantedPixel = Optional.of(() -> {
				try {
					told.accept(pyramid.values(0, x, y, 1, 1));
				} catch (UncheckedIOException e) {
					fail(e);
				}
			});
		}
		pixel.schedule();
	}

	private synchronized Optional<Runnable> takePixel() {
		Optional<Runnable> next = wantedPixel;
		wantedPixel = Optional.empty();
		return next;
	}

	private synchronized void fail(UncheckedIOException e) {
		waiting.clear();
		failure = Optional.of("The image can no longer be read: " + e.getMessage());
	}

	ImagePyramid pyramid() {
		return pyramid;
	}

	/** What was made with another look no longer counts. */
	synchronized void setLook(Look other) {
		look = other;
		ready.clear();
		waiting.clear();
	}

	/** The tile, if it has come since it was asked for; otherwise it is asked for. */
	synchronized Optional<PixelRaster> take(TileKey key) {
		PixelRaster tile = ready.remove(key);
		if (tile == null && failure.isEmpty()) {
			waiting.remove(key);
			waiting.push(key);
			if (waiting.size() > MOST_WAITING) {
				waiting.removeLast();
			}
			reading.schedule();
		}
		return Optional.ofNullable(tile);
	}

	/** {@return why nothing more can be read} */
	synchronized Optional<String> failure() {
		return failure;
	}

	/** {@return whether tiles that were asked for are still to come or to be fetched} */
	synchronized boolean isReading() {
		return !waiting.isEmpty() || !ready.isEmpty();
	}

	/** Ends the reading. */
	void close() {
		synchronized (this) {
			waiting.clear();
			ready.clear();
		}
		reading.cancel();
	}

	private synchronized Optional<TileKey> next() {
		return Optional.ofNullable(waiting.peek());
	}

	private void readAll(IProgressMonitor monitor) {
		Optional<TileKey> key = next();
		while (key.isPresent() && !monitor.isCanceled()) {
			read(key.get());
			arrived.run();
			key = next();
		}
	}

	private void read(TileKey key) {
		Look used;
		synchronized (this) {
			used = look;
		}
		try {
			int tile = ImagePyramid.TILE;
			int width = Math.min(tile, pyramid.width(key.level()) - key.column() * tile);
			int height = Math.min(tile, pyramid.height(key.level()) - key.row() * tile);
			PixelRaster raster = pyramid.raster(key.level(), key.column() * tile, key.row() * tile, width, height, used.contrast(), used.colours());
			synchronized (this) {
				if (used == look && waiting.remove(key)) {
					ready.put(key, raster);
				}
			}
		} catch (UncheckedIOException e) {
			fail(e);
		}
	}
}
