/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Reader of Zeiss SEM Files. */
package org.lithoscope.instrument.zeiss;
