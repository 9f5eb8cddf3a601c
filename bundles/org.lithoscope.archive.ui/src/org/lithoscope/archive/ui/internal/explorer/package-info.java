/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The explorer of an archive: a tree of its records, filled from the index page by page. */
package org.lithoscope.archive.ui.internal.explorer;
