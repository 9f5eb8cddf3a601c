/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.registry;

import java.time.Instant;
import java.util.function.BooleanSupplier;

/**
 * A call that neither ended nor could be ended: its thread still runs.
 *
 * @param plugin   the contribution
 * @param thread   the name of the thread
 * @param activity what it was doing
 * @param since    when it was abandoned
 * @param stack    where it was then, one frame a line
 * @param ended    asked whether it has ended after all
 */
public record AbandonedCall(PluginKey plugin, String thread, String activity, Instant since, String stack, BooleanSupplier ended) {
}
