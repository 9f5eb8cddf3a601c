/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.tools;

import org.lithoscope.archive.RecordKind;
import org.lithoscope.registry.Catalogue;

/** How records, techniques and analyses are named and which icons they have. */
public final class RecordLook {

	private RecordLook() {
	}

	/**
	 * The icon of a kind of record.
	 *
	 * @param kind the kind
	 * @return the icon's name
	 */
	public static String icon(RecordKind kind) {
		return kind.id();
	}

	/**
	 * The name of a kind of record.
	 *
	 * @param kind the kind
	 * @return the name for people, with a capital
	 */
	public static String name(RecordKind kind) {
		return capital(kind.id());
	}

	/**
	 * The name of a technique.
	 *
	 * @param catalogue the plugins
	 * @param id        the id of the technique
	 * @return its name for people
	 */
	public static String technique(Catalogue catalogue, String id) {
		return catalogue.technique(id).map(t -> t.name()).orElse(capital(id));
	}

	/**
	 * The name of an analysis.
	 *
	 * @param catalogue the plugins
	 * @param id        the id of the analysis
	 * @return its name for people
	 */
	public static String analysis(Catalogue catalogue, String id) {
		return catalogue.analysis(id).map(a -> a.name()).orElse(id);
	}

	private static String capital(String text) {
		return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
	}
}
