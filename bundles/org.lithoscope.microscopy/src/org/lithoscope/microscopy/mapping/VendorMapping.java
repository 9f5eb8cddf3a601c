/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.mapping;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lithoscope.microscopy.MicroscopyField;
import org.lithoscope.model.measurement.Metadata;
import org.lithoscope.model.measurement.MetadataValue;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.Units;

/**
 * A table from the tags of a vendor to the schema: a text file of lines {@code field<TAB>tags<TAB>unit<TAB>quality}. The field is a key of
 * {@link MicroscopyField}; of the tags, which are separated by {@code |}, the first that has a value counts; tags joined by {@code +} are
 * one text with blanks between; <code>{tag}</code> in a name stands for the value of another tag. The unit is the one meant where the text
 * states none; quality is {@code stated} when it is left out. Lines that begin with {@code #} are comments.
 */
public final class VendorMapping {

	private static final Pattern REFERENCE = Pattern.compile("\\{([^}]+)\\}");

	private final List<Row> rows;

	/** A line of the table. */
	private record Row(MicroscopyField field, List<List<String>> alternatives, Unit unit, MetadataValue.Quality quality) {
	}

	private VendorMapping(List<Row> rows) {
		this.rows = List.copyOf(rows);
	}

	/**
	 * One of the tables that come with the product, and what the group's own table of that name adds to it ({@link OwnMappings}).
	 *
	 * @param vendor its name, for instance {@code zeiss}
	 * @return the table
	 */
	public static VendorMapping of(String vendor) {
		try (InputStream in = VendorMapping.class.getResourceAsStream(vendor + ".tsv")) {
			if (in == null) {
				throw new IllegalArgumentException("no mapping of the vendor '" + vendor + "'");
			}
			List<Row> all = new ArrayList<>(read(in).rows);
			// later rows take precedence where they have a value
			OwnMappings.table(vendor).ifPresent(own -> all.addAll(own.rows));
			return new VendorMapping(all);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/**
	 * Reads a table.
	 *
	 * @param in UTF-8 text
	 * @return the table
	 * @throws IOException              when it cannot be read
	 * @throws IllegalArgumentException when a line names a field that the schema does not have
	 */
	public static VendorMapping read(InputStream in) throws IOException {
		List<Row> rows = new ArrayList<>();
		BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
		for (String line = reader.readLine(); line != null; line = reader.readLine()) {
			if (!line.isBlank() && line.charAt(0) != '#') {
				rows.add(row(line));
			}
		}
		return new VendorMapping(rows);
	}

	private static Row row(String line) {
		String[] cells = line.split("\t+");
		MicroscopyField field = MicroscopyField.ofKey(cells[0].strip())
				.orElseThrow(() -> new IllegalArgumentException("the schema has no field '" + cells[0] + "'"));
		if (cells.length < 2) {
			throw new IllegalArgumentException("no tags for " + cells[0]);
		}
		List<List<String>> alternatives = new ArrayList<>();
		for (String alternative : cells[1].strip().split("\\|")) {
			alternatives.add(List.of(alternative.strip().split(" \\+ ")));
		}
		String unit = cells.length > 2 ? cells[2].strip() : "";
		MetadataValue.Quality quality = cells.length > 3 ? MetadataValue.Quality.valueOf(cells[3].strip().toUpperCase(Locale.ROOT))
				: MetadataValue.Quality.STATED;
		Unit usual = unit.isEmpty() ? field.unit().orElse(Units.ONE) : Unit.of(unit);
		if (field.unit().filter(u -> !u.isCompatible(usual)).isPresent()) {
			throw new IllegalArgumentException("the unit '" + unit + "' does not fit " + cells[0]);
		}
		return new Row(field, alternatives, usual, quality);
	}

	/**
	 * Puts what the tags say into metadata. Texts that should be numbers and are none are left out; they stay among the raw tags.
	 *
	 * @param tags     the tags
	 * @param metadata where to; values that stand there already are replaced
	 */
	public void apply(RawTags tags, Metadata.Builder metadata) {
		forEach(tags, (field, value) -> metadata.put(field.key(), value));
	}

	/**
	 * Tells what the tags say, field by field.
	 *
	 * @param tags   the tags
	 * @param target where to
	 */
	public void forEach(RawTags tags, BiConsumer<MicroscopyField, MetadataValue> target) {
		for (Row row : rows) {
			for (List<String> alternative : row.alternatives()) {
				Optional<MetadataValue> value = value(row, alternative, tags);
				if (value.isPresent()) {
					target.accept(row.field(), value.get());
					break;
				}
			}
		}
	}

	private static Optional<MetadataValue> value(Row row, List<String> names, RawTags tags) {
		StringBuilder text = new StringBuilder();
		StringBuilder source = new StringBuilder();
		for (String name : names) {
			String tag = name.indexOf('{') < 0 ? name : resolve(name, tags);
			String part = tags.text(tag).strip();
			text.append(text.isEmpty() || part.isEmpty() ? "" : " ").append(part);
			source.append(source.isEmpty() ? "" : " + ").append(tag);
		}
		if (text.isEmpty()) {
			return Optional.empty();
		}
		String raw = text.toString();
		Optional<Unit> unit = row.field().unit();
		if (unit.isEmpty()) {
			return Optional.of(new MetadataValue(raw, OptionalDouble.empty(), Units.ONE, raw, source.toString(), row.quality()));
		}
		return TagNumber.of(raw).flatMap(n -> n.in(row.unit(), unit.get())).filter(Double::isFinite)
				.map(v -> MetadataValue.number(v, unit.get()).from(raw, source.toString()).as(row.quality()));
	}

	private static String resolve(String name, RawTags tags) {
		Matcher m = REFERENCE.matcher(name);
		return m.replaceAll(reference -> Matcher.quoteReplacement(tags.text(reference.group(1)).strip()));
	}
}
