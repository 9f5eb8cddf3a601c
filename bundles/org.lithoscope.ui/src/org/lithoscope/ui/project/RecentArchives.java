/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.lithoscope.ui.internal.preferences.Preferences;

/** The archives that were opened lately, the last first. */
public final class RecentArchives {

	private static final int KEPT = 6;

	private RecentArchives() {
	}

	/** {@return the folders of the archives that were opened lately and are still there} */
	public static List<Path> all() {
		String lines = new Preferences(InstanceScope.INSTANCE).text(Preferences.RECENT_ARCHIVES, "");
		return lines.lines().filter(l -> !l.isBlank()).map(Path::of).filter(Files::isDirectory).toList();
	}

	/**
	 * Puts an archive at the front.
	 *
	 * @param folder its folder
	 */
	public static void remember(Path folder) {
		Set<Path> merged = new LinkedHashSet<>();
		merged.add(folder.toAbsolutePath().normalize());
		merged.addAll(all());
		new Preferences(InstanceScope.INSTANCE).set(Preferences.RECENT_ARCHIVES,
				merged.stream().limit(KEPT).map(Path::toString).collect(Collectors.joining("\n")));
	}
}
