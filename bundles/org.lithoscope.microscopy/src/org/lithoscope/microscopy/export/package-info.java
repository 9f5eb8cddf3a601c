/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Images as PNG and TIFF files that state their pixel size, with or without a scale bar. */
package org.lithoscope.microscopy.export;
