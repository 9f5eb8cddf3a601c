/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Tables that the programs of instruments export as text or spreadsheet: columns known by their headers, units in the headers. */
package org.lithoscope.io.export;
