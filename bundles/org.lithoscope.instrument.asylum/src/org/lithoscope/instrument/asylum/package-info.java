/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Reader of Igor Binary Waves of Asylum Research. */
package org.lithoscope.instrument.asylum;
