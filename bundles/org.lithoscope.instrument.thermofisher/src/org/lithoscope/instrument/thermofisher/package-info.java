/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Reader of Thermo Fisher and FEI Files. */
package org.lithoscope.instrument.thermofisher;
