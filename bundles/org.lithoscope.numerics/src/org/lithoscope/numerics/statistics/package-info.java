/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Sums, moments, robust statistics and means of replicates. */
package org.lithoscope.numerics.statistics;
