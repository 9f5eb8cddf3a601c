/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Non-linear least squares under bounds, with errors, correlation and a report of active bounds. */
package org.lithoscope.numerics.fit;
