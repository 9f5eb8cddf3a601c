/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.project;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.lithoscope.engine.ReadOutcome;
import org.lithoscope.model.measurement.Completeness;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.ui.project.Problem.Severity;

/** What went wrong with files and analyses, the oldest first. May be used by several threads. */
public final class Problems {

	private final List<Problem> problems = new ArrayList<>();
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

	/** An empty list. */
	public Problems() {
		// nothing went wrong yet
	}

	/** {@return the problems in order} */
	public List<Problem> all() {
		synchronized (problems) {
			return new ArrayList<>(problems);
		}
	}

	/**
	 * Adds an error.
	 *
	 * @param source  the file or analysis
	 * @param message what, in a full sentence
	 */
	public void error(String source, String message) {
		error(source, "", message);
	}

	/**
	 * Adds an error at a place.
	 *
	 * @param source  the file or analysis
	 * @param place   where in it, for instance a line; may be empty
	 * @param message what went wrong, in words
	 */
	public void error(String source, String place, String message) {
		add(new Problem(Severity.ERROR, message, source, place, LocalTime.now()));
	}

	/**
	 * Adds the warnings of a file and of its measurements, in the place of those that the file had before.
	 *
	 * @param source  the file
	 * @param outcome what was read
	 */
	public void replace(String source, ReadOutcome outcome) {
		List<Problem> fresh = new ArrayList<>();
		outcome.warnings().forEach(w -> fresh.add(new Problem(Severity.WARNING, w, source, "", LocalTime.now())));
		outcome.measurements().forEach(m -> collect(source, m, fresh));
		synchronized (problems) {
			problems.removeIf(p -> p.source().equals(source));
			problems.addAll(fresh);
		}
		tell();
	}

	private static void collect(String source, Measurement measurement, List<Problem> fresh) {
		if (measurement.completeness() instanceof Completeness.Truncated truncated) {
			fresh.add(new Problem(Severity.WARNING, "The file breaks off: " + truncated.reason() + ". The " + measurement.points()
					+ " intact rows are shown.", source, truncated.at().toString(), LocalTime.now()));
		}
		for (Notice notice : measurement.notices()) {
			add(source, notice, fresh);
		}
	}

	private static void add(String source, Notice notice, List<Problem> fresh) {
		Severity severity = notice.severity() == Notice.Severity.WARNING ? Severity.WARNING : Severity.INFO;
		fresh.add(new Problem(severity, notice.message(), source, notice.place().map(Object::toString).orElse(""), LocalTime.now()));
	}

	/**
	 * Adds notices of an analysis.
	 *
	 * @param source  the analysis
	 * @param notices what it had to say
	 */
	public void add(String source, List<Notice> notices) {
		List<Problem> fresh = new ArrayList<>();
		notices.forEach(n -> add(source, n, fresh));
		fresh.forEach(this::add);
	}

	private void add(Problem problem) {
		synchronized (problems) {
			problems.removeIf(p -> p.source().equals(problem.source()) && p.message().equals(problem.message()));
			problems.add(problem);
		}
		tell();
	}

	/**
	 * Forgets what is about files or analyses.
	 *
	 * @param sources the files or analyses
	 */
	public void remove(List<String> sources) {
		synchronized (problems) {
			problems.removeIf(p -> sources.contains(p.source()));
		}
		tell();
	}

	/** Forgets all. */
	public void clear() {
		synchronized (problems) {
			problems.clear();
		}
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
