/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Synthetic cells: runs of a battery tester whose truth is known exactly. Everything made here is synthetic and says so. */
package org.lithoscope.testkit.cell;
