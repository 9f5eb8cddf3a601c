/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** How these files are read; not API. */
package org.lithoscope.instrument.spreadsheet.internal;
