/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** How the files of Arbin testers are built. */
package org.lithoscope.instrument.arbin.internal;
