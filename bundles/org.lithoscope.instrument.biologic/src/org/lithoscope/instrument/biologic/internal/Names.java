/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.biologic.internal;

import org.lithoscope.model.reader.Source;

/** Names of measurements. */
final class Names {

	private Names() {
	}

	/**
	 * The name of a file's measurement: the file's name without folder and ending.
	 *
	 * @param source the file
	 * @return the name
	 */
	static String of(Source source) {
		String name = source.main().name();
		String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
		int dot = file.lastIndexOf('.');
		return dot > 0 ? file.substring(0, dot) : file;
	}
}
