/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Spectral lines of unit area and their derivatives. */
package org.lithoscope.numerics.lineshape;
