/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.analysis;

import java.util.List;
import java.util.Optional;

import org.lithoscope.electrochemistry.ChargeSource;
import org.lithoscope.electrochemistry.CyclingRun;
import org.lithoscope.electrochemistry.Direction;
import org.lithoscope.electrochemistry.HalfCycles;
import org.lithoscope.electrochemistry.LiteratureValue;
import org.lithoscope.electrochemistry.Steps;
import org.lithoscope.electrochemistry.SymmetricFailure;
import org.lithoscope.electrochemistry.SymmetricHalf;
import org.lithoscope.electrochemistry.internal.Columns;
import org.lithoscope.electrochemistry.internal.LiteratureTable;
import org.lithoscope.electrochemistry.internal.RunInputs;
import org.lithoscope.electrochemistry.internal.Scaled;
import org.lithoscope.electrochemistry.internal.SequenceCursor;
import org.lithoscope.model.analysis.Analysis;
import org.lithoscope.model.analysis.AnalysisContext;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.AnalysisInputs;
import org.lithoscope.model.analysis.InputRole;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.figure.Axis;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.figure.Mark;
import org.lithoscope.model.figure.Plot;
import org.lithoscope.model.figure.RowIds;
import org.lithoscope.model.figure.Series;
import org.lithoscope.model.figure.Style;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.NumberSequence;
import org.lithoscope.model.table.Table;
import org.lithoscope.numerics.statistics.Robust;

/** Symmetric Li‖Li cells: overpotential per half cycle, the end of life by surge, soft short or noise, and the hours survived. */
public final class SymmetricAnalysis implements Analysis<SymmetricParameters> {

	private static final double MILLI = 1000;
	private static final double PERCENT = 100;
	private static final double SECONDS_PER_HOUR = 3600;
	private static final double SYMMETRIC_SHARE = 0.5;

	@Override
	public Class<SymmetricParameters> parameterType() {
		return SymmetricParameters.class;
	}

	@Override
	public List<InputRole> inputs() {
		return RunInputs.roles();
	}

	@Override
	public SymmetricParameters propose(AnalysisInputs inputs, SymmetricParameters p) throws AnalysisException {
		return new SymmetricParameters(p.surgeVoltage(), p.surgeFactor(), p.dropShare(), p.noiseFactor(), p.noiseShare(), p.charge(),
				p.sign(), p.norms().orFrom(inputs.measurement(RunInputs.MEASUREMENT).metadata()), p.steps());
	}

	@Override
	public Result analyse(AnalysisInputs inputs, SymmetricParameters p, AnalysisContext context) throws AnalysisException {
		CyclingRun run = RunInputs.run(inputs, p.sign());
		ChargeSource source = run.resolve(p.charge());
		HalfCycles all = HalfCycles.of(Steps.of(run, p.steps(), context), source, p.steps().leastShare());
		if (all.list().size() < 2) {
			throw new AnalysisException("A symmetric cell needs at least two half cycles; '" + run.name() + "' has " + all.list().size() + ".");
		}
		List<SymmetricHalf> halves = all.list().stream().map(h -> SymmetricHalf.of(run, h)).toList();
		Optional<SymmetricFailure> failure = SymmetricFailure.first(halves, new SymmetricFailure.Limits(
				p.surgeVoltage().map(q -> q.valueIn(Units.VOLT)).orElse(Double.NaN), p.surgeFactor(), p.dropShare() / PERCENT,
				p.noiseFactor(), p.noiseShare() / PERCENT));
		Result.Builder result = Result.builder("Symmetric cell " + run.name());
		run.notices().forEach(result::notice);
		double[] eta = halves.stream().mapToDouble(SymmetricHalf::overpotential).toArray();
		result.value("overpotential", "Overpotential, median over half cycles", MILLI * Robust.median(eta), Units.MILLIVOLT);
		result.value("halfCycles", "Half cycles", halves.size(), Units.ONE);
		life(result, run, halves, failure, p);
		symmetry(result, halves);
		result.table("half-cycles", table(halves, source, p));
		result.figure(figure(run, halves, failure));
		result.table(LiteratureTable.NAME, LiteratureTable.of(LiteratureValue.Topic.SYMMETRIC));
		return result.build();
	}

	private static void life(Result.Builder result, CyclingRun run, List<SymmetricHalf> halves, Optional<SymmetricFailure> failure,
			SymmetricParameters p) {
		double start = halves.get(0).half().startTime();
		double end = failure.map(f -> timeOf(run, halves.get(f.index()), f, p))
				.orElseGet(() -> run.time().get(halves.get(halves.size() - 1).half().endRow() - 1));
		result.value("hoursSurvived", failure.isPresent() ? "Hours survived" : "Hours survived, at least",
				Quantity.of((end - start) / SECONDS_PER_HOUR, Units.HOUR), "PIAG; HCM");
		result.text("endOfLife", "End of life", failure.map(f -> f.kind().label()).orElse("not reached"));
		failure.ifPresent(f -> result.value("endHalfCycle", "Half cycle of the end", f.index() + 1, Units.ONE));
	}

	/** The row at which a surge reaches its voltage; the beginning of the half cycle otherwise. */
	private static double timeOf(CyclingRun run, SymmetricHalf half, SymmetricFailure failure, SymmetricParameters p) {
		double limit = p.surgeVoltage().map(q -> q.valueIn(Units.VOLT)).orElse(Double.NaN);
		if (failure.kind() == SymmetricFailure.Kind.SURGE && half.highest() >= limit) {
			SequenceCursor voltage = new SequenceCursor(run.voltage());
			for (long row = half.half().firstRow(); row < half.half().endRow(); row++) {
				if (half.half().direction().sign() * voltage.at(row) >= limit) {
					return run.time().get(row);
				}
			}
		}
		return half.half().startTime();
	}

	private static void symmetry(Result.Builder result, List<SymmetricHalf> halves) {
		double charge = median(halves, Direction.CHARGE);
		double discharge = median(halves, Direction.DISCHARGE);
		result.value("overpotentialCharge", "Overpotential of charges", MILLI * charge, Units.MILLIVOLT);
		result.value("overpotentialDischarge", "Overpotential of discharges", MILLI * discharge, Units.MILLIVOLT);
		if (!(Math.min(charge, discharge) > SYMMETRIC_SHARE * Math.max(charge, discharge))) {
			result.notice(Notice.warning("The overpotentials of the two directions differ by more than a factor of two: this may not be a "
					+ "symmetric cell."));
		}
	}

	private static double median(List<SymmetricHalf> halves, Direction direction) {
		double[] eta = halves.stream().filter(h -> h.half().direction() == direction).mapToDouble(SymmetricHalf::overpotential).toArray();
		return eta.length == 0 ? Double.NaN : Robust.median(eta);
	}

	private static Table table(List<SymmetricHalf> halves, ChargeSource source, SymmetricParameters p) {
		Columns<SymmetricHalf> t = new Columns<>(halves).numbered("half_cycle")
				.text("direction", h -> h.half().direction() == Direction.CHARGE ? "charge" : "discharge")
				.number("start_time_second", Units.SECOND, h -> h.half().startTime())
				.number("overpotential", Units.MILLIVOLT, h -> MILLI * h.overpotential())
				.number("highest_overpotential", Units.MILLIVOLT, h -> MILLI * h.highest())
				.number("noise", Units.MILLIVOLT, h -> MILLI * h.noise())
				.number("capacity_ah", Units.AMPERE_HOUR, h -> h.half().capacity(source));
		double area = p.norms().squareCentimetres();
		if (!Double.isNaN(area)) {
			t.number("areal_capacity", Units.MILLIAMPERE_HOUR_PER_SQUARE_CENTIMETRE, h -> MILLI * h.half().capacity(source) / area);
			t.number("current_density", Units.MILLIAMPERE_PER_SQUARE_CENTIMETRE, h -> MILLI * h.half().current() / area);
		}
		return t.build();
	}

	private static Figure figure(CyclingRun run, List<SymmetricHalf> halves, Optional<SymmetricFailure> failure) {
		Axis time = Axis.linear("t", Units.HOUR);
		RowIds rows = run.tableName().isEmpty() ? RowIds.NONE : new RowIds(run.tableName(), 0);
		Plot.Builder voltage = Plot.builder(time, Axis.linear("E", Units.VOLT)).add(Series.XY.of("voltage",
				Scaled.of(run.time(), 1 / SECONDS_PER_HOUR), run.voltage(), Style.line(0), rows));
		double[] at = halves.stream().mapToDouble(h -> h.half().startTime() / SECONDS_PER_HOUR).toArray();
		double[] eta = halves.stream().mapToDouble(h -> MILLI * h.overpotential()).toArray();
		Plot.Builder over = Plot.builder(time, Axis.linear("overpotential", Units.MILLIVOLT)).add(Series.XY.of("overpotential",
				NumberSequence.of(at), NumberSequence.of(eta), Style.points(1, Style.Marker.CIRCLE), new RowIds("half-cycles", 0))).weight(0.6);
		failure.ifPresent(f -> {
			Mark mark = new Mark.Vertical(at[f.index()], f.kind().label(), Style.dashed(3));
			voltage.add(mark);
			over.add(mark);
		});
		return new Figure("symmetric", "Symmetric cell", "", List.of(voltage.build(), over.build()), Figure.Layout.STACKED);
	}
}
