/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.lithoscope.microscopy.Micrograph;
import org.lithoscope.microscopy.display.PixelRaster;
import org.lithoscope.microscopy.display.Thumbnails;
import org.lithoscope.model.array.ImageData;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Metadata;
import org.lithoscope.model.measurement.MetadataKeys;
import org.lithoscope.model.reader.ReadException;

/**
 * Metadata and thumbnails of the images of folders. What was read once is kept as long as size and time of the file are the same. May be used
 * by several threads.
 */
public final class FolderCatalogue {

	private static final int MOST_THREADS = 4;

	private final ImageOpener opener;
	private final int edge;
	private final Map<Path, Known> known = new ConcurrentHashMap<>();

	/** What is known of a file, and of which state of it. */
	private record Known(long size, long modified, List<FolderImage> images) {
	}

	/**
	 * A catalogue without any image yet.
	 *
	 * @param opener reads a file
	 * @param edge   the longer edge of thumbnails has at most so many pixels
	 */
	public FolderCatalogue(ImageOpener opener, int edge) {
		this.opener = Objects.requireNonNull(opener, "opener");
		this.edge = edge;
	}

	/**
	 * Reads all images of a folder, by name; folders in it are left out.
	 *
	 * @param folder  the folder
	 * @param monitor is told of each file as it is done, in any order
	 * @return the images in the order of their names
	 * @throws IOException           when the folder cannot be listed
	 * @throws CancellationException when the monitor said so
	 */
	public List<FolderImage> scan(Path folder, ScanMonitor monitor) throws IOException {
		return scan(FolderListing.of(folder).images(), monitor);
	}

	/**
	 * Reads files.
	 *
	 * @param files   the files
	 * @param monitor is told of each file as it is done, in any order
	 * @return the images in the order of the files; a file that cannot be read gives one with the reason
	 * @throws IOException           when a folder cannot be listed
	 * @throws CancellationException when the monitor said so
	 */
	public List<FolderImage> scan(List<Path> files, ScanMonitor monitor) throws IOException {
		Map<Path, FolderListing> folders = new ConcurrentHashMap<>();
		for (Path file : files) {
			Path folder = folder(file);
			if (!folders.containsKey(folder)) {
				folders.put(folder, FolderListing.of(folder));
			}
		}
		FolderImage[][] found = new FolderImage[files.size()][];
		AtomicInteger next = new AtomicInteger();
		AtomicInteger done = new AtomicInteger();
		Runnable work = () -> {
			for (int i = next.getAndIncrement(); i < found.length && !monitor.isCancelled(); i = next.getAndIncrement()) {
				List<FolderImage> images = images(files.get(i), folders.get(folder(files.get(i))));
				found[i] = images.toArray(FolderImage[]::new);
				synchronized (monitor) {
					monitor.found(images, done.incrementAndGet(), found.length);
				}
			}
		};
		inParallel(work, Math.min(found.length, Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_THREADS)));
		if (monitor.isCancelled()) {
			throw new CancellationException("cancelled");
		}
		return Arrays.stream(found).flatMap(Arrays::stream).toList();
	}

	private static Path folder(Path file) {
		return Objects.requireNonNull(file.toAbsolutePath().getParent(), "folder");
	}

	private static void inParallel(Runnable work, int threads) {
		if (threads <= 1) {
			work.run();
			return;
		}
		try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
			List<Future<?>> futures = new ArrayList<>();
			for (int i = 0; i < threads; i++) {
				futures.add(pool.submit(work));
			}
			for (Future<?> future : futures) {
				future.get();
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw cancelled(e);
		} catch (ExecutionException e) {
			throw new IllegalStateException("a reader of images failed", e.getCause());
		}
	}

	private static CancellationException cancelled(InterruptedException cause) {
		CancellationException cancelled = new CancellationException("interrupted");
		cancelled.initCause(cause);
		return cancelled;
	}

	/** {@return how many files are kept} */
	public int size() {
		return known.size();
	}

	/** Forgets all files. */
	public void clear() {
		known.clear();
	}

	private List<FolderImage> images(Path file, FolderListing folder) {
		try {
			BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
			Known before = known.get(file);
			if (before != null && before.size() == now.size() && before.modified() == now.lastModifiedTime().toMillis()) {
				return before.images();
			}
			List<FolderImage> images = read(file, folder);
			known.put(file, new Known(now.size(), now.lastModifiedTime().toMillis(), images));
			return images;
		} catch (IOException e) {
			return List.of(failed(file, String.valueOf(e.getMessage())));
		}
	}

	private List<FolderImage> read(Path file, FolderListing folder) throws IOException {
		List<Measurement> measurements;
		try {
			measurements = opener.open(folder.source(file));
		} catch (ReadException e) {
			return List.of(failed(file, e.reason()));
		}
		List<FolderImage> images = new ArrayList<>();
		for (Measurement m : measurements) {
			images.add(image(file, images.size(), m));
		}
		return images.isEmpty() ? List.of(failed(file, "no image of microscopy")) : List.copyOf(images);
	}

	private FolderImage image(Path file, int number, Measurement m) {
		Measurement slim = withoutRawTags(m);
		Optional<ImageData> first = m.images().values().stream().findFirst();
		try {
			Optional<PixelRaster> thumbnail = first.map(i -> Thumbnails.of(Micrograph.of(slim), i, edge));
			return new FolderImage(file, number, Optional.of(slim), thumbnail, first.isPresent() ? "" : "the file has no pixels");
		} catch (UncheckedIOException e) {
			return new FolderImage(file, number, Optional.of(slim), Optional.empty(), String.valueOf(e.getCause().getMessage()));
		}
	}

	private static Measurement withoutRawTags(Measurement m) {
		Metadata.Builder slim = Metadata.builder();
		m.metadata().values().forEach((key, value) -> {
			if (!key.startsWith(MetadataKeys.RAW)) {
				slim.put(key, value);
			}
		});
		return m.toBuilder().metadata(slim.build()).build();
	}

	private static FolderImage failed(Path file, String reason) {
		return new FolderImage(file, 0, Optional.empty(), Optional.empty(), reason);
	}
}
