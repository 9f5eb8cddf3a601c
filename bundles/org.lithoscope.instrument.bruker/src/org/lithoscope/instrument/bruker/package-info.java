/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Reader of Bruker Nanoscope Files. */
package org.lithoscope.instrument.bruker;
