/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.analysis;

import java.util.List;

import org.lithoscope.microscopy.formula.Porosity;
import org.lithoscope.microscopy.formula.Thickness;
import org.lithoscope.model.analysis.Analysis;
import org.lithoscope.model.analysis.AnalysisContext;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.AnalysisInputs;
import org.lithoscope.model.analysis.InputRole;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Units;

/** Porosity of a lithium deposit, from its thickness and areal capacity (HCM) or from volumes of a tomogram (DGM). */
public final class PorosityAnalysis implements Analysis<PorosityParameters> {

	private static final double PERCENT = 100;

	@Override
	public Class<PorosityParameters> parameterType() {
		return PorosityParameters.class;
	}

	@Override
	public List<InputRole> inputs() {
		return List.of();
	}

	@Override
	public Result analyse(AnalysisInputs inputs, PorosityParameters p, AnalysisContext context) throws AnalysisException {
		Result.Builder result = Result.builder("Porosity");
		if (p.method() == PorosityParameters.Method.VOLUME) {
			double total = p.totalVolume().value();
			if (!(total > 0)) {
				throw new AnalysisException("Give the volume of the deposit and of its pores.");
			}
			double fraction = p.poreVolume().valueIn(p.totalVolume().unit()) / total;
			return result.value("porosity", "Porosity", Quantity.of(PERCENT * fraction, Units.PERCENT), "DGM").build();
		}
		double measured = p.thickness().valueIn(Units.MICROMETRE);
		double capacity = p.arealCapacity().valueIn(Units.MILLIAMPERE_HOUR_PER_SQUARE_CENTIMETRE);
		if (!(measured > 0 && capacity > 0)) {
			throw new AnalysisException("Give the areal capacity and the measured thickness of the deposit.");
		}
		double dense = Thickness.ofDenseLithium(capacity);
		double denseError = Thickness.ofDenseLithium(p.capacityUncertainty().valueIn(Units.MILLIAMPERE_HOUR_PER_SQUARE_CENTIMETRE));
		double porosity = Porosity.of(dense, measured);
		double error = Porosity.uncertainty(dense, denseError, measured, p.thicknessError().valueIn(Units.MICROMETRE));
		result.value("porosity", "Porosity", new Quantity(PERCENT * porosity, Units.PERCENT, error > 0 ? PERCENT * error : Double.NaN), "HCM");
		result.value("denseThickness", "Thickness of dense lithium", Quantity.of(dense, Units.MICROMETRE), "DGM; HCM");
		if (porosity < 0) {
			result.notice(Notice.warning("The deposit is thinner than dense lithium of this capacity: scale, capacity or tilt is wrong, or "
					+ "not all lithium is in it."));
		}
		return result.build();
	}
}
