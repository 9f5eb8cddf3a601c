/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Straight and broken lines with the uncertainty of their parameters. */
package org.lithoscope.numerics.regression;
