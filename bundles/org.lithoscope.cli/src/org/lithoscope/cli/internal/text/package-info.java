/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** What the command line prints for people. */
package org.lithoscope.cli.internal.text;
