/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Not API. */
package org.lithoscope.instrument.gatan.internal;
