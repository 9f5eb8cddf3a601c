/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

import org.lithoscope.microscopy.image.CalibratedImage;
import org.lithoscope.microscopy.mapping.RawTags;
import org.lithoscope.microscopy.mapping.VendorMapping;
import org.lithoscope.model.array.ImageData;
import org.lithoscope.model.measurement.Completeness;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Metadata;
import org.lithoscope.model.measurement.MetadataValue;
import org.lithoscope.model.measurement.MetadataValue.Quality;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.measurement.TimeBase;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.Units;

/**
 * What a reader of micrographs fills in. It completes the schema by what follows without assumption (field of view from pixel size and
 * width, and the other way round) and calibrates and crops the images.
 */
public final class MicrographBuilder {

	/** A single image. */
	public static final String IMAGE = "microscopy/image";
	/** A height map of a scanning probe. */
	public static final String HEIGHT_MAP = "microscopy/height-map";
	/** Several images of one size. */
	public static final String STACK = "microscopy/stack";

	private static final double NANOMETRES_PER_MICROMETRE = 1000;

	private final String type;
	private final String name;
	private final Map<MicroscopyField, MetadataValue> values = new LinkedHashMap<>();
	private final Map<String, ImageData> images = new LinkedHashMap<>();
	private final Measurement.Builder measurement;
	private RawTags tags = new RawTags(Map.of());
	private Optional<LocalDateTime> acquired = Optional.empty();

	/**
	 * A builder.
	 *
	 * @param type the measurement type, one of {@link #IMAGE}, {@link #HEIGHT_MAP}, {@link #STACK}
	 * @param name the name for people
	 */
	public MicrographBuilder(String type, String name) {
		this.type = Objects.requireNonNull(type, "type");
		this.name = Objects.requireNonNull(name, "name");
		this.measurement = Measurement.builder(type).name(name);
	}

	/**
	 * Takes what the file says, through the table of its vendor.
	 *
	 * @param vendor  the maker of the instrument
	 * @param all     the tags
	 * @param mapping the table
	 * @return this
	 */
	public MicrographBuilder tags(String vendor, RawTags all, VendorMapping mapping) {
		tags = all;
		put(MicroscopyField.VENDOR, MetadataValue.text(vendor.strip()));
		mapping.forEach(all, this::put);
		return this;
	}

	/** Blank texts are left out, because a file that says nothing has said nothing. */
	private void put(MicroscopyField field, MetadataValue value) {
		if (value.number().isPresent() || !value.text().isBlank()) {
			values.put(field, value);
		}
	}

	/**
	 * Puts a number.
	 *
	 * @param field   the field
	 * @param value   the number in {@code unit}; NaN is left out
	 * @param unit    its unit
	 * @param raw     the text of the file, or what it was computed from
	 * @param source  the tag it came from
	 * @param quality how sure it is
	 * @return this
	 */
	public MicrographBuilder number(MicroscopyField field, double value, Unit unit, String raw, String source, Quality quality) {
		Unit target = field.unit().orElseThrow(() -> new IllegalArgumentException(field + " is a text"));
		double converted = unit.convert(value, target);
		if (Double.isFinite(converted)) {
			put(field, MetadataValue.number(converted, target).from(raw, source).as(quality));
		}
		return this;
	}

	/**
	 * Puts a number the file states in the unit of the schema.
	 *
	 * @param field  the field
	 * @param value  the number; NaN is left out
	 * @param source the tag it came from
	 * @return this
	 */
	public MicrographBuilder stated(MicroscopyField field, double value, String source) {
		return number(field, value, field.unit().orElse(Units.ONE), "", source, Quality.STATED);
	}

	/**
	 * Puts a text.
	 *
	 * @param field  the field
	 * @param text   the text; blank is left out
	 * @param source the tag it came from
	 * @return this
	 */
	public MicrographBuilder text(MicroscopyField field, String text, String source) {
		put(field, new MetadataValue(text.strip(), OptionalDouble.empty(), Units.ONE, text, source, Quality.STATED));
		return this;
	}

	/**
	 * The number of a field so far.
	 *
	 * @param field the field
	 * @return the number in the unit of the schema; NaN when there is none
	 */
	public double number(MicroscopyField field) {
		MetadataValue value = values.get(field);
		return value == null ? Double.NaN : value.number().orElse(Double.NaN);
	}

	/**
	 * The text of a field so far.
	 *
	 * @param field the field
	 * @return the text, or an empty one
	 */
	public String text(MicroscopyField field) {
		MetadataValue value = values.get(field);
		return value == null ? "" : value.text();
	}

	/**
	 * Adds an image.
	 *
	 * @param key   its name
	 * @param image the image with its data bar; it takes the pixel size of the schema unless it has one itself
	 * @return this
	 */
	public MicrographBuilder image(String key, ImageData image) {
		String unique = key;
		for (int i = 2; images.containsKey(unique); i++) {
			unique = key + " " + i;
		}
		images.put(unique, image);
		return this;
	}

	/**
	 * Says that the file breaks off.
	 *
	 * @param at     the first place that could not be trusted
	 * @param reason why
	 * @return this
	 */
	public MicrographBuilder truncated(Place at, String reason) {
		measurement.completeness(Completeness.truncated(at, reason)).notice(Notice.warning(reason, at));
		return this;
	}

	/**
	 * Adds a notice.
	 *
	 * @param notice the notice
	 * @return this
	 */
	public MicrographBuilder notice(Notice notice) {
		measurement.notice(notice);
		return this;
	}

	/**
	 * Says what the text of the acquisition date means.
	 *
	 * @param local the date
	 * @return this
	 */
	public MicrographBuilder acquired(Optional<LocalDateTime> local) {
		acquired = local;
		return this;
	}

	/** {@return the measurement} */
	public Measurement build() {
		ImageData first = images.values().stream().findFirst().orElse(null);
		if (first != null) {
			stated(MicroscopyField.WIDTH, first.width(), "").stated(MicroscopyField.HEIGHT, first.height(), "")
					.stated(MicroscopyField.CHANNELS, first.channels(), "");
			complete(MicroscopyField.PIXEL_WIDTH, MicroscopyField.FIELD_WIDTH, first.width());
			complete(MicroscopyField.PIXEL_HEIGHT, MicroscopyField.FIELD_HEIGHT, imageRows(first.height()));
			int bar = first.height() - imageRows(first.height());
			if (bar > 0 && Double.isNaN(number(MicroscopyField.DATA_BAR_ROWS))) {
				number(MicroscopyField.DATA_BAR_ROWS, bar, Units.ONE, "", "height - " + MicroscopyField.IMAGE_ROWS.key(), Quality.DERIVED);
			}
		}
		Quantity width = Quantity.of(number(MicroscopyField.PIXEL_WIDTH), Units.NANOMETRE);
		Quantity height = Quantity.of(number(MicroscopyField.PIXEL_HEIGHT), Units.NANOMETRE);
		images.forEach((key, image) -> measurement.image(key, Double.isNaN(image.pixelWidth().value())
				? new CalibratedImage(image, imageRows(image.height()), width, height) : image));
		if (images.size() > 1) {
			stated(MicroscopyField.COUNT, images.size(), "");
		}
		Metadata.Builder metadata = Metadata.builder();
		values.forEach((field, value) -> metadata.put(field.key(), value));
		tags.putInto(metadata);
		Metadata all = metadata.build();
		all.text(MicroscopyField.ACQUIRED.key()).ifPresent(raw -> measurement.timeBase(new TimeBase(raw, acquired, Optional.empty())));
		return measurement.metadata(all).build();
	}

	private int imageRows(int height) {
		double rows = number(MicroscopyField.IMAGE_ROWS);
		double bar = number(MicroscopyField.DATA_BAR_ROWS);
		if (rows >= 1 && rows < height) {
			return (int) rows;
		}
		return bar >= 1 && bar < height ? height - (int) bar : height;
	}

	/** A field of view follows from the pixel size, and a pixel size from the field of view. */
	private void complete(MicroscopyField pixel, MicroscopyField field, int pixels) {
		double size = number(pixel);
		double whole = number(field);
		if (Double.isNaN(size) && !Double.isNaN(whole)) {
			number(pixel, whole * NANOMETRES_PER_MICROMETRE / pixels, Units.NANOMETRE, "", field.key() + " / " + pixels, Quality.DERIVED);
		} else if (Double.isNaN(whole) && !Double.isNaN(size)) {
			number(field, size * pixels / NANOMETRES_PER_MICROMETRE, Units.MICROMETRE, "", pixel.key() + " × " + pixels, Quality.DERIVED);
		}
	}

	/** {@return the type and name, for messages} */
	@Override
	public String toString() {
		return type + " " + name;
	}
}
