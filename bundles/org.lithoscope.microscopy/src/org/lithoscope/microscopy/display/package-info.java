/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** From values to pixels for the eye: thumbnails, tiles, contrast, colours, scale bars. */
package org.lithoscope.microscopy.display;
