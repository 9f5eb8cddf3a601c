/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The methods of the Coulombic efficiency side by side on one cell. */
package org.lithoscope.electrochemistry.ui.internal.efficiency;
