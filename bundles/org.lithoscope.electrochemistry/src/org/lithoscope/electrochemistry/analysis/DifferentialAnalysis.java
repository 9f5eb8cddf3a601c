/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lithoscope.electrochemistry.Cycle;
import org.lithoscope.electrochemistry.CycleData;
import org.lithoscope.electrochemistry.Direction;
import org.lithoscope.electrochemistry.HalfCycle;
import org.lithoscope.electrochemistry.Pairing;
import org.lithoscope.electrochemistry.Step;
import org.lithoscope.electrochemistry.formula.DifferentialCapacity;
import org.lithoscope.electrochemistry.formula.PeakTracks;
import org.lithoscope.electrochemistry.internal.Columns;
import org.lithoscope.electrochemistry.internal.CycleFigures.CapacityScale;
import org.lithoscope.electrochemistry.internal.RunInputs;
import org.lithoscope.electrochemistry.internal.VoltageProfiles;
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
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.NumberSequence;
import org.lithoscope.numerics.signal.Peaks;

/** Differential capacity dQ/dV and differential voltage dV/dQ of chosen cycles, and the peaks of dQ/dV followed over them. */
public final class DifferentialAnalysis implements Analysis<DifferentialParameters> {

	private static final double PERCENT = 100;
	private static final int MOST_BINS = 50_000;

	@Override
	public Class<DifferentialParameters> parameterType() {
		return DifferentialParameters.class;
	}

	@Override
	public List<InputRole> inputs() {
		return RunInputs.roles();
	}

	@Override
	public DifferentialParameters propose(AnalysisInputs inputs, DifferentialParameters p) throws AnalysisException {
		return new DifferentialParameters(p.cycles(), p.most(), p.voltageStep(), p.voltageWidth(), p.chargePoints(), p.chargeWidth(),
				p.peakProminence(), p.peakReach(), p.pairing(), p.charge(), p.sign(),
				p.norms().orFrom(inputs.measurement(RunInputs.MEASUREMENT).metadata()), p.steps());
	}

	@Override
	public Result analyse(AnalysisInputs inputs, DifferentialParameters p, AnalysisContext context) throws AnalysisException {
		if (p.pairing() == Pairing.FILE) {
			throw new AnalysisException("Differential curves are drawn by half cycles; choose a pairing other than the file's numbers.");
		}
		CycleData data = RunInputs.data(inputs, p.pairing(), p.charge(), p.sign(), p.steps(), context);
		List<Cycle> cycles = p.cycles().isEmpty() ? VoltageProfiles.spread(data.cycles().list(), p.most())
				: data.cycles().list().stream().filter(c -> p.cycles().contains(c.number())).toList();
		checkSpan(cycles, p);
		CapacityScale scale = CapacityScale.of(p.norms());
		List<HalfCurve> curves = new ArrayList<>();
		for (Cycle cycle : cycles) {
			context.checkCancelled();
			for (Direction direction : Direction.values()) {
				cycle.half(direction).flatMap(h -> curve(data, cycle.number(), h, scale, p)).ifPresent(curves::add);
			}
		}
		if (curves.isEmpty()) {
			throw new AnalysisException("None of the cycles chosen has a charge or discharge with enough points for a derivative.");
		}
		List<TrackedPeak> peaks = peaks(curves, p);
		Result.Builder result = Result.builder("dQ/dV and dV/dQ of " + data.run().name());
		data.run().notices().forEach(result::notice);
		result.notice(Notice.info("dQ/dV: charge per voltage bin of " + p.voltageStep() + ", smoothed over " + p.voltageWidth()
				+ "; dV/dQ: smoothed over " + p.chargeWidth() + " % of the charge; both by local quadratics. Constant-voltage steps are left "
				+ "out."));
		result.value("curves", "Half cycles", curves.size(), Units.ONE);
		result.value("peaks", "Peaks followed", peaks.stream().mapToInt(TrackedPeak::track).distinct().count(), Units.ONE);
		Unit perVolt = Unit.of(scale.unit().code() + "/V");
		result.table("peaks", new Columns<>(peaks).whole("cycle_count", t -> t.curve().cycle()).text("direction", t -> name(t.curve()))
				.whole("peak", TrackedPeak::track).number("peak_voltage", Units.VOLT, TrackedPeak::position)
				.number("peak_height", perVolt, t -> t.peak().height()).number("prominence", perVolt, t -> t.peak().prominence()).build());
		result.figure(figure("dq-dv", "dQ/dV", Axis.linear("E", Units.VOLT), Axis.linear("dQ/dV", perVolt), curves, true));
		result.figure(figure("dv-dq", "dV/dQ", scale.axis(), Axis.linear("dV/dQ", perCharge(scale.unit())), curves, false));
		return result.build();
	}

	/** A file whose voltages are in another unit than it says would ask for millions of bins. */
	private static void checkSpan(List<Cycle> cycles, DifferentialParameters p) throws AnalysisException {
		double step = p.voltageStep().valueIn(Units.VOLT);
		double span = cycles.stream().flatMap(c -> Arrays.stream(Direction.values()).flatMap(d -> c.half(d).stream()))
				.mapToDouble(h -> h.voltage().max() - h.voltage().min()).max().orElse(0);
		if (!(span < MOST_BINS * step)) {
			throw new AnalysisException(String.format(Locale.ROOT, "The voltages span %.4g V, too much for steps of %s: check the "
					+ "unit of the voltage in the file, or widen the step.", span, p.voltageStep()));
		}
	}

	/** V per unit of charge: UCUM reads from left to right, so each factor of the unit is turned over. */
	private static Unit perCharge(Unit charge) {
		return Unit.of("V/" + charge.code().replace('/', '|').replace('.', '/').replace('|', '.'));
	}

	private static Optional<HalfCurve> curve(CycleData data, int cycle, HalfCycle half, CapacityScale scale, DifferentialParameters p) {
		List<Step> steps = half.steps().stream().filter(s -> !s.kind().isConstantVoltage()).toList();
		double[][] qv = VoltageProfiles.voltageAgainstCapacity(data, half.direction(), steps);
		double[] q = Arrays.stream(qv[0]).map(a -> a * scale.factor()).toArray();
		DifferentialCapacity.Curve byVoltage = DifferentialCapacity.byVoltage(q, qv[1], p.voltageStep().valueIn(Units.VOLT),
				p.voltageWidth().valueIn(Units.VOLT));
		DifferentialCapacity.Curve byCharge = DifferentialCapacity.byCharge(q, qv[1], p.chargePoints(), p.chargeWidth() / PERCENT);
		return byVoltage.at().length < 3 || byCharge.at().length < 3 ? Optional.empty()
				: Optional.of(new HalfCurve(cycle, half.direction(), byVoltage, byCharge));
	}

	private static List<TrackedPeak> peaks(List<HalfCurve> curves, DifferentialParameters p) {
		List<TrackedPeak> all = new ArrayList<>();
		int before = 0;
		for (Direction direction : Direction.values()) {
			PeakTracks tracks = new PeakTracks(p.peakReach().valueIn(Units.VOLT));
			int most = before;
			for (HalfCurve curve : curves.stream().filter(c -> c.direction() == direction).toList()) {
				double[] at = curve.byVoltage().at();
				double[] value = curve.byVoltage().value();
				double highest = Arrays.stream(value).max().orElse(0);
				List<Peaks.Peak> found = Peaks.find(at, value, p.peakProminence() / PERCENT * Math.max(0, highest));
				double[] positions = found.stream().mapToDouble(f -> DifferentialCapacity.peakPosition(at, value, f.index())).toArray();
				int[] numbers = tracks.next(positions);
				for (int i = 0; i < numbers.length; i++) {
					all.add(new TrackedPeak(curve, before + numbers[i], positions[i], found.get(i)));
					most = Math.max(most, before + numbers[i]);
				}
			}
			before = most;
		}
		return all;
	}

	private static String name(HalfCurve curve) {
		return curve.direction() == Direction.CHARGE ? "charge" : "discharge";
	}

	private static Figure figure(String id, String title, Axis x, Axis y, List<HalfCurve> curves, boolean byVoltage) {
		Plot.Builder plot = Plot.builder(x, y);
		int first = curves.get(0).cycle();
		int last = curves.get(curves.size() - 1).cycle();
		for (HalfCurve curve : curves) {
			DifferentialCapacity.Curve c = byVoltage ? curve.byVoltage() : curve.byCharge();
			Style.Colour colour = new Style.Colour.Sequential(last == first ? 0 : (double) (curve.cycle() - first) / (last - first));
			Style.Line line = curve.direction() == Direction.CHARGE ? Style.Line.SOLID : Style.Line.DASHED;
			// a discharge is drawn downwards in dQ/dV, as the field does
			double sign = byVoltage ? curve.direction().sign() : 1;
			double[] values = Arrays.stream(c.value()).map(v -> sign * v).toArray();
			plot.add(Series.XY.of(curve.direction() == Direction.CHARGE ? "cycle " + curve.cycle() : "", NumberSequence.of(c.at()),
					NumberSequence.of(values), new Style(colour, line, Optional.empty(), 1), RowIds.NONE));
		}
		return Figure.of(id, title, "Charge solid, discharge dashed.", plot.build());
	}

	/** The derivatives of one half cycle. */
	private record HalfCurve(int cycle, Direction direction, DifferentialCapacity.Curve byVoltage, DifferentialCapacity.Curve byCharge) {
	}

	/** A peak with its number. */
	private record TrackedPeak(HalfCurve curve, int track, double position, Peaks.Peak peak) {
	}
}
