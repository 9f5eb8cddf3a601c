/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Writes tables as text. */
package org.lithoscope.cli.internal.convert;
