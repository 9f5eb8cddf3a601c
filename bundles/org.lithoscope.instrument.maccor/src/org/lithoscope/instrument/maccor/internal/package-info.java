/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** How MACCOR text files are built. */
package org.lithoscope.instrument.maccor.internal;
