/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Cells, their electrodes, and where in a cell's life a measurement belongs. */
package org.lithoscope.model.cell;
