/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Writers of impedance files from known spectra, and the check that a reader gives them back: for tests, and for vendors. */
package org.lithoscope.testkit.impedance;
