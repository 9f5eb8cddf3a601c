/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.lithoscope.io.source.Sources;
import org.lithoscope.io.source.UnpackLimits;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;
import org.lithoscope.registry.Detection;

/** Reads many files, one after the other, each with its own outcome; the next one while the one before is still being worked on. */
final class ManyFiles {

	/** One file to be read; files of a folder need not be readable. */
	private record Task(Path file, boolean ofFolder) {
	}

	private final FileReading reading;
	private final Set<Path> taken = new HashSet<>();

	ManyFiles(FileReading reading) {
		this.reading = reading;
	}

	void readAll(List<Path> paths, JobMonitor monitor, Consumer<FileOutcome> consumer) {
		List<Task> tasks = new ArrayList<>();
		for (Path path : paths) {
			if (Files.isDirectory(path)) {
				addFolder(path, tasks, consumer);
			} else {
				tasks.add(new Task(path, false));
			}
		}
		ExecutorService ahead = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("lithoscope reading ahead").daemon().factory());
		try {
			Future<FileOutcome> next = tasks.isEmpty() ? null : submit(ahead, tasks, 0, monitor);
			for (int i = 0; i < tasks.size(); i++) {
				FileOutcome outcome = outcome(next);
				if (monitor.isCancelled()) {
					throw new CancellationException("reading was cancelled");
				}
				next = i + 1 < tasks.size() ? submit(ahead, tasks, i + 1, monitor) : null;
				consumer.accept(outcome);
			}
		} finally {
			ahead.shutdownNow();
		}
	}

	private Future<FileOutcome> submit(ExecutorService ahead, List<Task> tasks, int index, JobMonitor monitor) {
		double size = tasks.size();
		return ahead.submit(() -> read(tasks.get(index), monitor.part(index / size, (index + 1) / size)));
	}

	private static FileOutcome outcome(Future<FileOutcome> read) {
		try {
			return read.get();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new CancellationException("reading was interrupted");
		} catch (ExecutionException e) {
			switch (e.getCause()) {
				case RuntimeException cause -> throw cause;
				case Error cause -> throw cause;
				default -> throw new IllegalStateException("reading threw what it does not declare", e.getCause());
			}
		}
	}

	private static void addFolder(Path folder, List<Task> tasks, Consumer<FileOutcome> consumer) {
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.sorted().toList()) {
				if (Files.isRegularFile(file) && !Files.isHidden(file)) {
					tasks.add(new Task(file, true));
				} else if (Files.isDirectory(file)) {
					consumer.accept(new FileOutcome.Skipped(file, "it is a folder inside the folder"));
				}
			}
		} catch (IOException e) {
			consumer.accept(new FileOutcome.Failed(folder, e));
		}
	}

	private FileOutcome read(Task task, JobMonitor monitor) {
		Path file = task.file();
		try {
			if (task.ofFolder()) {
				if (taken.contains(normal(file))) {
					return new FileOutcome.Skipped(file, "it was read together with another file");
				}
				Detection detection = reading.detect(file, monitor);
				if (detection.reader().isEmpty()) {
					return new FileOutcome.Skipped(file, detection.warnings().isEmpty() ? "no reader knows this kind of file"
							: String.join("; ", detection.warnings()));
				}
			}
			ReadOutcome outcome = reading.read(file, monitor);
			if (task.ofFolder()) {
				remember(file, outcome, monitor);
			}
			return new FileOutcome.Read(outcome);
		} catch (ReadException | IOException e) {
			return new FileOutcome.Failed(file, e);
		}
	}

	private void remember(Path file, ReadOutcome outcome, JobMonitor monitor) throws IOException {
		List<Source> sources = Sources.openAll(file, UnpackLimits.usual());
		if (sources.size() == 1) {
			reading.claimed(file, sources.get(0), outcome.reader(), monitor)
					.ifPresent(claimed -> claimed.files().forEach(f -> taken.add(normal(f.path()))));
		}
	}

	private static Path normal(Path path) {
		return path.toAbsolutePath().normalize();
	}
}
