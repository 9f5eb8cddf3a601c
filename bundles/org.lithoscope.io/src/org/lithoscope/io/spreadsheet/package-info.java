/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Spreadsheets of Office Open XML (.xlsx) as plain tables. */
package org.lithoscope.io.spreadsheet;
