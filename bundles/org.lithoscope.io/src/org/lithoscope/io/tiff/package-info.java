/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The tags of TIFF files, among them those in which microscopes keep their settings. Pixels are not decoded here. */
package org.lithoscope.io.tiff;
