/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** How an archive is written, sealed and checked. Not API. */
package org.lithoscope.archive.internal;
