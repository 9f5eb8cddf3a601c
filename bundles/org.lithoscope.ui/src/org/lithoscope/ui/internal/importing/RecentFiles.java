/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.importing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.lithoscope.ui.internal.preferences.Preferences;

/** The files that were opened lately, the last first. */
public final class RecentFiles {

	private static final int KEPT = 8;

	private RecentFiles() {
	}

	/** {@return the files that were opened lately and still exist} */
	public static List<Path> all() {
		String lines = new Preferences(InstanceScope.INSTANCE).text(Preferences.RECENT, "");
		return lines.lines().filter(l -> !l.isBlank()).map(Path::of).filter(Files::exists).toList();
	}

	/**
	 * Puts files at the front.
	 *
	 * @param paths the files
	 */
	public static void remember(List<Path> paths) {
		Set<Path> merged = new LinkedHashSet<>(paths);
		merged.addAll(all());
		List<String> kept = new ArrayList<>();
		merged.stream().limit(KEPT).forEach(p -> kept.add(p.toString()));
		new Preferences(InstanceScope.INSTANCE).set(Preferences.RECENT, String.join("\n", kept));
	}
}
