/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.cell;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Unit;

/**
 * A cell as the literature describes it. Everything but id and name may be unknown: nothing is made up.
 *
 * @param id                the id, unique within a project
 * @param name              the name for people
 * @param configuration     what stands against what
 * @param positive          the positive electrode
 * @param negative          the negative electrode
 * @param electrolyte       the electrolyte in the authors' words
 * @param electrolyteAmount its mass or volume
 * @param separator         the separator
 * @param format            coin, pouch and so on
 * @param pressure          the stack pressure
 * @param temperature       the temperature of the test
 */
public record Cell(String id, String name, Configuration configuration, Optional<Electrode> positive, Optional<Electrode> negative,
		Optional<String> electrolyte, Optional<Quantity> electrolyteAmount, Optional<String> separator, Optional<String> format,
		Optional<Quantity> pressure, Optional<Quantity> temperature) {

	/** What stands against what. */
	public enum Configuration {
		/** Lithium against a bare or coated collector. */
		HALF_CELL,
		/** A lithiated cathode against a bare or coated collector. */
		ANODE_FREE,
		/** A lithiated cathode against a thin lithium anode. */
		ANODE_LESS,
		/** Lithium against lithium. */
		SYMMETRIC,
		/** Any other full cell. */
		FULL_CELL,
		/** Not stated. */
		UNKNOWN
	}

	/** Checks its parts. */
	public Cell {
		Objects.requireNonNull(id, "id");
		Objects.requireNonNull(name, "name");
		Objects.requireNonNull(configuration, "configuration");
		Objects.requireNonNull(positive, "positive");
		Objects.requireNonNull(negative, "negative");
		Objects.requireNonNull(electrolyte, "electrolyte");
		Objects.requireNonNull(electrolyteAmount, "electrolyteAmount");
		Objects.requireNonNull(separator, "separator");
		Objects.requireNonNull(format, "format");
		Objects.requireNonNull(pressure, "pressure");
		Objects.requireNonNull(temperature, "temperature");
	}

	/**
	 * A cell of which only id and name are known.
	 *
	 * @param id   the id
	 * @param name the name
	 * @return the cell
	 */
	public static Cell of(String id, String name) {
		return new Cell(id, name, Configuration.UNKNOWN, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
				Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
	}

	/**
	 * N/P: negative-to-positive areal capacity, counting lithium put on the negative electrode beforehand only; 0 for an anode-free cell.
	 *
	 * @return the ratio, or empty when the capacities are not known
	 */
	public OptionalDouble negativeToPositiveRatio() {
		if (configuration == Configuration.ANODE_FREE) {
			return OptionalDouble.of(0);
		}
		Optional<Quantity> n = negative.flatMap(Electrode::arealCapacity);
		Optional<Quantity> p = positive.flatMap(Electrode::arealCapacity);
		if (n.isEmpty() || p.isEmpty()) {
			return OptionalDouble.empty();
		}
		Unit unit = p.get().unit();
		return OptionalDouble.of(n.get().valueIn(unit) / p.get().value());
	}
}
