/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Whether a spectrum obeys the Kramers–Kronig relations, and over which frequencies. */
package org.lithoscope.impedance.validity;
