/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The sub-commands of Lithoscope itself. */
package org.lithoscope.cli.internal.command;
