/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The commands that work on archives. Not API. */
package org.lithoscope.cli.internal.archive;
