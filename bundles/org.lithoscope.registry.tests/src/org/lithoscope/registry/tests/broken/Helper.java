/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry.tests.broken;

import org.lithoscope.model.reader.Probe;

/** What the bundle of {@link NeedsHelper} forgets. */
final class Helper {

	Probe probe() {
		return Probe.certain("");
	}
}
