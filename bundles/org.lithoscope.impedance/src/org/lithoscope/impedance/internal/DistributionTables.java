/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

import org.lithoscope.impedance.drt.AssignmentWindow;
import org.lithoscope.impedance.drt.HierarchicalDistribution;
import org.lithoscope.impedance.drt.LambdaCriterion;
import org.lithoscope.impedance.drt.LambdaScan;
import org.lithoscope.impedance.drt.RelaxationDistribution;
import org.lithoscope.impedance.drt.RelaxationPeak;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.Table;

/** Tables of peaks, windows and scores. */
public final class DistributionTables {

	private static final int PER_DECADE = 4;

	private DistributionTables() {
	}

	/**
	 * The table of peaks.
	 *
	 * @param peaks        the peaks
	 * @param distribution the distribution
	 * @param windows      the windows
	 * @param scale        what resistances are given in
	 * @return τ, its standard error, frequency, area with standard error, height, limits and window of each peak
	 */
	public static Table peaks(List<RelaxationPeak> peaks, RelaxationDistribution distribution, List<AssignmentWindow> windows,
			ImpedanceScale scale) {
		HierarchicalDistribution h = distribution instanceof HierarchicalDistribution hd ? hd : null;
		List<Column> columns = new ArrayList<>();
		columns.add(column("relaxation_time", Units.SECOND, peaks, RelaxationPeak::tau));
		columns.add(column("relaxation_time_error", Units.SECOND, peaks,
				p -> h == null ? Double.NaN : p.tau() * h.centreError(p.halfFrom(), p.halfTo())));
		columns.add(column("frequency", Units.HERTZ, peaks, p -> 1 / (2 * Math.PI * p.tau())));
		columns.add(column("resistance", scale.unit(), peaks, p -> scale.factor() * p.area()));
		columns.add(column("resistance_error", scale.unit(), peaks,
				p -> h == null ? Double.NaN : scale.factor() * h.area(p.from(), p.to())[1]));
		columns.add(column("gamma", scale.unit(), peaks, p -> scale.factor() * p.gamma()));
		columns.add(column("from", Units.SECOND, peaks, RelaxationPeak::from));
		columns.add(column("to", Units.SECOND, peaks, RelaxationPeak::to));
		columns.add(column("prominence", Units.ONE, peaks, RelaxationPeak::prominence));
		columns.add(Column.ofTexts(ColumnInfo.of("window", Units.ONE), peaks.stream().map(p -> windowOf(p, windows)).toList()));
		return Table.of(columns);
	}

	private static String windowOf(RelaxationPeak peak, List<AssignmentWindow> windows) {
		return windows.stream().filter(w -> peak.tau() >= w.from() && peak.tau() < w.to()).map(AssignmentWindow::name).findFirst().orElse("");
	}

	private static <T> Column column(String name, Unit unit, List<T> rows, ToDoubleFunction<T> value) {
		return Column.ofDoubles(ColumnInfo.of(name, unit), rows.stream().mapToDouble(value).toArray());
	}

	/**
	 * The area under γ in each window, within the supported relaxation times.
	 *
	 * @param windows      the windows
	 * @param distribution the distribution
	 * @param tau          supported relaxation times, evenly spaced in ln τ
	 * @param scale        what resistances are given in
	 * @return name, limits, area and its standard error
	 */
	public static Table windows(List<AssignmentWindow> windows, RelaxationDistribution distribution, double[] tau, ImpedanceScale scale) {
		return Table.of(List.of(Column.ofTexts(ColumnInfo.of("window", Units.ONE), windows.stream().map(AssignmentWindow::name).toList()),
				column("from", Units.SECOND, windows, AssignmentWindow::from), column("to", Units.SECOND, windows, AssignmentWindow::to),
				column("resistance", scale.unit(), windows, w -> scale.factor() * area(distribution, w, tau)),
				column("resistance_error", scale.unit(), windows, w -> scale.factor() * areaError(distribution, w, tau))));
	}

	/** The standard error of the area in a window; NaN where there is none. */
	static double areaError(RelaxationDistribution distribution, AssignmentWindow window, double[] tau) {
		double low = Math.max(window.from(), tau[0]);
		double high = Math.min(window.to(), tau[tau.length - 1]);
		return distribution instanceof HierarchicalDistribution h && low < high ? h.area(low, high)[1] : Double.NaN;
	}

	/** The area under γ in a window, within the supported relaxation times; NaN when it lies outside of them. */
	static double area(RelaxationDistribution distribution, AssignmentWindow window, double[] tau) {
		if (window.to() <= tau[0] || window.from() >= tau[tau.length - 1]) {
			return Double.NaN;
		}
		double step = Math.log(tau[1] / tau[0]);
		double sum = 0;
		for (int i = 0; i < tau.length - 1; i++) {
			double middle = Math.sqrt(tau[i] * tau[i + 1]);
			if (middle >= window.from() && middle < window.to()) {
				sum += step * distribution.gamma(middle);
			}
		}
		return sum;
	}

	/**
	 * The scores of λ.
	 *
	 * @param scan the scan
	 * @return λ and the score by each criterion
	 */
	public static Table scores(LambdaScan scan) {
		int n = (int) Math.round(PER_DECADE * Math.log10(LambdaScan.GREATEST / LambdaScan.LEAST)) + 1;
		double[] lambda = new double[n];
		for (int i = 0; i < n; i++) {
			lambda[i] = LambdaScan.LEAST * Math.pow(10, (double) i / PER_DECADE);
		}
		List<Column> columns = new ArrayList<>(List.of(Column.ofDoubles(ColumnInfo.of("lambda", Units.ONE), lambda)));
		for (LambdaCriterion criterion : LambdaCriterion.values()) {
			if (criterion != LambdaCriterion.MANUAL) {
				double[] score = new double[n];
				for (int i = 0; i < n; i++) {
					score[i] = scan.score(criterion, lambda[i]);
				}
				columns.add(Column.ofDoubles(ColumnInfo.of(criterion.name().toLowerCase(Locale.ROOT), Units.ONE), score));
			}
		}
		return Table.of(columns);
	}

	/**
	 * A criterion's name for people.
	 *
	 * @param criterion the criterion
	 * @return its name
	 */
	public static String name(LambdaCriterion criterion) {
		return switch (criterion) {
			case MANUAL -> "hand";
			case GCV -> "generalised cross-validation";
			case MGCV -> "modified cross-validation";
			case RGCV -> "robust cross-validation";
			case L_CURVE -> "the L-curve";
		};
	}

	/**
	 * A criterion's name within names of values.
	 *
	 * @param criterion the criterion
	 * @return its name, beginning with a capital
	 */
	public static String camel(LambdaCriterion criterion) {
		return switch (criterion) {
			case MANUAL -> "Manual";
			case GCV -> "Gcv";
			case MGCV -> "ModifiedGcv";
			case RGCV -> "RobustGcv";
			case L_CURVE -> "LCurve";
		};
	}
}
