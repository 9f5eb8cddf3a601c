/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Small things that views share: empty states, sheets of facts, notes under a field, work on the thread of the display. */
package org.lithoscope.ui.tools;
