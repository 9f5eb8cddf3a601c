/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Tables on the screen, of any length, and the selection that links them with figures. */
package org.lithoscope.ui.table;
