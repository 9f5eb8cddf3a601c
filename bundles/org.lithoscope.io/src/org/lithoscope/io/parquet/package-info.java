/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Parquet files, as Apache Parquet's format description 2.x lays them down: flat columns of all physical types, data pages of both versions,
 * all encodings in use, packed with Snappy, gzip, LZ4 or Zstandard. Nested lists and maps, encryption, Brotli and LZO are not read.
 */
package org.lithoscope.io.parquet;
