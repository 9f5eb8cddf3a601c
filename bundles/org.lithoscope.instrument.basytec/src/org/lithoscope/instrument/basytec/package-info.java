/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Readers of the files of Basytec battery testers. */
package org.lithoscope.instrument.basytec;
