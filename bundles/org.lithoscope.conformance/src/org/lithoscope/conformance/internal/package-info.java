/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Nothing but tests: all readers and analyses together, against synthetic truth and against real files. */
package org.lithoscope.conformance.internal;
