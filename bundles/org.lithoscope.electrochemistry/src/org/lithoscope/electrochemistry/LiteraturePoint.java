/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry;

import java.util.List;
import java.util.OptionalInt;

/**
 * A Coulombic efficiency of lithium plating and stripping from the literature, as CER lists it.
 *
 * @param strategy      what was done
 * @param efficiency    Coulombic efficiency in %
 * @param cycles        over how many cycles, where stated
 * @param current       mA/cm²
 * @param capacity      plated capacity in mAh/cm²
 * @param method        the method by which the efficiency was found; "not stated" where the text does not say
 * @param configuration half or full cell; "not stated" where the text does not say
 * @param remark        what else the text says; may be empty
 */
public record LiteraturePoint(String strategy, double efficiency, OptionalInt cycles, double current, double capacity, String method,
		String configuration, String remark) {

	private static final String NOT_STATED = "not stated";

	private static LiteraturePoint of(String strategy, double efficiency, int cycles, double current, double capacity, String remark) {
		return new LiteraturePoint(strategy, efficiency, cycles > 0 ? OptionalInt.of(cycles) : OptionalInt.empty(), current, capacity,
				NOT_STATED, NOT_STATED, remark);
	}

	/** {@return the points of CER at 1 mA/cm² and 3 mAh/cm² or more} */
	public static List<LiteraturePoint> all() {
		return List.of(of("3D hollow carbon fibres", 99.0, 90, 2, 4, ""), of("rimous copper foam", 99.7, 180, 1, 4, ""),
				of("Ag-modified Cu", 98.8, 120, 1, 3, "> 98.8 %, > 120 cycles; below the review's own limit of 99.0 %"),
				of("Mo₂N on carbon nanofibre", 99.2, 150, 4, 3, ""), of("LiF-rich carbon fibre", 99.4, 150, 1, 4, ""),
				of("LiF-rich carbon fibre", 99.6, 200, 2, 3, ""), of("polyethylenimine sponge", 99.0, 450, 3, 4, "> 450 cycles"),
				of("ZnO/CNT gradient host", 99.5, 100, 2, 3, ""), of("LHCE with BTFE", 99.4, 0, 1, 5, ""),
				of("low-polarity solvent electrolyte", 99.6, 0, 1, 3, ""), of("LiNO₃ with CuF₂ in EC/DEC", 99.6, 150, 3, 3, ""));
	}
}
