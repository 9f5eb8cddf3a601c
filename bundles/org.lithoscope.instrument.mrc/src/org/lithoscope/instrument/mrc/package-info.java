/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Reader of MRC and CCP4 Files. */
package org.lithoscope.instrument.mrc;
