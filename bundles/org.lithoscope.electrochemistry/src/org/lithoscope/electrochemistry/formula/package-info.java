/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The formulas of lithium-metal electrochemistry as functions of plain numbers, each with its source. */
package org.lithoscope.electrochemistry.formula;
