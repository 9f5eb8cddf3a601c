/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.analysis;

import java.util.Arrays;
import java.util.List;

import org.lithoscope.electrochemistry.LiteratureValue;
import org.lithoscope.electrochemistry.Voltammogram;
import org.lithoscope.electrochemistry.formula.Tafel;
import org.lithoscope.electrochemistry.formula.TafelFit;
import org.lithoscope.electrochemistry.internal.LiteratureTable;
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
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.NumberSequence;

/** Tafel lines of a cyclic voltammogram: slopes, symmetry factors and exchange current of the anodic and the cathodic branch. */
public final class TafelAnalysis implements Analysis<TafelParameters> {

	private static final String ROLE = "measurement";
	private static final double MILLI = 1000;
	private static final double REVERSE = 0.01;
	private static final Unit PER_DECADE = Units.MILLIVOLT;

	@Override
	public Class<TafelParameters> parameterType() {
		return TafelParameters.class;
	}

	@Override
	public List<InputRole> inputs() {
		return List.of(InputRole.eachMeasurement(ROLE, "Voltammogram", "electrochemistry/voltammetry"));
	}

	@Override
	public TafelParameters propose(AnalysisInputs inputs, TafelParameters p) throws AnalysisException {
		return new TafelParameters(p.cycle(), p.equilibrium(), p.from(), p.to(), p.leastWidth(), p.electrons(), p.temperature(),
				p.norms().orFrom(inputs.measurement(ROLE).metadata()));
	}

	@Override
	public Result analyse(AnalysisInputs inputs, TafelParameters p, AnalysisContext context) throws AnalysisException {
		Voltammogram v = Voltammogram.of(inputs.measurement(ROLE), p.cycle());
		double zero = p.equilibrium().map(q -> q.valueIn(Units.VOLT)).orElseGet(v::zeroCurrentPotential);
		if (Double.isNaN(zero)) {
			throw new AnalysisException("The current never changes its sign, so the equilibrium potential has to be stated.");
		}
		Result.Builder result = Result.builder("Tafel lines of " + inputs.measurement(ROLE).name());
		result.value("equilibriumPotential", "Equilibrium potential", zero, Units.VOLT);
		result.value("scanRate", "Scan rate", MILLI * v.scanRate(), Unit.of("mV/s"));
		double area = p.norms().squareCentimetres();
		if (Double.isNaN(area)) {
			result.notice(Notice.warning("The area is not known: exchange currents are given in mA, not per area."));
		}
		Unit unit = Double.isNaN(area) ? Units.MILLIAMPERE : Units.MILLIAMPERE_PER_SQUARE_CENTIMETRE;
		double scale = Double.isNaN(area) ? MILLI : MILLI / area;
		Plot.Builder plot = Plot.builder(Axis.linear("η", Units.MILLIVOLT), Axis.logarithmic(Double.isNaN(area) ? "|I|" : "|j|", unit));
		boolean any = false;
		for (Branch branch : Branch.values()) {
			double[][] points = branch.points(v, zero, scale);
			TafelFit fit = fit(points, p);
			draw(plot, branch, points, fit);
			if (fit.line() == null || !(fit.line().slope() > 0)) {
				result.notice(Notice.warning("The " + branch.label + " branch has no rising straight part to fit."));
			} else {
				any = true;
				report(result, branch, points, fit, unit, p);
			}
		}
		if (!any) {
			throw new AnalysisException("Neither branch has a straight part of the width asked for.");
		}
		result.figure(Figure.of("tafel", "Tafel lines", "Points beyond the fitted part are not used.", plot.build()));
		result.table(LiteratureTable.NAME, LiteratureTable.of(LiteratureValue.Topic.EXCHANGE_CURRENT));
		return result.build();
	}

	private static TafelFit fit(double[][] points, TafelParameters p) {
		double kelvin = p.temperature().valueIn(Units.KELVIN);
		double from = p.from().map(q -> q.valueIn(Units.VOLT)).orElse(Tafel.irreversibleFrom(REVERSE, p.electrons(), kelvin));
		return p.to().map(q -> TafelFit.between(points[0], points[1], from, q.valueIn(Units.VOLT)))
				.orElseGet(() -> TafelFit.straightest(points[0], points[1], from, p.leastWidth().valueIn(Units.VOLT)));
	}

	private static void report(Result.Builder result, Branch branch, double[][] points, TafelFit fit, Unit unit, TafelParameters p) {
		String name = branch.label;
		double kelvin = p.temperature().valueIn(Units.KELVIN);
		// what neglecting the reverse reaction may do adds to the scatter
		TafelFit reverse = fit.withReverse(points[0], points[1], p.electrons(), kelvin);
		double exchangeError = Math.hypot(fit.exchangeError(), reverse.exchange() - fit.exchange());
		double slopeError = Math.hypot(fit.voltsPerDecadeError(), reverse.voltsPerDecade() - fit.voltsPerDecade());
		result.value(name + "ExchangeCurrent", "Exchange current, " + name + " branch", new Quantity(fit.exchange(), unit,
				exchangeError), "HCM");
		result.value(name + "Slope", "Tafel slope per decade, " + name + " branch", new Quantity(MILLI * fit.voltsPerDecade(), PER_DECADE,
				MILLI * slopeError), "HCM");
		double symmetry = Tafel.symmetry(fit.voltsPerDecade(), p.electrons(), kelvin);
		result.value(name + "Symmetry", branch == Branch.ANODIC ? "1 − α, anodic branch" : "α, cathodic branch",
				new Quantity(symmetry, Units.ONE, symmetry * slopeError / fit.voltsPerDecade()), "HCM");
		result.value(name + "FitFrom", "Fitted from |η|, " + name, MILLI * fit.from(), Units.MILLIVOLT);
		result.value(name + "FitTo", "Fitted to |η|, " + name, MILLI * fit.to(), Units.MILLIVOLT);
	}

	private static void draw(Plot.Builder plot, Branch branch, double[][] points, TafelFit fit) {
		double[] eta = Arrays.stream(points[0]).map(x -> branch.sign * MILLI * x).toArray();
		int colour = branch.ordinal();
		plot.add(Series.XY.of(branch.label, NumberSequence.of(eta), NumberSequence.of(points[1]),
				Style.points(colour, Style.Marker.RING), RowIds.NONE));
		if (fit.line() != null) {
			double[] x = { 0, branch.sign * MILLI * fit.to() };
			double[] y = { fit.exchange(), Math.pow(10, fit.line().value(fit.to())) };
			plot.add(Series.XY.of(branch.label + " fit", NumberSequence.of(x), NumberSequence.of(y), Style.line(colour), RowIds.NONE));
			double a = branch.sign * MILLI * fit.from();
			double b = branch.sign * MILLI * fit.to();
			plot.add(new Mark.Span(Math.min(a, b), Math.max(a, b), "fitted", Style.line(colour)));
		}
	}

	/** A branch of the curve. */
	private enum Branch {
		ANODIC("anodic", 1), CATHODIC("cathodic", -1);

		private final String label;
		private final int sign;

		Branch(String label, int sign) {
			this.label = label;
			this.sign = sign;
		}

		double[][] points(Voltammogram v, double zero, double scale) {
			double[] eta = new double[v.potential().length];
			double[] j = new double[eta.length];
			int n = 0;
			for (int i = 0; i < eta.length; i++) {
				double x = sign * (v.potential()[i] - zero);
				double y = sign * v.current()[i] * scale;
				if (x > 0 && y > 0) {
					eta[n] = x;
					j[n++] = y;
				}
			}
			return new double[][] { Arrays.copyOf(eta, n), Arrays.copyOf(j, n) };
		}
	}
}
