/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.jobs;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lithoscope.archive.RecordKind;
import org.lithoscope.archive.index.SearchHit;
import org.lithoscope.archive.index.SearchQuery;
import org.lithoscope.archive.record.ResultBody;
import org.lithoscope.archive.ui.internal.session.OpenArchive;
import org.lithoscope.model.analysis.Result;

/** Tells whether the very run of an analysis that gave a result is kept already: the same analysis that ended at the same time. */
final class KeptResults {

	private static final int MOST_OF_A_TITLE = 200;

	private final OpenArchive archive;

	KeptResults(OpenArchive archive) {
		this.archive = archive;
	}

	boolean contains(Result result) throws IOException {
		Map<String, Object> body = ResultBody.of(result, Optional.empty());
		if (result.title().codePoints().noneMatch(Character::isLetterOrDigit)) {
			return false;
		}
		SearchQuery query = SearchQuery.all().kinds(Set.of(RecordKind.RESULT)).text("\"" + result.title().replace("\"", " ") + "\"");
		for (SearchHit hit : archive.index().search(query.page(MOST_OF_A_TITLE, 0))) {
			Map<String, Object> other = archive.archive().read(hit.path()).body();
			if (other.get("time") != null && other.get("time").equals(body.get("time")) && other.get("inputFiles").equals(body.get("inputFiles"))
					&& other.get("title").equals(body.get("title"))) {
				return true;
			}
		}
		return false;
	}
}
