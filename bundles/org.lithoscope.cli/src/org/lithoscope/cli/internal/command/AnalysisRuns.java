/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.cli.internal.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.lithoscope.cli.CommandContext;
import org.lithoscope.cli.CommandException;
import org.lithoscope.cli.ExitCode;
import org.lithoscope.engine.Engine;
import org.lithoscope.engine.ParameterOverrides;
import org.lithoscope.engine.RoleMatching;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.AnalysisInputs;
import org.lithoscope.model.analysis.ParameterException;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.measurement.Measurement;

/** The runs of one analysis over the files that were given. */
final class AnalysisRuns {

	private final CommandContext context;
	private final String analysis;
	private final List<AnalysisInputs> runs;
	private final boolean allRead;

	private AnalysisRuns(CommandContext context, String analysis, List<AnalysisInputs> runs, boolean allRead) {
		this.context = context;
		this.analysis = analysis;
		this.runs = runs;
		this.allRead = allRead;
	}

	/**
	 * Reads the files and finds their roles.
	 *
	 * @param context  what it works with
	 * @param reading  how files are read
	 * @param analysis the id of the analysis
	 * @param files    files whose kind tells their role
	 * @param byRole   files whose role was given
	 * @return the runs
	 * @throws CommandException when nothing could be read, or it does not fit the analysis
	 */
	static AnalysisRuns read(CommandContext context, ReadOptions reading, String analysis, List<Path> files, Map<String, List<Path>> byRole)
			throws CommandException {
		List<Measurement> measurements = new ArrayList<>();
		boolean all = reading.readAll(context, files, outcome -> measurements.addAll(outcome.measurements()));
		Map<String, List<Measurement>> given = new LinkedHashMap<>();
		for (Map.Entry<String, List<Path>> role : byRole.entrySet()) {
			List<Measurement> ofRole = new ArrayList<>();
			all &= reading.readAll(context, role.getValue(), outcome -> ofRole.addAll(outcome.measurements()));
			given.put(role.getKey(), ofRole);
		}
		if (measurements.isEmpty() && given.values().stream().allMatch(List::isEmpty)) {
			throw new CommandException(ExitCode.INPUT, "nothing could be read, so there is nothing to analyse");
		}
		return new AnalysisRuns(context, analysis, match(context, analysis, measurements, given), all);
	}

	private static List<AnalysisInputs> match(CommandContext context, String analysis, List<Measurement> measurements,
			Map<String, List<Measurement>> given) throws CommandException {
		Engine engine = context.engine();
		try {
			RoleMatching matching = engine.match(analysis, measurements, new AnalysisInputs(given, Map.of()));
			for (Measurement unused : matching.unused()) {
				context.message("'" + unused.name() + "' (" + unused.type() + ") was left out: the analysis " + analysis
						+ " has no place for it");
			}
			return engine.runs(analysis, matching.inputs());
		} catch (AnalysisException e) {
			throw CommandException.usage(e.getMessage());
		}
	}

	/**
	 * Runs the analysis; a run that fails does not keep the others from running.
	 *
	 * @param overrides the parameters that were set
	 * @param consumer  gets each result
	 * @return the exit code
	 * @throws CommandException when a parameter cannot be taken
	 */
	int each(ParameterOverrides overrides, Consumer<Result> consumer) throws CommandException {
		boolean all = allRead;
		for (AnalysisInputs run : runs) {
			List<Result> results;
			try {
				results = context.engine().analyse(analysis, run, overrides, context.monitor());
			} catch (ParameterException e) {
				throw CommandException.usage(e.getMessage());
			} catch (AnalysisException e) {
				all = false;
				String names = names(run);
				context.message(e.getMessage().contains(names) ? e.getMessage() : names + ": " + e.getMessage());
				continue;
			}
			results.forEach(consumer);
		}
		return all ? ExitCode.DONE : ExitCode.INPUT;
	}

	private static String names(AnalysisInputs run) {
		return String.join(", ", run.measurements().values().stream().flatMap(List::stream).map(Measurement::name).toList());
	}
}
