/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** What tables of any origin have in common. */
package org.lithoscope.instrument.csv.internal;
