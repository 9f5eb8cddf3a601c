/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.analysis;

import org.lithoscope.model.analysis.Parameter;

/**
 * What {@link RoughnessAnalysis} takes.
 *
 * @param channel which image; empty for the first
 * @param level   whether the plane that fits best is taken off
 */
public record RoughnessParameters(@Parameter(label = "Channel", help = "Empty: the first") String channel,
		@Parameter(label = "Take off the plane that fits best", value = "true") boolean level) {
}
