/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Distribution of relaxation times: the published Tikhonov method with radial basis functions, and a more accurate one. */
package org.lithoscope.impedance.drt;
