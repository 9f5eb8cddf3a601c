/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.measurement;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Unit;

/**
 * The metadata of a measurement: ordered, immutable, by dotted key such as {@code instrument.model} or {@code cell.activeMass}.
 * Keys common to all techniques are constants in {@link MetadataKeys}; what a vendor alone knows stands under {@code raw.<tag>}.
 */
public final class Metadata {

	private static final Metadata EMPTY = new Metadata(Map.of());

	private final Map<String, MetadataValue> values;

	private Metadata(Map<String, MetadataValue> values) {
		this.values = values;
	}

	/** {@return metadata without any value} */
	public static Metadata empty() {
		return EMPTY;
	}

	/** {@return a builder} */
	public static Builder builder() {
		return new Builder();
	}

	/** {@return all values in the order they were put, unmodifiable} */
	public Map<String, MetadataValue> values() {
		return values;
	}

	/**
	 * One value.
	 *
	 * @param key the dotted key
	 * @return the value, if there is one
	 */
	public Optional<MetadataValue> get(String key) {
		return Optional.ofNullable(values.get(key));
	}

	/**
	 * The text of a value.
	 *
	 * @param key the dotted key
	 * @return the text, if there is a value
	 */
	public Optional<String> text(String key) {
		return get(key).map(MetadataValue::text);
	}

	/**
	 * A numeric value.
	 *
	 * @param key the dotted key
	 * @return the quantity, if the value is there and numeric
	 */
	public Optional<Quantity> quantity(String key) {
		return get(key).filter(v -> v.number().isPresent()).map(MetadataValue::quantity);
	}

	/** Collects metadata. */
	public static final class Builder {

		private final Map<String, MetadataValue> collected = new LinkedHashMap<>();

		private Builder() {
		}

		/**
		 * Puts a value; blank texts are left out, because a file that says nothing has said nothing.
		 *
		 * @param key   the dotted key
		 * @param value the value
		 * @return this
		 */
		public Builder put(String key, MetadataValue value) {
			if (value.number().isPresent() || !value.text().isBlank()) {
				collected.put(key, value);
			}
			return this;
		}

		/**
		 * Puts a text.
		 *
		 * @param key  the dotted key
		 * @param text the text; blank is left out
		 * @return this
		 */
		public Builder put(String key, String text) {
			return put(key, MetadataValue.text(text.strip()));
		}

		/**
		 * Puts a number; NaN is left out.
		 *
		 * @param key   the dotted key
		 * @param value the number in {@code unit}
		 * @param unit  its unit
		 * @return this
		 */
		public Builder put(String key, double value, Unit unit) {
			return Double.isNaN(value) ? this : put(key, MetadataValue.number(value, unit));
		}

		/**
		 * Puts all values of other metadata over these.
		 *
		 * @param other the other metadata
		 * @return this
		 */
		public Builder putAll(Metadata other) {
			collected.putAll(other.values());
			return this;
		}

		/** {@return the metadata} */
		public Metadata build() {
			return new Metadata(Collections.unmodifiableMap(new LinkedHashMap<>(collected)));
		}
	}
}
