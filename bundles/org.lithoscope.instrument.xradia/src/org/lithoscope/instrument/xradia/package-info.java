/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Reader of Zeiss Xradia Files. */
package org.lithoscope.instrument.xradia;
