/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.search;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lithoscope.archive.RecordKind;
import org.lithoscope.archive.index.SearchQuery;

/**
 * What stands in the search view.
 *
 * @param words      words, or their beginnings
 * @param conditions conditions on values
 * @param from       the first day
 * @param to         the last day
 * @param facets     the value chosen of each facet
 * @param count      how many hits to show
 */
record SearchRequest(String words, String conditions, String from, String to, Map<String, String> facets, int count) {

	/** The name of what is no facet of the index, but chosen like one. */
	static final String KIND = "kind";
	static final int PAGE = 200;

	SearchRequest {
		facets = Map.copyOf(facets);
	}

	static SearchRequest empty() {
		return new SearchRequest("", "", "", "", Map.of(), PAGE);
	}

	boolean isEmpty() {
		return words.isBlank() && conditions.isBlank() && from.isBlank() && to.isBlank() && facets.isEmpty();
	}

	/** The same but for one facet; null for no value. */
	SearchRequest with(String facet, String value) {
		Map<String, String> other = new LinkedHashMap<>(facets);
		if (value == null) {
			other.remove(facet);
		} else {
			other.put(facet, value);
		}
		return new SearchRequest(words, conditions, from, to, other, count);
	}

	/**
	 * The query.
	 *
	 * @throws IllegalArgumentException when a condition or a day is not understood
	 */
	SearchQuery query() {
		Set<RecordKind> kinds = Optional.ofNullable(facets.get(KIND)).flatMap(RecordKind::of).<Set<RecordKind>>map(EnumSet::of)
				.orElse(EnumSet.complementOf(EnumSet.of(RecordKind.PARAMETERS)));
		SearchQuery query = SearchQuery.all().text(SearchWords.beginnings(words)).kinds(kinds).made(Days.begin(from), Days.end(to)).page(count, 0);
		for (SearchQuery.Range range : Conditions.parse(conditions)) {
			query = query.range(range);
		}
		for (Map.Entry<String, String> facet : facets.entrySet()) {
			query = facet.getKey().equals(KIND) ? query : query.facet(facet.getKey(), facet.getValue());
		}
		return query;
	}
}
