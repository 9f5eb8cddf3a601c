/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Equivalent circuits: a language, the elements with analytic derivatives, and complex non-linear least squares. */
package org.lithoscope.impedance.circuit;
