/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.ui.internal.efficiency;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lithoscope.electrochemistry.formula.ChargeUncertainty;
import org.lithoscope.model.quantity.Quantity;

/**
 * One method of the average Coulombic efficiency, applied to a cell.
 *
 * @param name       what it is called
 * @param efficiency the average efficiency in %, where it could be had
 * @param applies    whether it is meant for the test that was made
 * @param remark     why it does not apply, or could not be had; or what it says
 */
record Method(String name, Optional<Quantity> efficiency, boolean applies, String remark) {

	/** Whether the tester can tell the efficiencies of two methods apart; not where an uncertainty is not known. */
	static boolean distinguishable(Method one, Method other) {
		Quantity a = one.efficiency().orElseThrow();
		Quantity b = other.efficiency().orElseThrow();
		return ChargeUncertainty.distinguishable(a.value(), a.standardUncertainty(), b.value(), b.standardUncertainty());
	}

	/**
	 * Says which of the methods that are meant for a test give the same within their uncertainties.
	 *
	 * @param methods all methods
	 * @return the sentence
	 */
	static String verdict(List<Method> methods) {
		List<Method> used = methods.stream().filter(m -> m.applies() && m.efficiency().isPresent()).toList();
		if (used.size() < 2) {
			return used.isEmpty() ? "No method gives an efficiency for this test." : "One method is meant for this test: " + used.get(0).name()
					+ ".";
		}
		List<String> alike = new ArrayList<>();
		for (int i = 0; i < used.size(); i++) {
			for (int j = i + 1; j < used.size(); j++) {
				if (!distinguishable(used.get(i), used.get(j))) {
					alike.add(used.get(i).name() + " and " + used.get(j).name());
				}
			}
		}
		return alike.isEmpty() ? "The methods differ by more than twice the uncertainty of their differences."
				: String.join("; ", alike) + " cannot be told apart: they differ by less than twice the uncertainty of their difference.";
	}
}
