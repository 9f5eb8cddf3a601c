/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What an archive says of itself; stands in {@code bag-info.txt} and in the crate's root.
 *
 * @param id          the archive's id, for ever
 * @param name        the name of the project
 * @param description what it is about, in a sentence
 * @param licence     the licence of its data: an SPDX identifier, a URL, or what the owner says
 * @param owner       the person or institute it belongs to
 * @param created     when it was made
 */
public record ArchiveInfo(String id, String name, String description, String licence, String owner, LocalDate created) {

	private static final String ID = "External-Identifier";
	private static final String NAME = "Lithoscope-Name";
	private static final String DESCRIPTION = "External-Description";
	private static final String LICENCE = "Lithoscope-Licence";
	private static final String OWNER = "Source-Organization";
	private static final String CREATED = "Bagging-Date";
	/** The tag that says which version of the layout an archive has. */
	static final String LAYOUT = "Lithoscope-Layout";

	/** Checks its parts. */
	public ArchiveInfo {
		Objects.requireNonNull(id, "id");
		Objects.requireNonNull(created, "created");
		name = line(name);
		description = line(description);
		licence = line(licence);
		owner = line(owner);
	}

	// one tag, one line: what people type must not break the tag file
	private static String line(String text) {
		return text.replaceAll("\\s+", " ").strip();
	}

	Map<String, String> toTags() {
		Map<String, String> tags = new LinkedHashMap<>();
		tags.put(ID, "urn:uuid:" + id);
		tags.put(NAME, name);
		tags.put(DESCRIPTION, description);
		tags.put(LICENCE, licence);
		tags.put(OWNER, owner);
		tags.put(CREATED, created.toString());
		return tags;
	}

	static ArchiveInfo of(Map<String, String> tags) {
		LocalDate created = LocalDate.EPOCH;
		try {
			created = LocalDate.parse(tags.getOrDefault(CREATED, ""));
		} catch (DateTimeParseException e) {
			// nothing depends on it
			System.getLogger(ArchiveInfo.class.getName()).log(System.Logger.Level.DEBUG, "the archive states no date", e);
		}
		return new ArchiveInfo(tags.getOrDefault(ID, "").replaceFirst("^urn:uuid:", ""), tags.getOrDefault(NAME, ""),
				tags.getOrDefault(DESCRIPTION, ""), tags.getOrDefault(LICENCE, ""), tags.getOrDefault(OWNER, ""),
				created);
	}
}
