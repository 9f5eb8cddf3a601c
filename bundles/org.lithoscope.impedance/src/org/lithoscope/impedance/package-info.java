/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Typed views of impedance spectra: frequency in hertz, impedance in ohm, capacitive imaginary parts negative, area kept apart. */
package org.lithoscope.impedance;
