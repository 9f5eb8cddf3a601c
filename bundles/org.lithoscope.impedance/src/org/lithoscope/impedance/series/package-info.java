/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Spectra against temperature, time, cycle or state of charge. */
package org.lithoscope.impedance.series;
