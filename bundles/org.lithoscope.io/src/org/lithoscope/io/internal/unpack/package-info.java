/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Unpacks the blocks of binary formats: Snappy, LZ4, Zstandard, gzip. */
package org.lithoscope.io.internal.unpack;
