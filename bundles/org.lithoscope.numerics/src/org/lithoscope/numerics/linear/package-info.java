/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Dense linear algebra on flat arrays, and linear least squares under bounds. */
package org.lithoscope.numerics.linear;
