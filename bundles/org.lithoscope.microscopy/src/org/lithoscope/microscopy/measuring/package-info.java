/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Lines, rectangles and outlines drawn into images, and the lengths and areas they stand for. */
package org.lithoscope.microscopy.measuring;
