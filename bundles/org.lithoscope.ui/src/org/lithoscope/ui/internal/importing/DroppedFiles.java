/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The paths in what was dropped from the desktop. */
public final class DroppedFiles {

	private DroppedFiles() {
	}

	/**
	 * The paths in the data of a drop.
	 *
	 * @param data the names of files, or anything else
	 * @return the paths; none when it were not files
	 */
	public static List<Path> of(Object data) {
		List<Path> paths = new ArrayList<>();
		if (data instanceof String[] names) {
			for (String name : names) {
				paths.add(Path.of(name).toAbsolutePath().normalize());
			}
		}
		return paths;
	}
}
