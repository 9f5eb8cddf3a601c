/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.lithoscope.archive.RecordKind;
import org.lithoscope.model.quantity.Quantity;

/**
 * What to look for; all conditions must hold. Facets are {@code technique}, {@code type}, {@code instrument}, {@code person},
 * {@code analysis}, {@code reader}, {@code cell} (the id of its record), {@code configuration}, {@code positive}, {@code negative},
 * {@code coating}, {@code electrolyte}, {@code separator}, {@code format} and {@code tag}; measurements and results have those of their
 * cell too.
 *
 * @param text   words that must all occur, in any order; {@code "…"} keeps words together, {@code copp*} is a beginning
 * @param kinds  the kinds of records; empty for all
 * @param facets facet values
 * @param ranges ranges of values
 * @param from   made then or later
 * @param to     made before
 * @param limit  at most so many hits
 * @param offset leaves out so many
 */
public record SearchQuery(String text, Set<RecordKind> kinds, List<Facet> facets, List<Range> ranges, Optional<Instant> from,
		Optional<Instant> to, int limit, int offset) {

	private static final int USUAL_LIMIT = 50;

	/**
	 * A facet with the value wanted.
	 *
	 * @param name  the facet
	 * @param value its value, without regard to case
	 */
	public record Facet(String name, String value) {
	}

	/**
	 * A value between bounds.
	 *
	 * @param name the value, for instance {@code coulombicEfficiency} or {@code positive.arealCapacity}
	 * @param from the least value, included; or empty
	 * @param to   the greatest value, included; or empty
	 */
	public record Range(String name, Optional<Quantity> from, Optional<Quantity> to) {
	}

	/** Copies its collections. */
	public SearchQuery {
		Objects.requireNonNull(text, "text");
		kinds = kinds.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(kinds));
		facets = List.copyOf(facets);
		ranges = List.copyOf(ranges);
	}

	/** {@return a query that finds everything} */
	public static SearchQuery all() {
		return new SearchQuery("", Set.of(), List.of(), List.of(), Optional.empty(), Optional.empty(), USUAL_LIMIT, 0);
	}

	/**
	 * This query with words.
	 *
	 * @param words the words
	 * @return a new query
	 */
	public SearchQuery text(String words) {
		return new SearchQuery(words, kinds, facets, ranges, from, to, limit, offset);
	}

	/**
	 * This query for some kinds.
	 *
	 * @param some the kinds
	 * @return a new query
	 */
	public SearchQuery kinds(Set<RecordKind> some) {
		return new SearchQuery(text, some, facets, ranges, from, to, limit, offset);
	}

	/**
	 * This query with one more facet.
	 *
	 * @param name  the facet
	 * @param value its value
	 * @return a new query
	 */
	public SearchQuery facet(String name, String value) {
		List<Facet> more = new ArrayList<>(facets);
		more.add(new Facet(name, value));
		return new SearchQuery(text, kinds, more, ranges, from, to, limit, offset);
	}

	/**
	 * This query with one more range.
	 *
	 * @param range the range
	 * @return a new query
	 */
	public SearchQuery range(Range range) {
		List<Range> more = new ArrayList<>(ranges);
		more.add(range);
		return new SearchQuery(text, kinds, facets, more, from, to, limit, offset);
	}

	/**
	 * This query between two times.
	 *
	 * @param earliest made then or later
	 * @param latest   made before
	 * @return a new query
	 */
	public SearchQuery made(Optional<Instant> earliest, Optional<Instant> latest) {
		return new SearchQuery(text, kinds, facets, ranges, earliest, latest, limit, offset);
	}

	/**
	 * A page of this query.
	 *
	 * @param most  at most so many hits
	 * @param first leaves out so many
	 * @return a new query
	 */
	public SearchQuery page(int most, int first) {
		return new SearchQuery(text, kinds, facets, ranges, from, to, most, first);
	}
}
