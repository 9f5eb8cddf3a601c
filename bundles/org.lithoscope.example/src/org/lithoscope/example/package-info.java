/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** A plug-in to learn from: one reader and one analysis, with everything a vendor needs and nothing else. */
package org.lithoscope.example;
