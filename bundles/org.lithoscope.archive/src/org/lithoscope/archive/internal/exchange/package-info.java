/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Zip files, written and read with distrust. Not API. */
package org.lithoscope.archive.internal.exchange;
