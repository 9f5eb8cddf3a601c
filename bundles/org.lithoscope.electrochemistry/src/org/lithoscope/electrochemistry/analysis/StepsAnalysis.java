/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.analysis;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.lithoscope.electrochemistry.ChargeSource;
import org.lithoscope.electrochemistry.CyclingRun;
import org.lithoscope.electrochemistry.Direction;
import org.lithoscope.electrochemistry.Step;
import org.lithoscope.electrochemistry.StepKind;
import org.lithoscope.electrochemistry.Steps;
import org.lithoscope.electrochemistry.internal.Columns;
import org.lithoscope.electrochemistry.internal.CycleFigures;
import org.lithoscope.electrochemistry.internal.RunInputs;
import org.lithoscope.model.analysis.Analysis;
import org.lithoscope.model.analysis.AnalysisContext;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.AnalysisInputs;
import org.lithoscope.model.analysis.InputRole;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Table;

/** The steps of a test: rest, constant current, constant voltage, with charge, energy, voltages and times. */
public final class StepsAnalysis implements Analysis<StepsParameters> {

	@Override
	public Class<StepsParameters> parameterType() {
		return StepsParameters.class;
	}

	@Override
	public List<InputRole> inputs() {
		return RunInputs.roles();
	}

	@Override
	public Result analyse(AnalysisInputs inputs, StepsParameters p, AnalysisContext context) throws AnalysisException {
		CyclingRun run = RunInputs.run(inputs, p.sign());
		List<Step> steps = Steps.of(run, p.steps(), context);
		Result.Builder result = Result.builder("Steps of " + run.name());
		run.notices().forEach(result::notice);
		result.value("steps", "Steps", steps.size(), Units.ONE);
		Map<StepKind, Integer> counts = new EnumMap<>(StepKind.class);
		steps.forEach(s -> counts.merge(s.kind(), 1, Integer::sum));
		counts.forEach((kind, n) -> result.value(name(kind), kind.label(), n, Units.ONE));
		result.table("steps", table(steps, run.resolve(p.charge())));
		result.figure(CycleFigures.voltageTime(run));
		return result.build();
	}

	private static String name(StepKind kind) {
		StringBuilder name = new StringBuilder();
		for (String word : kind.name().split("_")) {
			String lower = word.toLowerCase(Locale.ROOT);
			name.append(name.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
		}
		return name + "Steps";
	}

	private static Table table(List<Step> steps, ChargeSource source) {
		return new Columns<>(steps).numbered("step_count").text("step_type", s -> s.kind().label())
				.number("file_step", Units.ONE, Step::fileStep).number("file_cycle", Units.ONE, Step::fileCycle)
				.number("start_time_second", Units.SECOND, Step::startTime).number("step_time_second", Units.SECOND, Step::duration)
				.number("mean_current_ampere", Units.AMPERE, Step::current)
				.number("step_charging_capacity_ah", Units.AMPERE_HOUR, s -> of(s, Direction.CHARGE, s.charge(source)))
				.number("step_discharging_capacity_ah", Units.AMPERE_HOUR, s -> of(s, Direction.DISCHARGE, s.charge(source)))
				.number("step_charging_energy_wh", Units.WATT_HOUR, s -> of(s, Direction.CHARGE, s.energy(source)))
				.number("step_discharging_energy_wh", Units.WATT_HOUR, s -> of(s, Direction.DISCHARGE, s.energy(source)))
				.number("first_voltage_volt", Units.VOLT, s -> s.voltage().first())
				.number("last_voltage_volt", Units.VOLT, s -> s.voltage().last())
				.number("lowest_voltage_volt", Units.VOLT, s -> s.voltage().min())
				.number("highest_voltage_volt", Units.VOLT, s -> s.voltage().max())
				.whole("first_row", Step::firstRow).whole("rows", s -> s.endRow() - s.firstRow()).build();
	}

	private static double of(Step step, Direction direction, double value) {
		return step.direction().filter(d -> d == direction).isPresent() ? value : 0;
	}
}
