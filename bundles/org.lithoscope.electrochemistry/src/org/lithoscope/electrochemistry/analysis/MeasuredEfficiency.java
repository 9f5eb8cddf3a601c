/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.analysis;

import org.lithoscope.electrochemistry.ChargeSource;
import org.lithoscope.electrochemistry.PlatingProtocol;
import org.lithoscope.electrochemistry.PlatingProtocol.Kind;
import org.lithoscope.electrochemistry.formula.ChargeUncertainty;
import org.lithoscope.electrochemistry.formula.CoulombicEfficiency;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Units;

/**
 * The average Coulombic efficiency by a protocol.
 *
 * @param value       the efficiency, a ratio
 * @param uncertainty its standard uncertainty from the tester's charge error
 */
public record MeasuredEfficiency(double value, double uncertainty) {

	private static final double PERCENT = 100;

	/**
	 * The efficiency of a recognised or stated protocol. In a reservoir protocol ΣQ_strip/ΣQ_plate of the measured charges is
	 * (n·Q_C + Q_S)/(n·Q_C + Q_T), and stays right when a strip reaches the cut-off early.
	 *
	 * @param protocol   the protocol
	 * @param source     where charge comes from
	 * @param mean       how conventional efficiencies are averaged
	 * @param firstCycle the first cycle of a conventional average, from 1
	 * @param tester     how well charge is measured
	 * @return the efficiency; NaN without cycles
	 */
	public static MeasuredEfficiency of(PlatingProtocol protocol, ChargeSource source, Mean mean, int firstCycle,
			TesterParameters tester) {
		boolean conventional = protocol.kind() == Kind.CONVENTIONAL;
		int skip = conventional ? Math.min(firstCycle - 1, protocol.platings().size()) : 0;
		double[] in = protocol.platings().stream().skip(skip).mapToDouble(h -> h.capacity(source)).toArray();
		double[] out = protocol.strippings().stream().skip(skip).mapToDouble(h -> h.capacity(source)).toArray();
		boolean ratios = conventional && mean == Mean.RATIOS;
		double u = tester.independent();
		double value = ratios ? CoulombicEfficiency.meanOfRatios(out, in) : CoulombicEfficiency.ratioOfSums(out, in);
		double independent = ratios ? ChargeUncertainty.ofMeanOfRatios(out, in, u) : ChargeUncertainty.ofRatioOfSums(out, in, u);
		return new MeasuredEfficiency(value, Math.hypot(independent, value * tester.sharedInRatio()));
	}

	/** {@return the efficiency in per cent} */
	public Quantity percent() {
		return new Quantity(PERCENT * value, Units.PERCENT, PERCENT * uncertainty);
	}
}
