/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** What can be done with archives: handlers of commands, and the dialogs that ask for what they need. */
package org.lithoscope.archive.ui.internal.commands;
