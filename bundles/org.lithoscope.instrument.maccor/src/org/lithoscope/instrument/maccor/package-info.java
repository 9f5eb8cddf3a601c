/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Readers of the text files of MACCOR battery cyclers. */
package org.lithoscope.instrument.maccor;
