/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Where a number came from: from a value over analysis, parameters and measurement to the bytes. */
package org.lithoscope.archive.ui.internal.provenance;
