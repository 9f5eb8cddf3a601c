/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.preferences;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.IScopeContext;

/** What the user has set, read from one scope. */
public final class Preferences {

	/** The node of all preferences. */
	public static final String NODE = "org.lithoscope.ui";
	/** Who works here, for provenance. */
	public static final String PERSON = "person";
	/** Megabytes of tables kept in memory before they go to the disk. */
	public static final String HEAP_BUDGET = "heapBudgetMegabytes";
	/** Significant digits in tables. */
	public static final String DIGITS = "significantDigits";
	/** Whether numbers are copied with a decimal comma. */
	public static final String DECIMAL_COMMA = "decimalComma";
	/** Light, dark, or as the system. */
	public static final String THEME = "theme";
	/** Files opened lately, one per line. */
	public static final String RECENT = "recentFiles";
	/** Archives opened lately, one folder per line. */
	public static final String RECENT_ARCHIVES = "recentArchives";
	/** How the explorer groups: by technique or by file. */
	public static final String GROUPING = "explorerGrouping";
	/** The digits shown unless the user says otherwise. */
	public static final int DEFAULT_DIGITS = 7;

	private static final long MEGABYTE = 1L << 20;

	private final IEclipsePreferences node;

	/**
	 * Preferences of a scope.
	 *
	 * @param scope the scope
	 */
	public Preferences(IScopeContext scope) {
		this.node = scope.getNode(NODE);
	}

	/**
	 * Who works here.
	 *
	 * @param otherwise the name unless one was set
	 * @return the name
	 */
	public String person(String otherwise) {
		String set = node.get(PERSON, "").strip();
		return set.isEmpty() ? otherwise : set;
	}

	/**
	 * The memory for tables.
	 *
	 * @param otherwise the bytes unless a number was set
	 * @return the bytes
	 */
	public long heapBudgetBytes(long otherwise) {
		int set = node.getInt(HEAP_BUDGET, 0);
		return set <= 0 ? otherwise : set * MEGABYTE;
	}

	/** {@return the significant digits in tables} */
	public int digits() {
		return Math.clamp(node.getInt(DIGITS, DEFAULT_DIGITS), 3, 17);
	}

	/** {@return whether numbers are copied with a decimal comma} */
	public boolean decimalComma() {
		return node.getBoolean(DECIMAL_COMMA, false);
	}

	/**
	 * A text.
	 *
	 * @param key       which
	 * @param otherwise the text unless one was set
	 * @return the text
	 */
	public String text(String key, String otherwise) {
		return node.get(key, otherwise);
	}

	/**
	 * Sets a text.
	 *
	 * @param key   which
	 * @param value the text
	 */
	public void set(String key, String value) {
		node.put(key, value);
	}
}
