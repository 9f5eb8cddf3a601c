/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Reader of Park Systems Files. */
package org.lithoscope.instrument.park;
