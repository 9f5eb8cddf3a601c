/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.table.Table;

/** What an analysis found: values, tables, figures and notices, with the provenance that the framework stamps. */
public final class Result {

	private final String title;
	private final Map<String, ResultValue> values;
	private final Map<String, Table> tables;
	private final List<Figure> figures;
	private final List<Notice> notices;
	private final Optional<Provenance> provenance;

	private Result(Builder b) {
		title = b.title;
		values = Collections.unmodifiableMap(new LinkedHashMap<>(b.values));
		tables = Collections.unmodifiableMap(new LinkedHashMap<>(b.tables));
		figures = List.copyOf(b.figures);
		notices = List.copyOf(b.notices);
		provenance = b.provenance;
	}

	/**
	 * A builder for a result.
	 *
	 * @param title what was found of what, for people
	 * @return the builder
	 */
	public static Builder builder(String title) {
		return new Builder(title);
	}

	/**
	 * The same result with its provenance; for the framework.
	 *
	 * @param stamp the provenance
	 * @return a new result
	 */
	public Result withProvenance(Provenance stamp) {
		Builder b = toBuilder();
		b.provenance = Optional.of(stamp);
		return b.build();
	}

	/** {@return a builder that has all of this result, to add to it} */
	public Builder toBuilder() {
		Builder b = new Builder(title);
		b.values.putAll(values);
		b.tables.putAll(tables);
		b.figures.addAll(figures);
		b.notices.addAll(notices);
		b.provenance = provenance;
		return b;
	}

	/** {@return what was found of what, for people} */
	public String title() {
		return title;
	}

	/** {@return the values by name, in order of importance} */
	public Map<String, ResultValue> values() {
		return values;
	}

	/**
	 * The quantity of a value.
	 *
	 * @param name the value's name
	 * @return the quantity, if there is such a value and it is a number
	 */
	public Optional<Quantity> quantity(String name) {
		return Optional.ofNullable(values.get(name)).flatMap(ResultValue::quantity);
	}

	/** {@return the tables by name} */
	public Map<String, Table> tables() {
		return tables;
	}

	/** {@return the figures, the most telling first} */
	public List<Figure> figures() {
		return figures;
	}

	/** {@return what the analysis had to say} */
	public List<Notice> notices() {
		return notices;
	}

	/** {@return who, when, with which version and parameters, from which bytes; present once the framework has stamped it} */
	public Optional<Provenance> provenance() {
		return provenance;
	}

	/** Collects a result. */
	public static final class Builder {

		private final String title;
		private final Map<String, ResultValue> values = new LinkedHashMap<>();
		private final Map<String, Table> tables = new LinkedHashMap<>();
		private final List<Figure> figures = new ArrayList<>();
		private final List<Notice> notices = new ArrayList<>();
		private Optional<Provenance> provenance = Optional.empty();

		private Builder(String title) {
			this.title = Objects.requireNonNull(title, "title");
		}

		/**
		 * Adds a quantity.
		 *
		 * @param name     the name in code and JSON
		 * @param label    the name for people
		 * @param quantity the number with unit and uncertainty
		 * @param source   where the formula comes from, or an empty text
		 * @return this
		 */
		public Builder value(String name, String label, Quantity quantity, String source) {
			values.put(name, new ResultValue(name, label, Optional.of(quantity), "", source));
			return this;
		}

		/**
		 * Adds a number without uncertainty, such as a count.
		 *
		 * @param name  the name in code and JSON
		 * @param label the name for people
		 * @param value the number
		 * @param unit  its unit
		 * @return this
		 */
		public Builder value(String name, String label, double value, Unit unit) {
			return value(name, label, Quantity.of(value, unit), "");
		}

		/**
		 * Adds a text.
		 *
		 * @param name  the name in code and JSON
		 * @param label the name for people
		 * @param text  the text
		 * @return this
		 */
		public Builder text(String name, String label, String text) {
			values.put(name, new ResultValue(name, label, Optional.empty(), text, ""));
			return this;
		}

		/**
		 * Adds a table.
		 *
		 * @param name  its name
		 * @param table the table
		 * @return this
		 */
		public Builder table(String name, Table table) {
			tables.put(name, Objects.requireNonNull(table, "table"));
			return this;
		}

		/**
		 * Adds a figure.
		 *
		 * @param figure the figure
		 * @return this
		 */
		public Builder figure(Figure figure) {
			figures.add(Objects.requireNonNull(figure, "figure"));
			return this;
		}

		/**
		 * Adds a notice.
		 *
		 * @param notice the notice
		 * @return this
		 */
		public Builder notice(Notice notice) {
			notices.add(Objects.requireNonNull(notice, "notice"));
			return this;
		}

		/** {@return the result} */
		public Result build() {
			return new Result(this);
		}
	}
}
