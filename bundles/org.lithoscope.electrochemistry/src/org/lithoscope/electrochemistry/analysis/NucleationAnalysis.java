/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.analysis;

import java.util.List;
import java.util.Locale;

import org.lithoscope.electrochemistry.Cycle;
import org.lithoscope.electrochemistry.CycleData;
import org.lithoscope.electrochemistry.HalfCycle;
import org.lithoscope.electrochemistry.LiteratureValue;
import org.lithoscope.electrochemistry.Pairing;
import org.lithoscope.electrochemistry.formula.Nucleation;
import org.lithoscope.electrochemistry.internal.CycleFigures;
import org.lithoscope.electrochemistry.internal.LiteratureTable;
import org.lithoscope.electrochemistry.internal.RunInputs;
import org.lithoscope.electrochemistry.internal.Scaled;
import org.lithoscope.electrochemistry.internal.VoltageProfiles;
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

/** First plating of lithium: nucleation overpotential, plateaus, polarisation, alloying capacity. */
public final class NucleationAnalysis implements Analysis<NucleationParameters> {

	private static final double PERCENT = 100;
	private static final double MILLI = 1000;
	private static final int LEAST_POINTS = 10;

	@Override
	public Class<NucleationParameters> parameterType() {
		return NucleationParameters.class;
	}

	@Override
	public List<InputRole> inputs() {
		return RunInputs.roles();
	}

	@Override
	public NucleationParameters propose(AnalysisInputs inputs, NucleationParameters p) throws AnalysisException {
		return new NucleationParameters(p.cycle(), p.plateauFrom(), p.plateauTo(), p.platingFrom(), p.charge(), p.sign(),
				p.norms().orFrom(inputs.measurement(RunInputs.MEASUREMENT).metadata()), p.steps());
	}

	@Override
	public Result analyse(AnalysisInputs inputs, NucleationParameters p, AnalysisContext context) throws AnalysisException {
		if (p.plateauFrom() >= p.plateauTo()) {
			throw new AnalysisException("The plateau must end after it begins.");
		}
		CycleData data = RunInputs.data(inputs, Pairing.DISCHARGE_FIRST, p.charge(), p.sign(), p.steps(), context);
		Cycle cycle = data.cycles().list().stream().filter(c -> c.number() == p.cycle() && c.in().isPresent()).findFirst()
				.orElseThrow(() -> new AnalysisException("There is no plating " + p.cycle() + " in '" + data.run().name() + "'."));
		HalfCycle plating = cycle.in().orElseThrow();
		double[][] curve = VoltageProfiles.voltageAgainstCapacity(data, plating);
		if (curve[0].length < LEAST_POINTS) {
			throw new AnalysisException("Plating " + p.cycle() + " has only " + curve[0].length + " points.");
		}
		Result.Builder result = Result.builder("First plating of " + data.run().name());
		data.run().notices().forEach(result::notice);
		double from = p.plateauFrom() / PERCENT;
		double to = p.plateauTo() / PERCENT;
		double plateau = Nucleation.plateau(curve[0], curve[1], from, to);
		double noise = Nucleation.scatter(curve[0], curve[1], from, to);
		int at = Nucleation.minimum(curve[0], curve[1], from);
		double error = Nucleation.plateauError(curve[0], curve[1], from, to);
		Nucleation.Minimum fitted = at < 0 ? new Nucleation.Minimum(Double.NaN, Double.NaN, 0)
				: Nucleation.fittedMinimum(curve[1], at, plateau);
		double minimum = fitted.voltage();
		double minimumError = fitted.error(noise);
		double eta = plateau - minimum;
		result.value("platingPlateau", "Plating plateau", new Quantity(MILLI * plateau, Units.MILLIVOLT, MILLI * error), "DGM");
		boolean dip = eta > 3 * noise && at > 0;
		if (dip) {
			boolean unresolved = fitted.isUnresolved(plateau, noise);
			if (unresolved) {
				result.notice(Notice.warning(String.format(Locale.ROOT, "The voltage minimum lies between two rows and may be deeper by up to %.1f mV: "
						+ "record more often at the beginning of a plating (every 1 mV, say) for a nucleation overpotential.", MILLI * fitted.deeper())));
			}
			result.value("nucleationOverpotential", unresolved ? "Nucleation overpotential, at least" : "Nucleation overpotential",
					new Quantity(MILLI * Nucleation.overpotential(minimum, plateau), Units.MILLIVOLT, MILLI * Math.hypot(error, minimumError)),
					"DGM");
			result.value("minimumVoltage", "Voltage minimum against 0 V",
					new Quantity(MILLI * minimum, Units.MILLIVOLT, MILLI * minimumError), "DGM");
		} else {
			result.notice(Notice.warning("Plating " + p.cycle() + " shows no voltage minimum below its plateau beyond the noise, so there is "
					+ "no nucleation overpotential."));
		}
		cycle.out().ifPresent(stripping -> polarisation(result, VoltageProfiles.voltageAgainstCapacity(data, stripping), plateau, error, p));
		alloying(result, curve, p);
		result.figure(figure(curve, p, plateau, dip ? at : -1));
		result.table(LiteratureTable.NAME, LiteratureTable.of(LiteratureValue.Topic.NUCLEATION));
		return result.build();
	}

	private static void polarisation(Result.Builder result, double[][] strip, double plateau, double platingError, NucleationParameters p) {
		// a strip ends in a steep rise: its plateau is taken from the middle to the same width before
		double from = 1 - p.plateauTo() / PERCENT;
		double to = 1 - p.plateauFrom() / PERCENT;
		double stripping = Nucleation.plateau(strip[0], strip[1], from, to);
		double strippingError = Nucleation.plateauError(strip[0], strip[1], from, to);
		double error = MILLI * Math.hypot(platingError, strippingError);
		double half = MILLI * Nucleation.polarisation(plateau, stripping);
		result.value("strippingPlateau", "Stripping plateau",
				new Quantity(MILLI * stripping, Units.MILLIVOLT, MILLI * strippingError), "DGM");
		result.value("polarisation", "Polarisation (half the gap)", new Quantity(half, Units.MILLIVOLT, error / 2), "DGM");
		result.value("polarisationGap", "Gap between the plateaus", new Quantity(2 * half, Units.MILLIVOLT, error), "DGM");
	}

	private static void alloying(Result.Builder result, double[][] curve, NucleationParameters p) {
		double charge = Nucleation.alloyingCapacity(curve[0], curve[1], p.platingFrom().valueIn(Units.VOLT));
		if (Double.isNaN(charge)) {
			result.notice(Notice.warning("The voltage never falls below " + p.platingFrom() + ": nothing is plated."));
			return;
		}
		result.value("alloyingCapacity", "Charge passed before plating", Quantity.of(MILLI * charge, Units.MILLIAMPERE_HOUR), "NMR7");
		double area = p.norms().squareCentimetres();
		if (!Double.isNaN(area)) {
			result.value("arealAlloyingCapacity", "Charge passed before plating, per area",
					Quantity.of(MILLI * charge / area, Units.MILLIAMPERE_HOUR_PER_SQUARE_CENTIMETRE), "NMR7");
		}
	}

	private static Figure figure(double[][] curve, NucleationParameters p, double plateau, int minimum) {
		CycleFigures.CapacityScale scale = CycleFigures.CapacityScale.of(p.norms());
		NumberSequence q = Scaled.of(NumberSequence.of(curve[0]), scale.factor());
		double last = q.get(q.size() - 1);
		Plot.Builder plot = Plot.builder(scale.axis(), Axis.linear("E", Units.MILLIVOLT).showing(-250, 100))
				.add(Series.XY.of("plating " + p.cycle(), q, Scaled.of(NumberSequence.of(curve[1]), MILLI), Style.line(0), RowIds.NONE))
				.add(new Mark.Span(p.plateauFrom() / PERCENT * last, p.plateauTo() / PERCENT * last, "plateau", Style.line(2)))
				.add(new Mark.Horizontal(MILLI * plateau, "", Style.dashed(2)));
		if (minimum >= 0) {
			plot.add(new Mark.Text(q.get(minimum), MILLI * curve[1][minimum], "V_min"));
		}
		return Figure.of("nucleation", "Plating " + p.cycle(), "", plot.build());
	}
}
