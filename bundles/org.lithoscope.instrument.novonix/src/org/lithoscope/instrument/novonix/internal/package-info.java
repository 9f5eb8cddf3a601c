/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** How exports of Novonix coulometers are put together. */
package org.lithoscope.instrument.novonix.internal;
