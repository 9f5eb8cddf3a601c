/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.provenance;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.lithoscope.archive.ArchiveRecord;
import org.lithoscope.archive.RecordKind;
import org.lithoscope.archive.index.SearchHit;
import org.lithoscope.archive.index.SearchQuery;
import org.lithoscope.archive.record.StoredMeasurement;
import org.lithoscope.archive.ui.internal.session.OpenArchive;
import org.lithoscope.model.analysis.Provenance;
import org.lithoscope.model.measurement.FileReference;

/** Finds the record of a measurement that went into an analysis: by its name, and surely by the hashes of its files. */
public final class MeasurementLookup {

	private static final int MOST_OF_A_NAME = 200;

	private final OpenArchive archive;

	/**
	 * A record that was found.
	 *
	 * @param hit    where it is
	 * @param record what it says
	 */
	public record Found(SearchHit hit, ArchiveRecord record) {
	}

	/**
	 * A lookup.
	 *
	 * @param archive the archive
	 */
	public MeasurementLookup(OpenArchive archive) {
		this.archive = archive;
	}

	/**
	 * Finds the measurement of an input.
	 *
	 * @param input the input
	 * @return its record, if there is one
	 * @throws IOException when index or archive cannot be read
	 */
	public Optional<Found> find(Provenance.Input input) throws IOException {
		List<String> hashes = input.origin().files().stream().map(FileReference::sha512).filter(h -> !h.isEmpty()).toList();
		if (hashes.isEmpty() || input.name().codePoints().noneMatch(Character::isLetterOrDigit)) {
			return Optional.empty();
		}
		SearchQuery query = SearchQuery.all().kinds(Set.of(RecordKind.MEASUREMENT)).text("\"" + input.name().replace("\"", " ") + "\"");
		for (SearchHit hit : archive.index().search(query.page(MOST_OF_A_NAME, 0))) {
			ArchiveRecord record = archive.archive().read(hit.path());
			StoredMeasurement stored = StoredMeasurement.of(record.body());
			if (stored.name().equals(input.name()) && stored.hashes().equals(hashes)) {
				return Optional.of(new Found(hit, record));
			}
		}
		return Optional.empty();
	}
}
