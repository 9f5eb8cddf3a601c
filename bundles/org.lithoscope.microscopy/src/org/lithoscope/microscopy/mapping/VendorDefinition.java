/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.mapping;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A vendor that a table defines without any code. Its head lines say where the settings of a TIFF file stand and how they are written:
 *
 * <pre>
 * #! vendor = Phenom
 * #! tag = 34683            (or: beside = .txt)
 * #! form = xml             (or: ini, for lines key=value under headings)
 * #! contains = &lt;FeiImage   (a text that tells this vendor from others with the same tag)
 * </pre>
 *
 * The lines below are those of {@link VendorMapping}.
 *
 * @param vendor   its name
 * @param tag      the number of the tag that holds the settings; 0 when they stand in a file of their own
 * @param beside   the extension of that file, with its point; empty when they stand in a tag
 * @param xml      whether they are XML; else lines {@code key=value}
 * @param contains a text that must be in them; may be empty
 * @param mapping  the table
 */
public record VendorDefinition(String vendor, int tag, String beside, boolean xml, String contains, VendorMapping mapping) {

	private static final String HEAD = "#!";

	/** Checks its parts. */
	public VendorDefinition {
		Objects.requireNonNull(mapping, "mapping");
		if (vendor.isBlank() || (tag > 0) == !beside.isEmpty()) {
			throw new IllegalArgumentException("a definition needs a vendor, and either a tag or a file beside the image");
		}
		if (!beside.isEmpty() && contains.isEmpty()) {
			throw new IllegalArgumentException("'contains' must say how the files of " + vendor + " are told from others");
		}
	}

	/**
	 * Reads a definition.
	 *
	 * @param text a table
	 * @return the definition; empty for a table without head lines
	 * @throws IllegalArgumentException when a head line or a line of the table is wrong
	 */
	public static Optional<VendorDefinition> read(String text) {
		Map<String, String> head = new LinkedHashMap<>();
		for (String line : text.lines().toList()) {
			int equals = line.indexOf('=');
			if (line.startsWith(HEAD) && equals > 0) {
				head.put(line.substring(HEAD.length(), equals).strip().toLowerCase(Locale.ROOT), line.substring(equals + 1).strip());
			}
		}
		if (head.isEmpty()) {
			return Optional.empty();
		}
		String form = head.getOrDefault("form", "ini").toLowerCase(Locale.ROOT);
		if (!form.equals("ini") && !form.equals("xml")) {
			throw new IllegalArgumentException("form '" + form + "' instead of ini or xml");
		}
		try {
			VendorMapping mapping = VendorMapping.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
			return Optional.of(new VendorDefinition(head.getOrDefault("vendor", ""), Integer.parseInt(head.getOrDefault("tag", "0")),
					head.getOrDefault("beside", ""), form.equals("xml"), head.getOrDefault("contains", ""), mapping));
		} catch (IOException e) {
			throw new IllegalArgumentException(e);
		}
	}

	/**
	 * The tags of settings.
	 *
	 * @param text the settings
	 * @return the tags; empty when the text is not this vendor's
	 */
	public RawTags tags(String text) {
		Map<String, String> tags = new LinkedHashMap<>();
		if (text.contains(contains)) {
			if (xml) {
				XmlTags.read(text, "", tags);
			} else {
				IniTags.read(text, "", tags);
			}
		}
		return new RawTags(tags);
	}
}
