/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.cell;

import java.util.Objects;
import java.util.Optional;

import org.lithoscope.model.quantity.Quantity;

/**
 * One electrode of a cell.
 *
 * @param material      the active material or, for an anode-free cell, the current collector
 * @param coating       a coating on the current collector, if there is one
 * @param area          the geometric area
 * @param activeMass    the mass of active material
 * @param arealCapacity the areal capacity
 * @param thickness     the thickness without the collector
 */
public record Electrode(String material, Optional<String> coating, Optional<Quantity> area, Optional<Quantity> activeMass,
		Optional<Quantity> arealCapacity, Optional<Quantity> thickness) {

	/** Checks its parts. */
	public Electrode {
		Objects.requireNonNull(material, "material");
		Objects.requireNonNull(coating, "coating");
		Objects.requireNonNull(area, "area");
		Objects.requireNonNull(activeMass, "activeMass");
		Objects.requireNonNull(arealCapacity, "arealCapacity");
		Objects.requireNonNull(thickness, "thickness");
	}

	/**
	 * An electrode of which only the material is known.
	 *
	 * @param material the material
	 * @return the electrode
	 */
	public static Electrode of(String material) {
		return new Electrode(material, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
	}
}
