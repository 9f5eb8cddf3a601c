/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Where readers read from: files on disk, in memory, packed by gzip or in zip archives. */
package org.lithoscope.io.source;
