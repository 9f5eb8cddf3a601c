/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** What texts and workbooks of LANDT testers have in common. */
package org.lithoscope.instrument.landt.internal;
