/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.search;

import java.util.List;
import java.util.Map;

import org.lithoscope.archive.index.FacetCount;

/**
 * What a search found.
 *
 * @param request what was asked
 * @param found   the newest hits
 * @param total   how many hits there are
 * @param facets  the values of each facet among them
 * @param problem why nothing can be found, in words; empty when all was understood
 */
record SearchOutcome(SearchRequest request, List<FoundRecord> found, long total, Map<String, List<FacetCount>> facets, String problem) {

	SearchOutcome {
		found = List.copyOf(found);
	}

	static SearchOutcome problem(SearchRequest request, String words) {
		return new SearchOutcome(request, List.of(), 0, Map.of(), words);
	}

	SearchOutcome with(List<FoundRecord> others) {
		return new SearchOutcome(request, others, total, facets, problem);
	}
}
