/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * The command line. A sub-command is a {@link org.lithoscope.cli.Command} that a bundle contributes to the extension point
 * {@code org.lithoscope.registry.commands}; it works with what its {@link org.lithoscope.cli.CommandContext} gives it.
 */
package org.lithoscope.cli;
