/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.cli.internal.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lithoscope.archive.ArchiveRecord;
import org.lithoscope.archive.ProjectArchive;
import org.lithoscope.archive.RecordKind;
import org.lithoscope.archive.index.ArchiveIndex;
import org.lithoscope.archive.index.FacetCount;
import org.lithoscope.archive.index.IndexLocation;
import org.lithoscope.archive.index.SearchHit;
import org.lithoscope.archive.index.SearchQuery;
import org.lithoscope.cli.CommandContext;
import org.lithoscope.cli.CommandException;
import org.lithoscope.cli.ExitCode;
import org.lithoscope.cli.internal.json.JsonLines;
import org.lithoscope.cli.internal.text.Printable;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.UnitException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code search ARCHIVE [WORD…]}: finds records. */
@Command(description = {"Finds records by words, facets and values, the newest first. All conditions must hold.",
		"Example: search archive silver --facet positive=NMC811 --where 'coulombicEfficiency > 99.5 %%'"})
public final class SearchCommand implements org.lithoscope.cli.Command {

	private static final Pattern CONDITION = Pattern.compile("\\s*([\\w.]+)\\s*(<=|>=|<|>|=)\\s*(.+)");
	private static final int USUAL_LIMIT = 50;
	private static final int MOST_NAMES = 20;
	private static final String CELL = "cell";
	private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

	@Mixin
	private final ArchiveArgument argument = new ArchiveArgument();

	@Parameters(index = "1..*", arity = "0..*", paramLabel = "WORD", description = "Words that must occur; 'lithio*' is a beginning.")
	private final List<String> words = new ArrayList<>();

	@Option(names = "--kind", paramLabel = "KIND", description = "Records of a kind: cell, instrument, measurement, result, note, person, parameters.")
	private final List<String> kinds = new ArrayList<>();

	@Option(names = "--facet", paramLabel = "NAME=VALUE", description = {"A facet: technique, type, instrument, person, analysis, reader,",
			"cell (name or id), configuration, positive, negative, coating, electrolyte, separator, format, tag."})
	private final Map<String, String> facets = new LinkedHashMap<>();

	@Option(names = {"--where", "--value"}, paramLabel = "CONDITION", description = "A value, for instance 'coulombicEfficiency > 99.5 %%'.")
	private final List<String> conditions = new ArrayList<>();

	@Option(names = "--from", paramLabel = "DATE", description = "Made on that day or later.")
	private LocalDate from;

	@Option(names = "--to", paramLabel = "DATE", description = "Made on that day or before.")
	private LocalDate to;

	@Option(names = "--limit", paramLabel = "N", description = "At most so many; 50 by default.")
	private int limit = USUAL_LIMIT;

	@Option(names = "--count", paramLabel = "FACET", description = {"Prints the values of a facet among the hits instead of the hits;",
			"'values' for the names of the values that --where may ask for."})
	private String count;

	/** A command that has not been given its arguments yet. */
	public SearchCommand() {
		// picocli fills the fields
	}

	@Override
	public int run(CommandContext context) throws CommandException, IOException {
		SearchQuery query = query();
		try (ProjectArchive archive = argument.open(context);
				ArchiveIndex index = ArchiveIndex.open(archive, place(context, archive))) {
			index.update((done, total) -> {
				context.monitor().progress(done / (double) Math.max(1, total), "indexing");
				return !context.monitor().isCancelled();
			});
			if ("values".equals(count)) {
				counts(context, index.valueNames(), archive);
			} else if (count != null) {
				counts(context, index.facet(count, cellsByName(query, index)), archive);
			} else {
				List<SearchHit> hits = index.search(cellsByName(query, index));
				hits(context, hits);
				explain(context, query, hits, index);
			}
		} catch (IllegalArgumentException e) {
			throw CommandException.usage(e.getMessage());
		}
		return ExitCode.DONE;
	}

	private Path place(CommandContext context, ProjectArchive archive) throws IOException {
		Path usual = IndexLocation.of(archive.info(), argument.folder());
		Path place = IndexLocation.writable(archive.info(), argument.folder());
		if (!place.equals(usual)) {
			context.message("the cache " + usual.getParent() + " cannot be written, so the index is made anew for this search");
		}
		return place;
	}

	/** People know cells by their names, records by their ids. */
	private static SearchQuery cellsByName(SearchQuery query, ArchiveIndex index) throws IOException {
		List<SearchQuery.Facet> facets = new ArrayList<>();
		for (SearchQuery.Facet facet : query.facets()) {
			Optional<SearchHit> named = facet.name().equals(CELL) && !facet.value().isBlank() && !facet.value().matches(ID)
					? index.search(SearchQuery.all().text("\"" + facet.value().replace("\"", " ") + "\"").kinds(Set.of(RecordKind.CELL))).stream()
							.filter(h -> h.title().equalsIgnoreCase(facet.value().strip())).findFirst()
					: Optional.empty();
			facets.add(named.map(h -> new SearchQuery.Facet(CELL, h.id().toString())).orElse(facet));
		}
		return new SearchQuery(query.text(), query.kinds(), facets, query.ranges(), query.from(), query.to(), query.limit(), query.offset());
	}

	/** Nothing was found for a value that no record has: which there are. */
	private static void explain(CommandContext context, SearchQuery query, List<SearchHit> hits, ArchiveIndex index) throws IOException {
		if (!hits.isEmpty() || query.ranges().isEmpty()) {
			return;
		}
		List<String> names = index.valueNames().stream().map(FacetCount::value).toList();
		for (SearchQuery.Range range : query.ranges()) {
			if (!names.contains(range.name())) {
				context.message("no record has a value '" + range.name() + "'; there are "
						+ (names.isEmpty() ? "none" : String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size()))))
						+ (names.size() > MOST_NAMES ? " and more, see --count values" : ""));
			}
		}
	}

	private static String name(ProjectArchive archive, String id) throws IOException {
		if (!id.matches(ID)) {
			return id;
		}
		List<ArchiveRecord> cell = archive.current(RecordKind.CELL, UUID.fromString(id));
		return cell.isEmpty() ? id : id + "\t" + cell.get(cell.size() - 1).body().get("name");
	}

	private void counts(CommandContext context, List<FacetCount> counts, ProjectArchive archive) throws IOException {
		if (!argument.json()) {
			for (FacetCount one : counts) {
				context.out().println(one.count() + "\t" + Printable.lines(count.equals(CELL) ? name(archive, one.value()) : one.value()));
			}
			return;
		}
		try (JsonLines lines = new JsonLines(context.out())) {
			for (FacetCount one : counts) {
				ArchiveArgument.line(lines, Map.of("facet", count, "value", one.value(), "count", one.count()));
			}
		}
	}

	private void hits(CommandContext context, List<SearchHit> hits) throws IOException {
		if (!argument.json()) {
			hits.forEach(h -> context.out().println(h.created().toString().substring(0, 10) + "  " + h.kind().id() + "  " + h.id() + "  "
					+ Printable.line(h.title())));
			context.message(hits.size() + (hits.size() == limit ? " records shown; there may be more, see --limit" : " records found"));
			return;
		}
		try (JsonLines lines = new JsonLines(context.out())) {
			for (SearchHit hit : hits) {
				Map<String, Object> object = new LinkedHashMap<>();
				object.put("kind", hit.kind().id());
				object.put("id", hit.id().toString());
				object.put("revision", hit.revision().toString());
				object.put("title", hit.title());
				object.put("created", hit.created().toString());
				object.put("person", hit.person());
				object.put("path", hit.path());
				ArchiveArgument.line(lines, object);
			}
		}
	}

	private SearchQuery query() throws CommandException {
		SearchQuery query = SearchQuery.all().text(String.join(" ", words)).kinds(kinds()).made(day(from, 0), day(to, 1)).page(limit, 0);
		for (Map.Entry<String, String> facet : facets.entrySet()) {
			query = query.facet(facet.getKey(), facet.getValue());
		}
		for (String condition : conditions) {
			query = query.range(range(condition));
		}
		return query;
	}

	private Set<RecordKind> kinds() throws CommandException {
		Set<RecordKind> set = EnumSet.noneOf(RecordKind.class);
		for (String kind : kinds) {
			set.add(RecordKind.of(kind).orElseThrow(() -> CommandException.usage("there is no kind of record '" + kind + "'")));
		}
		return set;
	}

	private static Optional<Instant> day(LocalDate day, int later) {
		return Optional.ofNullable(day).map(d -> d.plusDays(later).atStartOfDay(ZoneId.systemDefault()).toInstant());
	}

	private static SearchQuery.Range range(String condition) throws CommandException {
		Matcher matcher = CONDITION.matcher(condition);
		if (!matcher.matches()) {
			throw CommandException.usage("--where takes a name, a comparison and a value with unit, but got '" + condition + "'");
		}
		try {
			Optional<Quantity> bound = Optional.of(Quantity.parse(matcher.group(3).strip()));
			String comparison = matcher.group(2);
			return new SearchQuery.Range(matcher.group(1), comparison.contains("<") ? Optional.empty() : bound,
					comparison.contains(">") ? Optional.empty() : bound);
		} catch (UnitException e) {
			throw CommandException.usage("--where " + condition + ": " + e.getMessage());
		}
	}
}
