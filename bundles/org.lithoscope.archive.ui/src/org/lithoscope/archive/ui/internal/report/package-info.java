/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** What came of long work on an archive: a sentence and a row for each file or record. */
package org.lithoscope.archive.ui.internal.report;
