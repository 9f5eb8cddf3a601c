/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry;

/** What a contribution is. */
public enum PluginKind {
	/** A reader of instrument files. */
	READER("reader"),
	/** A technique and its kinds of measurement; has no code. */
	TECHNIQUE("technique"),
	/** An analysis. */
	ANALYSIS("analysis"),
	/** A sub-command of the command line. */
	COMMAND("command");

	private final String label;

	PluginKind(String label) {
		this.label = label;
	}

	/** {@return the word for people} */
	public String label() {
		return label;
	}
}
