/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.explorer;

/** By what the records of an archive are arranged. */
public enum Arrangement {
	/** Cells and other samples, with what was measured and found on each. */
	SAMPLE("By sample"),
	/** Techniques with their measurements, analyses with their results. */
	TECHNIQUE("By technique"),
	/** People with what they recorded. */
	PERSON("By person");

	private final String label;

	Arrangement(String label) {
		this.label = label;
	}

	/** {@return the name for people} */
	public String label() {
		return label;
	}
}
