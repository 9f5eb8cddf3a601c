/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The archive that is open in the workbench. */
package org.lithoscope.archive.ui.internal.session;
