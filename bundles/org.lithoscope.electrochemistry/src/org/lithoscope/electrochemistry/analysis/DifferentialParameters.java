/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.analysis;

import java.util.List;

import org.lithoscope.electrochemistry.ChargeSource;
import org.lithoscope.electrochemistry.Norms;
import org.lithoscope.electrochemistry.Pairing;
import org.lithoscope.electrochemistry.SignConvention;
import org.lithoscope.electrochemistry.StepOptions;
import org.lithoscope.model.analysis.Parameter;
import org.lithoscope.model.quantity.Quantity;

/**
 * What {@link DifferentialAnalysis} takes.
 *
 * @param cycles         the cycles; empty to spread some over all
 * @param most           how many cycles when none are named
 * @param voltageStep    width of a voltage bin of dQ/dV
 * @param voltageWidth   width of the smoothing of dQ/dV
 * @param chargePoints   points of dV/dQ
 * @param chargeWidth    width of the smoothing of dV/dQ, share of the charge in %
 * @param peakProminence least prominence of a peak of dQ/dV, share of the highest in %
 * @param peakReach      how far a peak may move from one cycle drawn to the next
 * @param pairing        which half cycles make a cycle
 * @param charge         where charge comes from
 * @param sign           what the sign of the current means
 * @param norms          area and mass
 * @param steps          how steps are told apart
 */
public record DifferentialParameters(
		@Parameter(label = "Cycles", help = "The cycles; empty: some, spread over all") List<Integer> cycles,
		@Parameter(label = "At most", help = "How many cycles when none are named", value = "12", min = 1, max = 500) int most,
		@Parameter(label = "Voltage step", help = "Width of a voltage bin of dQ/dV", value = "2 mV", min = 0.01) Quantity voltageStep,
		@Parameter(label = "Voltage smoothing", help = "Width of the local quadratics of dQ/dV", value = "20 mV", min = 0)
		Quantity voltageWidth,
		@Parameter(label = "Charge points", help = "Points of dV/dQ", value = "500", min = 20, max = 100000, advanced = true)
		int chargePoints,
		@Parameter(label = "Charge smoothing", help = "Width of the local quadratics of dV/dQ, share of the charge", value = "2", min = 0,
				max = 50, unit = "%") double chargeWidth,
		@Parameter(label = "Peak prominence", help = "Least prominence of a peak, share of the highest", value = "5", min = 0, max = 100,
				unit = "%") double peakProminence,
		@Parameter(label = "Peak reach", help = "How far a peak may move from one cycle to the next", value = "50 mV", min = 0)
		Quantity peakReach,
		@Parameter(label = "Cycle", value = "AUTO") Pairing pairing,
		@Parameter(label = "Charge", value = "AUTO") ChargeSource charge,
		@Parameter(label = "Sign of the current", value = "AUTO") SignConvention sign,
		@Parameter(label = "Area and mass") Norms norms,
		@Parameter(label = "Steps", advanced = true) StepOptions steps) {

	/** Copies the list. */
	public DifferentialParameters {
		cycles = List.copyOf(cycles);
	}
}
