/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Cycling data in tables that no instrument's program has written: made by people, by scripts, or by programs that are not known. */
package org.lithoscope.instrument.csv;
