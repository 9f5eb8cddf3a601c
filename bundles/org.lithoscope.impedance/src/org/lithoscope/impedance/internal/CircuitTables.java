/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.internal;

import java.util.ArrayList;
import java.util.List;

import org.lithoscope.impedance.circuit.Arc;
import org.lithoscope.impedance.circuit.Circuit;
import org.lithoscope.impedance.circuit.CircuitFit;
import org.lithoscope.impedance.circuit.ElementType;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.Table;

/** A fitted circuit as quantities and tables: in Ω cm² and F/cm² where the area is known. */
public final class CircuitTables {

	private CircuitTables() {
	}

	/**
	 * A parameter as a quantity.
	 *
	 * @param fit   the fit
	 * @param index the parameter's index
	 * @return its value with standard error; NaN as error when it is on a bound or not determined. Q and A, whose units have broken
	 *         exponents, are pure numbers of S·sⁿ and Ω·s⁻½
	 */
	public static Quantity quantity(CircuitFit fit, int index) {
		Circuit.Parameter parameter = fit.circuit().parameters().get(index);
		ImpedanceScale scale = ImpedanceScale.of(fit.spectrum());
		double factor = switch (parameter.slot().kind()) {
			case IMPEDANCE -> scale.factor();
			case ADMITTANCE -> 1 / scale.factor();
			case TIME, EXPONENT -> 1;
		};
		double error = fit.error(index);
		return new Quantity(fit.values()[index] * factor, unit(parameter, !scale.unit().equals(Units.OHM)),
				Double.isFinite(error) ? error * factor : Double.NaN);
	}

	private static Unit unit(Circuit.Parameter parameter, boolean areal) {
		ElementType type = parameter.element().type();
		if (type == ElementType.WARBURG || type == ElementType.CONSTANT_PHASE) {
			return Units.ONE;
		}
		String code = parameter.slot().unit();
		return Unit.of(!areal ? code : switch (parameter.slot().kind()) {
			case IMPEDANCE -> code + ".cm2";
			case ADMITTANCE -> code + "/cm2";
			case TIME, EXPONENT -> code;
		});
	}

	/**
	 * A parameter's label: with its unit where that has a broken exponent.
	 *
	 * @param parameter the parameter
	 * @param areal     whether values are per area
	 * @return the label
	 */
	public static String label(Circuit.Parameter parameter, boolean areal) {
		ElementType type = parameter.element().type();
		if (type == ElementType.WARBURG) {
			return parameter.name() + " / Ω " + (areal ? "cm² " : "") + "s⁻½";
		}
		boolean admittance = type == ElementType.CONSTANT_PHASE && !parameter.isExponent();
		return admittance ? parameter.name() + " / S " + (areal ? "cm⁻² " : "") + "sⁿ" : parameter.name();
	}

	/**
	 * The table of parameters.
	 *
	 * @param fit the fit
	 * @return name, value, standard error, unit and relative error of each
	 */
	public static Table parameters(CircuitFit fit) {
		List<Circuit.Parameter> all = fit.circuit().parameters();
		boolean areal = fit.spectrum().area().isPresent();
		int n = all.size();
		double[] value = new double[n];
		double[] error = new double[n];
		double[] relative = new double[n];
		List<String> units = new ArrayList<>();
		for (int k = 0; k < n; k++) {
			Quantity q = quantity(fit, k);
			value[k] = q.value();
			error[k] = q.standardUncertainty();
			relative[k] = error[k] / value[k];
			String label = label(all.get(k), areal);
			units.add(label.contains(" / ") ? label.substring(label.indexOf(" / ") + 3) : q.unit().symbol());
		}
		return Table.of(Column.ofTexts(ColumnInfo.of("parameter", Units.ONE), all.stream().map(Circuit.Parameter::name).toList()),
				Column.ofDoubles(ColumnInfo.of("value", Units.ONE), value), Column.ofDoubles(ColumnInfo.of("standard_error", Units.ONE), error),
				Column.ofDoubles(ColumnInfo.of("relative_error", Units.ONE), relative), Column.ofTexts(ColumnInfo.of("unit", Units.ONE), units));
	}

	/**
	 * The correlations of the parameters.
	 *
	 * @param fit the fit
	 * @return a row and a column for each parameter
	 */
	public static Table correlations(CircuitFit fit) {
		List<String> names = fit.circuit().parameters().stream().map(Circuit.Parameter::name).toList();
		List<Column> columns = new ArrayList<>(List.of(Column.ofTexts(ColumnInfo.of("parameter", Units.ONE), names)));
		for (int j = 0; j < names.size(); j++) {
			double[] column = new double[names.size()];
			for (int i = 0; i < column.length; i++) {
				column[i] = fit.correlation(i, j);
			}
			columns.add(Column.ofDoubles(ColumnInfo.of(names.get(j), Units.ONE), column));
		}
		return Table.of(columns);
	}

	/**
	 * The arcs.
	 *
	 * @param fit the fit
	 * @return resistance, characteristic frequency and effective capacitance of each, with standard errors
	 */
	public static Table arcs(CircuitFit fit) {
		List<Arc> arcs = fit.arcs();
		ImpedanceScale scale = ImpedanceScale.of(fit.spectrum());
		boolean areal = fit.spectrum().area().isPresent();
		Unit capacitance = Unit.of(areal ? "F/cm2" : "F");
		double s = scale.factor();
		return Table.of(List.of(Column.ofTexts(ColumnInfo.of("arc", Units.ONE), arcs.stream().map(Arc::name).toList()),
				numbers("resistance", scale.unit(), arcs.stream().mapToDouble(a -> s * a.resistance()).toArray()),
				numbers("resistance_error", scale.unit(), arcs.stream().mapToDouble(a -> s * a.resistanceError()).toArray()),
				numbers("frequency", Units.HERTZ, arcs.stream().mapToDouble(Arc::frequency).toArray()),
				numbers("frequency_error", Units.HERTZ, arcs.stream().mapToDouble(Arc::frequencyError).toArray()),
				numbers("effective_capacitance", capacitance, arcs.stream().mapToDouble(a -> a.capacitance() / s).toArray()),
				numbers("effective_capacitance_error", capacitance, arcs.stream().mapToDouble(a -> a.capacitanceError() / s).toArray())));
	}

	private static Column numbers(String name, Unit unit, double[] values) {
		return Column.ofDoubles(ColumnInfo.of(name, unit), values);
	}

	/**
	 * Circuits side by side.
	 *
	 * @param fits the fits of one spectrum
	 * @return circuit, parameters, sum of squares and information criteria; the differences count, the lowest is best
	 */
	public static Table comparison(List<CircuitFit> fits) {
		double akaike = fits.stream().mapToDouble(CircuitFit::akaike).min().orElse(0);
		double bayes = fits.stream().mapToDouble(CircuitFit::bayes).min().orElse(0);
		return Table.of(List.of(Column.ofTexts(ColumnInfo.of("circuit", Units.ONE), fits.stream().map(f -> f.circuit().text()).toList()),
				numbers("parameters", Units.ONE, fits.stream().mapToDouble(CircuitFit::free).toArray()),
				numbers("weighted_sum_of_squares", Units.ONE, fits.stream().mapToDouble(CircuitFit::cost).toArray()),
				numbers("delta_aic", Units.ONE, fits.stream().mapToDouble(f -> f.akaike() - akaike).toArray()),
				numbers("delta_bic", Units.ONE, fits.stream().mapToDouble(f -> f.bayes() - bayes).toArray())));
	}
}
