/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** How the header and the rows of a Battery Data Format table are understood. */
package org.lithoscope.instrument.bdf.internal;
