/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The parts of a PalmSens session. */
package org.lithoscope.instrument.palmsens.internal;
