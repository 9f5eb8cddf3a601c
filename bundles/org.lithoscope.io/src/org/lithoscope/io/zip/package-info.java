/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Zip archives that are themselves a file format, read in memory, also when they break off. */
package org.lithoscope.io.zip;
