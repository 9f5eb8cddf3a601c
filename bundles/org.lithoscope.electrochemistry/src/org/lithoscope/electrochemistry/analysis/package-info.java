/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The analyses of electrochemistry, with their parameter records. */
package org.lithoscope.electrochemistry.analysis;
