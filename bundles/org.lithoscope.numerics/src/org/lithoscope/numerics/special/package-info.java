/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Special functions in double precision, and physical constants. */
package org.lithoscope.numerics.special;
