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
import org.lithoscope.model.analysis.InputRole;
import org.lithoscope.model.analysis.ParameterException;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.measurement.Measurement;

/**
 * The runs of one analysis over the files that were given. Where each measurement makes a run of its own, each is analysed as soon as it has
 * been read, and forgotten afterwards: hundreds of files need no more memory than the largest.
 */
final class AnalysisRuns {

	private final CommandContext context;
	private final String analysis;
	private final ParameterOverrides overrides;
	private final Consumer<Result> consumer;
	private boolean allDone = true;

	/**
	 * Runs of an analysis.
	 *
	 * @param context   what it works with
	 * @param analysis  the id of the analysis
	 * @param overrides the parameters that were set
	 * @param consumer  gets each result
	 */
	AnalysisRuns(CommandContext context, String analysis, ParameterOverrides overrides, Consumer<Result> consumer) {
		this.context = context;
		this.analysis = analysis;
		this.overrides = overrides;
		this.consumer = consumer;
	}

	/**
	 * Reads the files, finds their roles and runs the analysis; a run that fails does not keep the others from running.
	 *
	 * @param reading how files are read
	 * @param files   files whose kind tells their role
	 * @param byRole  files whose role was given
	 * @return the exit code
	 * @throws CommandException when nothing could be read, it does not fit the analysis, or a parameter cannot be taken
	 */
	int run(ReadOptions reading, List<Path> files, Map<String, List<Path>> byRole) throws CommandException {
		reading.engine(context);
		if (byRole.isEmpty() && eachAlone()) {
			eachFile(reading, files);
		} else {
			together(reading, files, byRole);
		}
		return allDone ? ExitCode.DONE : ExitCode.INPUT;
	}

	/** Whether every measurement goes to a role that takes one at a time, whatever else is given. */
	private boolean eachAlone() throws CommandException {
		try {
			List<InputRole> roles = context.engine().describe(analysis).roles();
			InputRole first = roles.isEmpty() ? null : roles.get(0);
			return first != null && first.each() && first.kind() == InputRole.Kind.MEASUREMENT
					&& roles.stream().skip(1).allMatch(role -> role.kind() == InputRole.Kind.MEASUREMENT && role.min() == 0
							&& role.accepts().stream().allMatch(first::accepts));
		} catch (AnalysisException e) {
			throw CommandException.usage(e.getMessage());
		}
	}

	private void eachFile(ReadOptions reading, List<Path> files) throws CommandException {
		List<String> unfit = new ArrayList<>();
		List<CommandException> wrong = new ArrayList<>();
		int[] runs = {0};
		boolean read = reading.readAll(context, files, outcome -> {
			if (!wrong.isEmpty()) {
				return;
			}
			try {
				List<AnalysisInputs> found = match(outcome.measurements(), Map.of());
				runs[0] += found.size();
				each(found);
			} catch (AnalysisException e) {
				unfit.add(e.getMessage());
			} catch (CommandException e) {
				wrong.add(e);
			}
		});
		if (!wrong.isEmpty()) {
			throw wrong.get(0);
		}
		if (runs[0] == 0) {
			throw unfit.isEmpty() ? nothingRead() : CommandException.usage(unfit.get(0));
		}
		unfit.forEach(context::message);
		allDone &= read;
	}

	private void together(ReadOptions reading, List<Path> files, Map<String, List<Path>> byRole) throws CommandException {
		List<Measurement> measurements = new ArrayList<>();
		boolean all = reading.readAll(context, files, outcome -> measurements.addAll(outcome.measurements()));
		Map<String, List<Measurement>> given = new LinkedHashMap<>();
		for (Map.Entry<String, List<Path>> role : byRole.entrySet()) {
			List<Measurement> ofRole = new ArrayList<>();
			all &= reading.readAll(context, role.getValue(), outcome -> ofRole.addAll(outcome.measurements()));
			given.put(role.getKey(), ofRole);
		}
		if (measurements.isEmpty() && given.values().stream().allMatch(List::isEmpty)) {
			throw nothingRead();
		}
		try {
			each(match(measurements, given));
		} catch (AnalysisException e) {
			throw CommandException.usage(e.getMessage());
		}
		allDone &= all;
	}

	private static CommandException nothingRead() {
		return new CommandException(ExitCode.INPUT, "nothing could be read, so there is nothing to analyse");
	}

	private List<AnalysisInputs> match(List<Measurement> measurements, Map<String, List<Measurement>> given) throws AnalysisException {
		Engine engine = context.engine();
		RoleMatching matching = engine.match(analysis, measurements, new AnalysisInputs(given, Map.of()));
		for (Measurement unused : matching.unused()) {
			context.message("'" + unused.name() + "' (" + unused.type() + ") was left out: the analysis " + analysis
					+ " has no place for it");
		}
		return engine.runs(analysis, matching.inputs());
	}

	private void each(List<AnalysisInputs> runs) throws CommandException {
		for (AnalysisInputs run : runs) {
			List<Result> results;
			try {
				results = context.engine().analyse(analysis, run, overrides, context.monitor());
			} catch (ParameterException e) {
				throw CommandException.usage(e.getMessage());
			} catch (AnalysisException e) {
				allDone = false;
				String names = names(run);
				context.message(e.getMessage().contains(names) ? e.getMessage() : names + ": " + e.getMessage());
				continue;
			}
			results.forEach(consumer);
		}
	}

	private static String names(AnalysisInputs run) {
		return String.join(", ", run.measurements().values().stream().flatMap(List::stream).map(Measurement::name).toList());
	}
}
