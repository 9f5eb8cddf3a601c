/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lithoscope.electrochemistry.Cycle;
import org.lithoscope.electrochemistry.CycleData;
import org.lithoscope.electrochemistry.Direction;
import org.lithoscope.electrochemistry.LiteratureValue;
import org.lithoscope.electrochemistry.Norms;
import org.lithoscope.electrochemistry.Pairing;
import org.lithoscope.electrochemistry.formula.CellDesign;
import org.lithoscope.electrochemistry.internal.Columns;
import org.lithoscope.electrochemistry.internal.CycleFigures.CapacityScale;
import org.lithoscope.electrochemistry.internal.LiteratureTable;
import org.lithoscope.electrochemistry.internal.RunInputs;
import org.lithoscope.model.analysis.Analysis;
import org.lithoscope.model.analysis.AnalysisContext;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.AnalysisInputs;
import org.lithoscope.model.analysis.InputRole;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.figure.Axis;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.figure.Plot;
import org.lithoscope.model.figure.RowIds;
import org.lithoscope.model.figure.Series;
import org.lithoscope.model.figure.Style;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.NumberSequence;
import org.lithoscope.numerics.statistics.Replicates;

/** Rate capability: mean discharge capacity at each rate in turn, relative to the first, with C-rates where 1C is given. */
public final class RateCapabilityAnalysis implements Analysis<RateCapabilityParameters> {

	private static final double PERCENT = 100;
	private static final double MILLI = 1000;

	@Override
	public Class<RateCapabilityParameters> parameterType() {
		return RateCapabilityParameters.class;
	}

	@Override
	public List<InputRole> inputs() {
		return RunInputs.roles();
	}

	@Override
	public RateCapabilityParameters propose(AnalysisInputs inputs, RateCapabilityParameters p) throws AnalysisException {
		return new RateCapabilityParameters(p.by(), p.oneC(), p.tolerance(), p.skip(), p.pairing(), p.charge(), p.sign(),
				p.norms().orFrom(inputs.measurement(RunInputs.MEASUREMENT).metadata()), p.steps());
	}

	@Override
	public Result analyse(AnalysisInputs inputs, RateCapabilityParameters p, AnalysisContext context) throws AnalysisException {
		if (p.pairing() == Pairing.FILE) {
			throw new AnalysisException("Rates are told apart by half cycles; choose a pairing other than the file's numbers.");
		}
		CycleData data = RunInputs.data(inputs, p.pairing(), p.charge(), p.sign(), p.steps(), context);
		List<Rate> rates = rates(data, p);
		if (rates.isEmpty()) {
			throw new AnalysisException("'" + data.run().name() + "' has no complete cycle.");
		}
		CapacityScale scale = CapacityScale.of(p.norms());
		Optional<Double> oneC = p.oneC().isPresent() ? Optional.of(oneC(p.oneC().get(), p.norms())) : Optional.empty();
		Result.Builder result = Result.builder("Rate capability of " + data.run().name());
		data.notices().forEach(result::notice);
		if (rates.size() == 1) {
			result.notice(Notice.info("All cycles run at one rate."));
		}
		double first = rates.get(0).mean(p.skip());
		result.value("rates", "Rates", rates.size(), Units.ONE);
		for (int i = 0; i < rates.size(); i++) {
			Rate rate = rates.get(i);
			String at = oneC.map(c -> String.format(Locale.ROOT, "%.3gC", CellDesign.cRate(rate.current(), c)))
					.orElse(String.format(Locale.ROOT, "%.3g mA", MILLI * rate.current()));
			result.value("rate" + (i + 1), "Mean discharge capacity at " + at, new Quantity(scale.factor() * rate.mean(p.skip()),
					scale.unit(), scale.factor() * rate.error(p.skip())), "PIAG");
		}
		Columns<Rate> table = new Columns<>(rates).numbered("rate").number("current", Units.MILLIAMPERE, r -> MILLI * r.current());
		oneC.ifPresent(c -> table.number("c_rate", Units.ONE, r -> CellDesign.cRate(r.current(), c)));
		result.table("rates", table.whole("first_cycle", r -> r.cycles().get(0).number()).whole("cycles", r -> r.cycles().size())
				.number("mean_discharge_capacity", scale.unit(), r -> scale.factor() * r.mean(p.skip()))
				.number("standard_error", scale.unit(), r -> scale.factor() * r.error(p.skip()))
				.number("relative_to_first", Units.PERCENT, r -> PERCENT * r.mean(p.skip()) / first).build());
		result.figure(figure(rates, scale));
		result.table(LiteratureTable.NAME, LiteratureTable.of(LiteratureValue.Topic.RATE_CAPABILITY));
		return result.build();
	}

	/** The current of 1C in A. */
	private static double oneC(Quantity q, Norms norms) throws AnalysisException {
		Unit specific = Unit.of("A/g");
		Unit areal = Unit.of("A/cm2");
		double current = q.unit().isCompatible(specific) ? q.valueIn(specific) * norms.grams()
				: q.unit().isCompatible(areal) ? q.valueIn(areal) * norms.squareCentimetres()
						: q.unit().isCompatible(Units.AMPERE) ? q.valueIn(Units.AMPERE) : Double.NaN;
		if (Double.isNaN(current)) {
			throw new AnalysisException("1C as " + q + " needs " + (q.unit().isCompatible(specific) ? "the active mass."
					: q.unit().isCompatible(areal) ? "the area." : "a unit of current, per mass or per area."));
		}
		return current;
	}

	private static List<Rate> rates(CycleData data, RateCapabilityParameters p) {
		Direction direction = p.by() == RateCapabilityParameters.By.CHARGE ? Direction.CHARGE : Direction.DISCHARGE;
		List<Rate> rates = new ArrayList<>();
		List<Discharge> open = new ArrayList<>();
		double level = Double.NaN;
		for (Cycle cycle : data.cycles().complete()) {
			double current = Math.abs(cycle.half(direction).orElseThrow().current());
			double capacity = cycle.half(Direction.DISCHARGE).orElseThrow().capacity(data.source());
			if (!open.isEmpty() && Math.abs(current - level) > p.tolerance() / PERCENT * level) {
				rates.add(new Rate(level, open));
				open = new ArrayList<>();
			}
			level = open.isEmpty() ? current : level;
			open.add(new Discharge(cycle.number(), capacity));
		}
		if (!open.isEmpty()) {
			rates.add(new Rate(level, open));
		}
		return rates;
	}

	private static Figure figure(List<Rate> rates, CapacityScale scale) {
		Plot.Builder plot = Plot.builder(Axis.linear("cycle", Units.ONE), scale.axis());
		for (int i = 0; i < rates.size(); i++) {
			Rate rate = rates.get(i);
			double[] x = rate.cycles().stream().mapToDouble(Discharge::number).toArray();
			double[] y = rate.cycles().stream().mapToDouble(d -> scale.factor() * d.capacity()).toArray();
			plot.add(Series.XY.of(String.format(Locale.ROOT, "%.3g mA", MILLI * rate.current()), NumberSequence.of(x),
					NumberSequence.of(y), Style.points(i, Style.Marker.CIRCLE), RowIds.NONE));
		}
		return Figure.of("rate-capability", "Rate capability", "Discharge capacity at each rate.", plot.build());
	}

	/** The discharge of a cycle, in A h. */
	private record Discharge(int number, double capacity) {
	}

	/** Cycles in turn at one current in A. */
	private record Rate(double current, List<Discharge> cycles) {

		private double[] used(int skip) {
			return cycles.stream().skip(Math.min(skip, cycles.size() - 1L)).mapToDouble(Discharge::capacity).toArray();
		}

		double mean(int skip) {
			return Replicates.of(used(skip)).mean();
		}

		double error(int skip) {
			double[] used = used(skip);
			return used.length < 2 ? Double.NaN : Replicates.of(used).standardError();
		}
	}
}
