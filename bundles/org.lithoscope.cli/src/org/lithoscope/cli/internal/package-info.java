/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** How the command line works. */
package org.lithoscope.cli.internal;
