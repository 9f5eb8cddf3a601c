/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** What readers of impedance spectra share: the names that programs give the columns, and the checks that every spectrum must pass. */
package org.lithoscope.io.spectrum;
