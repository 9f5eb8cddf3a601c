/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Reader of JEOL SEM Files. */
package org.lithoscope.instrument.jeol;
