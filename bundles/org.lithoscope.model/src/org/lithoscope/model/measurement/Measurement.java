/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.model.measurement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.lithoscope.model.array.DataArray;
import org.lithoscope.model.array.ImageData;
import org.lithoscope.model.cell.CellState;
import org.lithoscope.model.table.Table;

/**
 * What an instrument or a code wrote, in one vendor-neutral immutable value. Techniques add <em>typed views</em> over it, not subclasses,
 * so that an archive can keep, and a workbench can show, what it has never met.
 */
public final class Measurement {

	private final String type;
	private final String name;
	private final Map<String, Table> tables;
	private final Map<String, DataArray> arrays;
	private final Map<String, ImageData> images;
	private final Metadata metadata;
	private final TimeBase timeBase;
	private final Optional<CellState> cellState;
	private final Completeness completeness;
	private final List<Notice> notices;
	private final Origin origin;

	private Measurement(Builder b) {
		type = b.type;
		name = b.name;
		tables = Collections.unmodifiableMap(new LinkedHashMap<>(b.tables));
		arrays = Collections.unmodifiableMap(new LinkedHashMap<>(b.arrays));
		images = Collections.unmodifiableMap(new LinkedHashMap<>(b.images));
		metadata = b.metadata;
		timeBase = b.timeBase;
		cellState = b.cellState;
		completeness = b.completeness;
		notices = List.copyOf(b.notices);
		origin = b.origin;
	}

	/**
	 * A builder for a measurement.
	 *
	 * @param type the type id, {@code technique/kind}, for instance {@code electrochemistry/cycling}
	 * @return the builder
	 */
	public static Builder builder(String type) {
		return new Builder(type);
	}

	/** {@return a builder that starts from this measurement} */
	public Builder toBuilder() {
		Builder b = new Builder(type).name(name).metadata(metadata).timeBase(timeBase).completeness(completeness).origin(origin);
		cellState.ifPresent(b::cellState);
		b.tables.putAll(tables);
		b.arrays.putAll(arrays);
		b.images.putAll(images);
		b.notices.addAll(notices);
		return b;
	}

	/** {@return the type id, {@code technique/kind}} */
	public String type() {
		return type;
	}

	/** {@return the technique: the type id up to its slash} */
	public String technique() {
		int slash = type.indexOf('/');
		return slash < 0 ? type : type.substring(0, slash);
	}

	/** {@return the name for people; distinguishes several measurements of one file} */
	public String name() {
		return name;
	}

	/** {@return the tables by name, the main one first} */
	public Map<String, Table> tables() {
		return tables;
	}

	/** {@return the main table, if there is any} */
	public Optional<Table> table() {
		return tables.values().stream().findFirst();
	}

	/** {@return the number of points: the rows of the main table, else the length of the first array, else the number of images} */
	public long points() {
		return table().map(Table::rowCount).orElseGet(() -> arrays.values().stream().findFirst().map(DataArray::size)
				.orElseGet(() -> (long) images.size()));
	}

	/** {@return the n-dimensional arrays by name} */
	public Map<String, DataArray> arrays() {
		return arrays;
	}

	/** {@return the images by name} */
	public Map<String, ImageData> images() {
		return images;
	}

	/** {@return the metadata} */
	public Metadata metadata() {
		return metadata;
	}

	/** {@return when it began} */
	public TimeBase timeBase() {
		return timeBase;
	}

	/** {@return where in a cell's life it belongs, if that is known} */
	public Optional<CellState> cellState() {
		return cellState;
	}

	/** {@return whether the file was whole} */
	public Completeness completeness() {
		return completeness;
	}

	/** {@return what the reader had to say} */
	public List<Notice> notices() {
		return notices;
	}

	/** {@return where it came from} */
	public Origin origin() {
		return origin;
	}

	@Override
	public String toString() {
		return type + " '" + name + "' with " + points() + " points";
	}

	/** Collects a measurement; the framework adds the origin. */
	public static final class Builder {

		private final String type;
		private final Map<String, Table> tables = new LinkedHashMap<>();
		private final Map<String, DataArray> arrays = new LinkedHashMap<>();
		private final Map<String, ImageData> images = new LinkedHashMap<>();
		private final List<Notice> notices = new ArrayList<>();
		private String name = "";
		private Metadata metadata = Metadata.empty();
		private TimeBase timeBase = TimeBase.unknown();
		private Optional<CellState> cellState = Optional.empty();
		private Completeness completeness = Completeness.complete();
		private Origin origin = Origin.none();

		private Builder(String type) {
			this.type = Objects.requireNonNull(type, "type");
		}

		/**
		 * Sets the name for people.
		 *
		 * @param value the name
		 * @return this
		 */
		public Builder name(String value) {
			name = Objects.requireNonNull(value, "name");
			return this;
		}

		/**
		 * Adds a table; the first one is the main table.
		 *
		 * @param key   its name
		 * @param table the table
		 * @return this
		 */
		public Builder table(String key, Table table) {
			tables.put(key, Objects.requireNonNull(table, "table"));
			return this;
		}

		/**
		 * Adds an array.
		 *
		 * @param key   its name
		 * @param array the array
		 * @return this
		 */
		public Builder array(String key, DataArray array) {
			arrays.put(key, Objects.requireNonNull(array, "array"));
			return this;
		}

		/**
		 * Adds an image.
		 *
		 * @param key   its name
		 * @param image the image
		 * @return this
		 */
		public Builder image(String key, ImageData image) {
			images.put(key, Objects.requireNonNull(image, "image"));
			return this;
		}

		/**
		 * Sets the metadata.
		 *
		 * @param value the metadata
		 * @return this
		 */
		public Builder metadata(Metadata value) {
			metadata = Objects.requireNonNull(value, "metadata");
			return this;
		}

		/**
		 * Sets the time base.
		 *
		 * @param value when it began
		 * @return this
		 */
		public Builder timeBase(TimeBase value) {
			timeBase = Objects.requireNonNull(value, "timeBase");
			return this;
		}

		/**
		 * Sets where in a cell's life it belongs.
		 *
		 * @param value the state
		 * @return this
		 */
		public Builder cellState(CellState value) {
			cellState = Optional.of(value);
			return this;
		}

		/**
		 * Sets the completeness.
		 *
		 * @param value the completeness
		 * @return this
		 */
		public Builder completeness(Completeness value) {
			completeness = Objects.requireNonNull(value, "completeness");
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

		/**
		 * Stamps the origin; for the framework.
		 *
		 * @param value the origin
		 * @return this
		 */
		public Builder origin(Origin value) {
			origin = Objects.requireNonNull(value, "origin");
			return this;
		}

		/** {@return the measurement} */
		public Measurement build() {
			return new Measurement(this);
		}
	}
}
