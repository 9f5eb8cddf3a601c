/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Columnar tables: typed, chunked columns with {@code long} row counts that spill to mapped files above a budget. */
package org.lithoscope.model.table;
