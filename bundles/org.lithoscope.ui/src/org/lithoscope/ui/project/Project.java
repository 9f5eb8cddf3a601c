/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.ui.analysis.ChosenParameters;

/** The files that are open in the workbench, in the order in which they were opened. May be used by several threads. */
public final class Project {

	private final Map<Path, ProjectFile> files = new LinkedHashMap<>();
	private final Map<Measurement, Place> places = new WeakHashMap<>();
	private final ChosenParameters chosen = new ChosenParameters();
	private volatile String title = "";
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

	/** A project without files. */
	public Project() {
		// nothing is open
	}

	/** {@return the files in order} */
	public List<ProjectFile> files() {
		synchronized (files) {
			return new ArrayList<>(files.values());
		}
	}

	/** {@return the measurements of all files in order} */
	public List<OpenMeasurement> measurements() {
		return files().stream().flatMap(f -> f.measurements().stream()).toList();
	}

	/**
	 * The file at a path.
	 *
	 * @param path where it lies
	 * @return the file, if it is open
	 */
	public Optional<ProjectFile> file(Path path) {
		synchronized (files) {
			return Optional.ofNullable(files.get(path));
		}
	}

	/**
	 * A measurement as it was read last.
	 *
	 * @param measurement a measurement that was open at some time
	 * @return the measurement of the same file; empty when it is not open, or being read
	 */
	public Optional<OpenMeasurement> latest(OpenMeasurement measurement) {
		return file(measurement.path()).flatMap(f -> f.measurements().stream().filter(measurement::equals).findFirst());
	}

	/**
	 * A measurement as it was read last.
	 *
	 * @param measurement a measurement that was open at some time
	 * @return the measurement of the same file, itself when there is none
	 */
	public Measurement latest(Measurement measurement) {
		synchronized (files) {
			Place place = places.get(measurement);
			List<OpenMeasurement> now = place == null || !files.containsKey(place.path()) ? List.of() : files.get(place.path()).measurements();
			return place == null || place.index() >= now.size() ? measurement : now.get(place.index()).measurement();
		}
	}

	/** Where a measurement stands. */
	private record Place(Path path, int index) {
	}

	/**
	 * Adds a file, or replaces that with the same path.
	 *
	 * @param file the file
	 */
	public void put(ProjectFile file) {
		synchronized (files) {
			files.put(file.path(), file);
			file.measurements().forEach(m -> places.put(m.measurement(), new Place(file.path(), m.index())));
		}
		tell();
	}

	/**
	 * Forgets files.
	 *
	 * @param paths where they lie
	 */
	public void remove(List<Path> paths) {
		synchronized (files) {
			paths.forEach(files::remove);
		}
		tell();
	}

	/** {@return what was chosen for measurements on the pages of their editors and holds for their analyses} */
	public ChosenParameters chosen() {
		return chosen;
	}

	/** {@return the name of what is worked on, for the title of the window: that of an archive; may be empty} */
	public String title() {
		return title;
	}

	/**
	 * Names what is worked on.
	 *
	 * @param name the name, or an empty text
	 */
	public void setTitle(String name) {
		title = name;
		tell();
	}

	/**
	 * Tells of every change, on the thread that makes it.
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
}
