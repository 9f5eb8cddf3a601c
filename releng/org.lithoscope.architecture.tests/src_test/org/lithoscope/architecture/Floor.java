/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.architecture;

import java.util.Map;
import java.util.Set;

/** The floors of the house: which bundle lives where, and so what it may build on. */
final class Floor {

	private static final String PREFIX = "org.lithoscope.";
	private static final int TECHNIQUE = 2;
	private static final int INSTRUMENT = 3;
	private static final int ARCHIVE = 4;
	private static final int TECHNIQUE_UI = 8;

	/** The bundles of one of a kind. Whatever is not here is an instrument, a technique's user interface, or a technique. */
	private static final Map<String, Integer> NAMED = Map.ofEntries(
			Map.entry("model", 0),
			Map.entry("numerics", 1),
			Map.entry("io", 1),
			Map.entry("figure", TECHNIQUE),
			Map.entry("inventory", INSTRUMENT),
			Map.entry("example", INSTRUMENT),
			Map.entry("registry", ARCHIVE),
			Map.entry("archive", ARCHIVE),
			Map.entry("engine", 5),
			Map.entry("report", 6),
			Map.entry("cli", 7),
			Map.entry("ui", 7));

	/** Bundles beside the house: they may use every floor, and only tests may use them. */
	private static final Set<String> BESIDE = Set.of("testkit", "example", "conformance");

	/** Bundles that are read and tested, but not delivered. */
	private static final Set<String> NOT_DELIVERED = Set.of("example");

	private Floor() {
	}

	static boolean isBeside(String bundle) {
		return BESIDE.contains(shortName(bundle)) || bundle.endsWith(".tests");
	}

	static boolean isDelivered(String bundle) {
		return !isBeside(bundle) && !NOT_DELIVERED.contains(shortName(bundle));
	}

	static int of(String bundle) {
		String name = shortName(bundle);
		if (NAMED.containsKey(name)) {
			return NAMED.get(name);
		}
		if (name.startsWith("instrument.")) {
			return INSTRUMENT;
		}
		return name.endsWith(".ui") ? TECHNIQUE_UI : TECHNIQUE;
	}

	/** Plain Java: no SWT, no OSGi API; these run on a cluster node as well as in the workbench. */
	static boolean isPlainJava(String bundle) {
		return of(bundle) <= INSTRUMENT || bundle.equals(PREFIX + "archive");
	}

	static boolean mayUseUserInterface(String bundle) {
		int floor = of(bundle);
		return floor == TECHNIQUE_UI || bundle.equals(PREFIX + "ui");
	}

	private static String shortName(String bundle) {
		return bundle.substring(PREFIX.length());
	}
}
