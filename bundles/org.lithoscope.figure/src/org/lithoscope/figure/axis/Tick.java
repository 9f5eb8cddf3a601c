/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.axis;

/**
 * A labelled tick.
 *
 * @param value where it stands
 * @param label what it says, already divided by the axis' power of ten
 */
public record Tick(double value, String label) {
}
