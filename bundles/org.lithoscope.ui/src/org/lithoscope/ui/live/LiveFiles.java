/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.live;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.lithoscope.engine.FollowListener;
import org.lithoscope.engine.FollowState;
import org.lithoscope.engine.Following;
import org.lithoscope.engine.ReadOutcome;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.ui.Lithoscope;
import org.lithoscope.ui.project.ProjectFile;

/**
 * The files of the project that are followed: each snapshot takes the place of the one before in the project. May be used by several
 * threads.
 */
public final class LiveFiles {

	private static final Duration INTERVAL = Duration.ofSeconds(1);

	private final Lithoscope lithoscope;
	private final Map<Path, Following> followings = new LinkedHashMap<>();
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

	/**
	 * Nothing is followed yet.
	 *
	 * @param lithoscope the workbench
	 */
	public LiveFiles(Lithoscope lithoscope) {
		this.lithoscope = lithoscope;
		lithoscope.project().addListener(this::forgetClosed);
	}

	/**
	 * Follows a file of the project from now on; one that is followed already goes on. What is closed in the project is no longer followed.
	 *
	 * @param path the file
	 */
	public void follow(Path path) {
		// the engine may still have to be built
		lithoscope.engineLater().thenAccept(engine -> {
			synchronized (followings) {
				followings.computeIfAbsent(path, p -> engine.follow(p, INTERVAL, new Watch(p)));
			}
			tell();
		});
	}

	/**
	 * Follows a file no longer, and reads it once more as a whole, with its hash.
	 *
	 * @param path the file
	 */
	public void stop(Path path) {
		if (end(path)) {
			new LastReading(lithoscope, path).schedule();
		}
	}

	private boolean end(Path path) {
		Following following;
		synchronized (followings) {
			following = followings.remove(path);
		}
		if (following != null) {
			following.close();
			tell();
		}
		return following != null;
	}

	private void forgetClosed() {
		for (Path path : followed()) {
			if (lithoscope.project().file(path).isEmpty()) {
				end(path);
			}
		}
	}

	/** {@return the files that are followed} */
	public List<Path> followed() {
		synchronized (followings) {
			return new ArrayList<>(followings.keySet());
		}
	}

	/**
	 * How the following of a file stands.
	 *
	 * @param path the file
	 * @return the state; empty when it is not followed
	 */
	public Optional<FollowState> state(Path path) {
		synchronized (followings) {
			return Optional.ofNullable(followings.get(path)).map(Following::state);
		}
	}

	/**
	 * Tells of every beginning, end and change of state, on any thread.
	 *
	 * @param listener what is told
	 * @return ends the telling
	 */
	public Runnable addListener(Runnable listener) {
		listeners.add(listener);
		return () -> listeners.remove(listener);
	}

	private void tell() {
		listeners.forEach(Runnable::run);
	}

	/** Ends all. */
	public void close() {
		followed().forEach(this::end);
	}

	/** Puts snapshots of one file into the project. */
	private final class Watch implements FollowListener {

		private final Path path;

		Watch(Path path) {
			this.path = path;
		}

		@Override
		public void snapshot(ReadOutcome outcome, boolean anew) {
			if (anew) {
				lithoscope.problems().add(String.valueOf(path.getFileName()),
						List.of(Notice.warning("The file was begun anew while it was followed; what is shown now is the new one.")));
			}
			if (LiveFiles.this.state(path).isPresent() && lithoscope.project().file(path).isPresent()) {
				lithoscope.project().put(ProjectFile.read(path, outcome));
			}
		}

		@Override
		public void state(FollowState state) {
			tell();
		}
	}
}
