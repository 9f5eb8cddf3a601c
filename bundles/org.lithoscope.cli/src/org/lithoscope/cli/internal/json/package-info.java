/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** What the command line prints and reads as JSON. */
package org.lithoscope.cli.internal.json;
