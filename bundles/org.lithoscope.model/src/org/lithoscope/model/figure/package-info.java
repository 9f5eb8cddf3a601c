/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Charts as data: what is drawn, with quantities, units and row identities, and nothing about pixels. A technique returns figures; the
 * figure bundle decides what is visible and paints it.
 */
package org.lithoscope.model.figure;
