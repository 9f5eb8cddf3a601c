/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Forms of records, made from their schemas, and their revisions. */
package org.lithoscope.archive.ui.internal.record;
