/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.lithoscope.archive.RecordKind;
import org.lithoscope.archive.index.ArchiveIndex;
import org.lithoscope.archive.index.FacetCount;
import org.lithoscope.archive.index.SearchHit;
import org.lithoscope.archive.index.SearchQuery;
import org.lithoscope.archive.ui.internal.jobs.ArchiveJob;
import org.lithoscope.archive.ui.internal.session.Archives;
import org.lithoscope.archive.ui.internal.session.OpenArchive;
import org.lithoscope.engine.JobMonitor;

/** Searches: first the hits, then the facets, then a few words of each hit. A search that is overtaken by another one ends. */
final class SearchJob extends ArchiveJob {

	/** The facets in the order in which they are shown. */
	static final Map<String, String> FACETS = facets();

	private static final int WITH_SNIPPET = 100;

	private final SearchRequest request;
	private final Consumer<SearchOutcome> consumer;

	/** @param consumer is told several times, each time more */
	SearchJob(Archives archives, OpenArchive archive, SearchRequest request, Consumer<SearchOutcome> consumer) {
		super("Searching " + archive.name(), archives, archive);
		this.request = request;
		this.consumer = consumer;
		setPriority(SHORT);
		setSystem(true);
	}

	private static Map<String, String> facets() {
		Map<String, String> facets = new LinkedHashMap<>();
		facets.put("technique", "Technique");
		facets.put("analysis", "Analysis");
		facets.put("instrument", "Instrument");
		facets.put("person", "Person");
		facets.put("configuration", "Cell");
		facets.put("positive", "Positive electrode");
		facets.put("negative", "Negative electrode");
		facets.put("coating", "Coating");
		facets.put("electrolyte", "Electrolyte");
		facets.put("separator", "Separator");
		facets.put("format", "Format");
		facets.put("tag", "Tag");
		return facets;
	}

	@Override
	protected String work(JobMonitor monitor) throws IOException {
		SearchOutcome outcome;
		try {
			outcome = search(monitor);
		} catch (IllegalArgumentException e) {
			consumer.accept(SearchOutcome.problem(request, e.getMessage()));
			return "";
		}
		snippets(outcome, monitor);
		return "";
	}

	private SearchOutcome search(JobMonitor monitor) throws IOException {
		ArchiveIndex index = archive().index();
		SearchQuery query = request.query();
		List<FoundRecord> found = index.search(query).stream().map(h -> new FoundRecord(h, "")).toList();
		long total = found.size() < query.limit() ? found.size() : index.count(query);
		Map<String, List<FacetCount>> counts = new LinkedHashMap<>();
		if (!monitor.isCancelled()) {
			counts.put(SearchRequest.KIND, kinds(index));
			counts.putAll(index.facets(List.copyOf(FACETS.keySet()), query));
		}
		SearchOutcome outcome = new SearchOutcome(request, found, total, counts, "");
		tell(outcome, monitor);
		return outcome;
	}

	private List<FacetCount> kinds(ArchiveIndex index) throws IOException {
		SearchQuery any = request.with(SearchRequest.KIND, null).query();
		List<FacetCount> kinds = new ArrayList<>();
		for (RecordKind kind : RecordKind.values()) {
			long count = kind == RecordKind.PARAMETERS ? 0 : index.count(any.kinds(Set.of(kind)));
			if (count > 0) {
				kinds.add(new FacetCount(kind.id(), count));
			}
		}
		return kinds;
	}

	private void snippets(SearchOutcome outcome, JobMonitor monitor) throws IOException {
		List<String> words = SearchWords.plain(request.words());
		List<FoundRecord> found = new ArrayList<>(outcome.found());
		for (int i = 0; i < Math.min(WITH_SNIPPET, found.size()) && !monitor.isCancelled(); i++) {
			SearchHit hit = found.get(i).hit();
			found.set(i, new FoundRecord(hit, Snippet.of(archive().archive().read(hit.path()), words)));
		}
		tell(outcome.with(found), monitor);
	}

	private void tell(SearchOutcome outcome, JobMonitor monitor) {
		if (!monitor.isCancelled()) {
			consumer.accept(outcome);
		}
	}
}
