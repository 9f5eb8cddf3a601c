/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The index in SQLite. Not API. */
package org.lithoscope.archive.internal.sqlite;
