/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.AnalysisInputs;
import org.lithoscope.model.analysis.ParameterException;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.registry.Catalogue;
import org.lithoscope.registry.Detection;
import org.lithoscope.registry.GuardedCalls;
import org.lithoscope.registry.HealthSnapshot;
import org.lithoscope.registry.PluginHealth;

/**
 * Detects, reads and analyses with the plugins of a catalogue. Every call into a plugin is guarded; what a plugin does wrong becomes a
 * {@link ReadException} or an {@link AnalysisException} that names it. Safe for several threads; close it when done.
 */
public final class Engine implements AutoCloseable {

	/** Texts shorter than this are read as a whole faster than they can be put together. */
	private static final long LONG_TEXT = 1 << 20;
	private static final AnalysisInputs NOTHING = new AnalysisInputs(Map.of(), Map.of());

	private final Catalogue catalogue;
	private final EngineOptions options;
	private final GuardedCalls calls;
	private final FileReading reading;
	private final Analysing analysing;
	private final Jobs jobs;

	/**
	 * An engine.
	 *
	 * @param catalogue the plugins
	 * @param options   how it works
	 */
	public Engine(Catalogue catalogue, EngineOptions options) {
		this.catalogue = catalogue;
		this.options = options;
		this.calls = new GuardedCalls(PluginHealth.ofPlatform(catalogue));
		this.reading = new FileReading(catalogue, options, calls);
		this.analysing = new Analysing(catalogue, options, calls);
		this.jobs = new Jobs();
	}

	/** {@return the plugins} */
	public Catalogue catalogue() {
		return catalogue;
	}

	/** {@return how it works} */
	public EngineOptions options() {
		return options;
	}

	/** {@return how the plugins fare} */
	public PluginHealth health() {
		return calls.health();
	}

	/** {@return the way into plugins for those that bring their own, such as the command line} */
	public GuardedCalls guardedCalls() {
		return calls;
	}

	/**
	 * Makes the object of every contribution once, so that those that cannot work are known before they are needed.
	 *
	 * @return how the plugins fare after that
	 */
	public HealthSnapshot checkPlugins() {
		return new PluginCheck(catalogue, calls).run();
	}

	/**
	 * Finds the reader of a file.
	 *
	 * @param file the file
	 * @return what was found, possibly no reader
	 * @throws IOException when the file cannot be read at all
	 */
	public Detection detect(Path file) throws IOException {
		return reading.detect(file, JobMonitor.none());
	}

	/**
	 * Reads a file with the reader that is found for it.
	 *
	 * @param file    the file
	 * @param monitor progress and cancel
	 * @return its measurements, with their origin
	 * @throws ReadException         when no reader takes it, its content cannot be trusted, or the reader failed; in strict mode also when
	 *                               it breaks off
	 * @throws IOException           when the disk or network fails
	 * @throws CancellationException when cancelled
	 */
	public ReadOutcome read(Path file, JobMonitor monitor) throws ReadException, IOException {
		return reading.read(file, monitor);
	}

	/**
	 * Reads a file with a certain reader, whatever the file looks like.
	 *
	 * @param file     the file
	 * @param readerId the id of the reader
	 * @param monitor  progress and cancel
	 * @return its measurements, with their origin
	 * @throws IllegalArgumentException when there is no such reader
	 * @throws ReadException            when its content cannot be trusted, or the reader failed
	 * @throws IOException              when the disk or network fails
	 * @throws CancellationException    when cancelled
	 */
	public ReadOutcome read(Path file, String readerId, JobMonitor monitor) throws ReadException, IOException {
		return reading.read(file, readerId, monitor);
	}

	/**
	 * Reads many files and folders one after the other; one that cannot be read does not keep the others from being read. Of a folder, its
	 * files are read, not those of the folders inside it. While the consumer works on one file the next is read already.
	 *
	 * @param paths    files and folders
	 * @param monitor  progress and cancel
	 * @param consumer gets the outcome of each file in their order, on the thread that called
	 * @throws CancellationException when cancelled
	 */
	public void readAll(List<Path> paths, JobMonitor monitor, Consumer<FileOutcome> consumer) {
		new ManyFiles(reading).readAll(paths, monitor, consumer);
	}

	/**
	 * Follows a file that an instrument is still writing: the listener gets a first snapshot of what is there, and another whenever whole
	 * rows have been added. The file may be away for a while, be begun anew, or not be there yet. Snapshots have no hash; read the file when
	 * it is finished.
	 *
	 * @param file     the file
	 * @param interval how often to look for a change, at least
	 * @param listener is told, on a thread of the following
	 * @return the following, already running; to be closed
	 */
	public Following follow(Path file, Duration interval, FollowListener listener) {
		Following following = new Following(file, new LiveFile(file, reading, LONG_TEXT), interval, listener);
		following.start();
		return following;
	}

	/**
	 * What an analysis takes, with defaults that do not depend on data.
	 *
	 * @param analysisId the id of the analysis
	 * @return inputs and parameters
	 * @throws AnalysisException when there is no such analysis, or it cannot be used
	 */
	public AnalysisForm<?> describe(String analysisId) throws AnalysisException {
		return analysing.prepare(analysisId, JobMonitor.none()).form();
	}

	/**
	 * Finds the role of each measurement by its type.
	 *
	 * @param analysisId   the id of the analysis
	 * @param measurements the measurements
	 * @return the inputs by role, and those that no role takes
	 * @throws AnalysisException when a role remains without enough inputs, or there is no such analysis
	 */
	public RoleMatching match(String analysisId, List<Measurement> measurements) throws AnalysisException {
		return match(analysisId, measurements, NOTHING);
	}

	/**
	 * Finds the role of each measurement by its type, beside inputs whose role is given.
	 *
	 * @param analysisId   the id of the analysis
	 * @param measurements the measurements
	 * @param given        inputs whose role is known
	 * @return all inputs by role, and the measurements that no role takes
	 * @throws AnalysisException when a role remains without enough inputs, or there is no such analysis
	 */
	public RoleMatching match(String analysisId, List<Measurement> measurements, AnalysisInputs given) throws AnalysisException {
		return analysing.prepare(analysisId, JobMonitor.none()).match(measurements, given);
	}

	/**
	 * The single runs of an analysis: one for each input of a role that takes one at a time, else one for all.
	 *
	 * @param analysisId the id of the analysis
	 * @param inputs     the inputs by role
	 * @return the inputs of each run, never empty
	 * @throws AnalysisException when the inputs do not fit the roles, or there is no such analysis
	 */
	public List<AnalysisInputs> runs(String analysisId, AnalysisInputs inputs) throws AnalysisException {
		return analysing.prepare(analysisId, JobMonitor.none()).runs(inputs);
	}

	/**
	 * What an analysis takes, with values that the data propose. An analysis that runs once for each input proposes for the first.
	 *
	 * @param analysisId the id of the analysis
	 * @param inputs     the inputs by role
	 * @param monitor    progress and cancel
	 * @return inputs and parameters
	 * @throws AnalysisException     when the inputs do not serve, or the analysis failed
	 * @throws CancellationException when cancelled
	 */
	public AnalysisForm<?> propose(String analysisId, AnalysisInputs inputs, JobMonitor monitor) throws AnalysisException {
		return analysing.prepare(analysisId, monitor).propose(inputs, monitor);
	}

	/**
	 * Analyses. An analysis with a role that takes one input at a time runs once for each.
	 *
	 * @param analysisId the id of the analysis
	 * @param inputs     the inputs by role
	 * @param overrides  the parameters that the user sets, over what the data propose
	 * @param monitor    progress and cancel
	 * @return the results with their provenance, in the order of the inputs
	 * @throws AnalysisException     when no trustworthy number can be given, or the analysis failed
	 * @throws ParameterException    when a parameter cannot be taken
	 * @throws CancellationException when cancelled
	 */
	public List<Result> analyse(String analysisId, AnalysisInputs inputs, ParameterOverrides overrides, JobMonitor monitor)
			throws AnalysisException {
		return analysing.prepare(analysisId, monitor).analyse(inputs, overrides, monitor);
	}

	/**
	 * Analyses measurements, whose roles are found by their types.
	 *
	 * @param analysisId   the id of the analysis
	 * @param measurements the measurements; each must fit a role
	 * @param overrides    the parameters that the user sets, over what the data propose
	 * @param monitor      progress and cancel
	 * @return the results with their provenance, in the order of the inputs
	 * @throws AnalysisException     when a measurement fits no role, no trustworthy number can be given, or the analysis failed
	 * @throws ParameterException    when a parameter cannot be taken
	 * @throws CancellationException when cancelled
	 */
	public List<Result> analyse(String analysisId, List<Measurement> measurements, ParameterOverrides overrides, JobMonitor monitor)
			throws AnalysisException {
		PreparedAnalysis<?> prepared = analysing.prepare(analysisId, monitor);
		RoleMatching matching = prepared.match(measurements, NOTHING);
		if (!matching.unused().isEmpty()) {
			throw new AnalysisException(prepared.unfit(matching.unused()));
		}
		return prepared.analyse(matching.inputs(), overrides, monitor);
	}

	/**
	 * Starts a piece of work in the background.
	 *
	 * @param <T>  what it gives
	 * @param name what it is, for people
	 * @param task the work
	 * @return the job, already running
	 */
	public <T> Job<T> submit(String name, JobTask<T> task) {
		return jobs.submit(name, task);
	}

	/** Cancels what still runs and lets go of its threads. */
	@Override
	public void close() {
		jobs.close();
		calls.close();
	}
}
