/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.engine.archive;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.lithoscope.archive.ArchiveRecord;
import org.lithoscope.archive.ProjectArchive;
import org.lithoscope.archive.RecordKind;
import org.lithoscope.io.json.CanonicalJson;

/**
 * The parameters that were used last with each analysis in an archive: one record of kind {@link RecordKind#PARAMETERS} for each analysis, a
 * new revision whenever they change. All who work in an archive share them. May be used by several threads.
 */
public final class ArchiveParameters {

	private static final String ANALYSIS = "analysis";
	private static final String PARAMETERS = "parameters";

	private final ProjectArchive archive;
	/** The newest revision for each analysis. */
	private Map<String, ArchiveRecord> latest;

	/**
	 * The parameters remembered in an archive.
	 *
	 * @param archive the archive
	 */
	public ArchiveParameters(ProjectArchive archive) {
		this.archive = archive;
	}

	/**
	 * The parameters that were used last, also by another process.
	 *
	 * @param analysisId the id of the analysis
	 * @return the parameters as a tree, as {@link org.lithoscope.engine.ParameterOverrides#ofTree} takes it; empty when none were remembered
	 * @throws IOException when the archive cannot be read
	 */
	public synchronized Optional<Map<String, Object>> remembered(String analysisId) throws IOException {
		load();
		return Optional.ofNullable(latest.get(analysisId)).map(ArchiveParameters::tree);
	}

	/**
	 * Remembers the parameters of an analysis. Nothing is written when they are those that were remembered last, or when the archive can only
	 * be read.
	 *
	 * @param analysisId the id of the analysis
	 * @param tree       the parameters: nested maps, lists, texts, numbers, booleans and nulls
	 * @throws IOException when they cannot be kept
	 */
	public synchronized void remember(String analysisId, Map<String, Object> tree) throws IOException {
		if (archive.isReadOnly()) {
			return;
		}
		load();
		ArchiveRecord before = latest.get(analysisId);
		if (before != null && CanonicalJson.text(tree(before)).equals(CanonicalJson.text(tree))) {
			return;
		}
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("name", "Parameters of " + analysisId);
		body.put(ANALYSIS, analysisId);
		body.put(PARAMETERS, tree);
		latest.put(analysisId, before == null ? archive.add(RecordKind.PARAMETERS, body) : archive.revise(before, body));
	}

	/** There are as many records as analyses, so that looking again costs little, and shows what others wrote. */
	private void load() throws IOException {
		Map<String, ArchiveRecord> newest = new HashMap<>();
		try (Stream<ArchiveRecord> all = archive.revisions(RecordKind.PARAMETERS)) {
			// revisions begin with their time: the greatest is the newest
			all.filter(r -> r.body().get(ANALYSIS) instanceof String)
					.forEach(r -> newest.merge((String) r.body().get(ANALYSIS), r, (a, b) -> compare(a, b) >= 0 ? a : b));
		}
		latest = newest;
	}

	private static int compare(ArchiveRecord a, ArchiveRecord b) {
		// as text: UUID's own order takes the halves as signed numbers
		return a.revision().toString().compareTo(b.revision().toString());
	}

	private static Map<String, Object> tree(ArchiveRecord record) {
		Map<String, Object> tree = new LinkedHashMap<>();
		if (record.body().get(PARAMETERS) instanceof Map<?, ?> map) {
			map.forEach((key, value) -> tree.put(String.valueOf(key), value));
		}
		return tree;
	}
}
