/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Reader of PalmSens files. */
package org.lithoscope.instrument.palmsens;
