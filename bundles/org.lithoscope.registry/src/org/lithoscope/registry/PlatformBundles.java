/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry;

import java.util.List;

import org.lithoscope.registry.internal.osgi.BundleReport;

/** Asks the platform for bundles that bring nothing; outside OSGi there are none. */
final class PlatformBundles {

	private PlatformBundles() {
	}

	static List<BundleProblem> problems() {
		return BundleReport.problems();
	}
}
