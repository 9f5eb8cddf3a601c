/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Axes: from numbers to lengths and back, and where the ticks stand and what they say. */
package org.lithoscope.figure.axis;
