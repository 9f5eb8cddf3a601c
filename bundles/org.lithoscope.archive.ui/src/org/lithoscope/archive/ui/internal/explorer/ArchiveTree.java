/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.explorer;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lithoscope.archive.RecordKind;
import org.lithoscope.archive.index.ArchiveIndex;
import org.lithoscope.archive.index.FacetCount;
import org.lithoscope.archive.index.SearchHit;
import org.lithoscope.archive.index.SearchQuery;
import org.lithoscope.archive.ui.internal.search.SearchWords;
import org.lithoscope.archive.ui.internal.tools.RecordLook;
import org.lithoscope.registry.Catalogue;

/** What stands in the tree, asked of the index level by level and page by page. Called in the background. */
final class ArchiveTree {

	/** So many records are shown at once; more when asked for. */
	static final int PAGE = 250;

	private static final Set<RecordKind> ON_CELLS = Set.of(RecordKind.MEASUREMENT, RecordKind.RESULT, RecordKind.NOTE);

	private final ArchiveIndex index;
	private final Catalogue catalogue;
	private final Arrangement arrangement;
	private final SearchQuery all;
	private Map<String, Long> onCells;

	/**
	 * A tree.
	 *
	 * @param filter words that the records of groups must have; may be empty
	 */
	ArchiveTree(ArchiveIndex index, Catalogue catalogue, Arrangement arrangement, String filter) {
		this.index = index;
		this.catalogue = catalogue;
		this.arrangement = arrangement;
		this.all = SearchQuery.all().text(SearchWords.beginnings(filter));
	}

	List<ArchiveNode> roots() throws IOException {
		return switch (arrangement) {
			case SAMPLE -> samples();
			case TECHNIQUE -> techniques();
			case PERSON -> persons();
		};
	}

	private List<ArchiveNode> samples() throws IOException {
		List<ArchiveNode> roots = new ArrayList<>();
		add(roots, "Cells", RecordKind.CELL, true);
		add(roots, "All measurements", RecordKind.MEASUREMENT, false);
		add(roots, "All results", RecordKind.RESULT, false);
		add(roots, "Notes", RecordKind.NOTE, false);
		add(roots, "Instruments", RecordKind.INSTRUMENT, false);
		add(roots, "Persons", RecordKind.PERSON, false);
		return roots;
	}

	private void add(List<ArchiveNode> roots, String label, RecordKind kind, boolean always) throws IOException {
		SearchQuery query = all.kinds(Set.of(kind));
		long count = index.count(query);
		if (always || count > 0) {
			roots.add(ArchiveNode.group(kind.id(), RecordLook.icon(kind), label, number(count), query));
		}
	}

	private List<ArchiveNode> techniques() throws IOException {
		List<ArchiveNode> roots = new ArrayList<>();
		SearchQuery measurements = all.kinds(Set.of(RecordKind.MEASUREMENT));
		for (FacetCount technique : index.facet("technique", all)) {
			SearchQuery query = measurements.facet("technique", technique.value());
			roots.add(ArchiveNode.group("technique:" + technique.value(), "technique", RecordLook.technique(catalogue, technique.value()),
					number(index.count(query)), query));
		}
		SearchQuery results = all.kinds(Set.of(RecordKind.RESULT));
		for (FacetCount analysis : index.facet("analysis", all)) {
			SearchQuery query = results.facet("analysis", analysis.value());
			roots.add(ArchiveNode.group("analysis:" + analysis.value(), "analysis", RecordLook.analysis(catalogue, analysis.value()),
					number(index.count(query)), query));
		}
		return roots;
	}

	private List<ArchiveNode> persons() throws IOException {
		List<ArchiveNode> roots = new ArrayList<>();
		for (FacetCount person : index.facet("person", all)) {
			SearchQuery query = all.facet("person", person.value());
			roots.add(ArchiveNode.group("person:" + person.value(), "person", person.value(), number(index.count(query)), query));
		}
		return roots;
	}

	/** The nodes below one; for the rest of a long group, what takes its place. */
	List<ArchiveNode> below(ArchiveNode node) throws IOException {
		if (node.below().isEmpty()) {
			return List.of();
		}
		SearchQuery query = node.below().get();
		String parent = node.kind() == ArchiveNode.Kind.MORE ? node.key().substring(0, node.key().length() - "/more".length()) : node.key();
		List<SearchHit> hits = new ArrayList<>(index.search(query.page(PAGE + 1, query.offset())));
		boolean more = hits.size() > PAGE;
		if (more) {
			hits.remove(PAGE);
		} else if (query.offset() == 0) {
			// what is there as a whole is sorted by name; of what is long, the newest comes first
			hits.sort(Comparator.comparing((SearchHit h) -> h.kind()).thenComparing(h -> h.title().toLowerCase(Locale.ROOT)));
		}
		List<ArchiveNode> nodes = new ArrayList<>();
		for (SearchHit hit : hits) {
			nodes.add(node(parent, hit));
		}
		if (more) {
			nodes.add(ArchiveNode.more(parent, query.page(PAGE, query.offset() + PAGE)));
		}
		if (nodes.isEmpty()) {
			nodes.add(ArchiveNode.note(parent, "nothing yet"));
		}
		return nodes;
	}

	private ArchiveNode node(String parent, SearchHit hit) throws IOException {
		if (hit.kind() == RecordKind.CELL) {
			long count = onCells().getOrDefault(hit.id().toString(), 1L) - 1;
			SearchQuery query = SearchQuery.all().kinds(ON_CELLS).facet("cell", hit.id().toString());
			return ArchiveNode.record(parent, RecordLook.icon(hit.kind()), hit, count > 0 ? number(count) : "",
					count > 0 ? Optional.of(query) : Optional.empty());
		}
		String detail = LocalDate.ofInstant(hit.created(), ZoneId.systemDefault()).toString()
				+ (arrangement == Arrangement.PERSON || hit.person().isEmpty() ? "" : " · " + hit.person());
		return ArchiveNode.record(parent, RecordLook.icon(hit.kind()), hit, detail, Optional.empty());
	}

	/** How many records name each cell; the cell's own is among them. */
	private Map<String, Long> onCells() throws IOException {
		if (onCells == null) {
			onCells = new HashMap<>();
			index.facet("cell", SearchQuery.all()).forEach(c -> onCells.put(c.value(), c.count()));
		}
		return onCells;
	}

	static String number(long count) {
		return String.format(Locale.US, "%,d", count).replace(',', '\u2009');
	}
}
