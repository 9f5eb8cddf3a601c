/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The analyses of impedance: Kramers–Kronig, equivalent circuit, distribution of relaxation times, Arrhenius, maps of a series. */
package org.lithoscope.impedance.analysis;
