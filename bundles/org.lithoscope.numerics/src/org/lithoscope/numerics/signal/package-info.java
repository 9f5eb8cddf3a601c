/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Fourier transform, smoothing, derivatives, integrals, interpolation and peaks of sampled data. */
package org.lithoscope.numerics.signal;
