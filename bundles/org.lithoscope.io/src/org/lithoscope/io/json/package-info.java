/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Canonical JSON: one text for one value. */
package org.lithoscope.io.json;
