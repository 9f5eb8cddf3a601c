/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Archives as single files: zip of the whole bag, or {@code .eln} as electronic notebooks take it; in and out. */
package org.lithoscope.archive.exchange;
