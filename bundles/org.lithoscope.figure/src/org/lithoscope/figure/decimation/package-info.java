/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * From millions of points to as many as a screen can show, without losing a spike. Sorted lines: the least and greatest number in each
 * column of pixels, from a pyramid of block extremes. Loops: blocks smaller than a pixel become a point, parts drawn over are left out.
 */
package org.lithoscope.figure.decimation;
