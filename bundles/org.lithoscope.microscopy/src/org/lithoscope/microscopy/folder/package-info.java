/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Folders of images: metadata and thumbnails of many files. */
package org.lithoscope.microscopy.folder;
