/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The formulas of microscopy: thickness, porosity, roughness. */
package org.lithoscope.microscopy.formula;
