/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Microscopy: one vendor-neutral schema of what microscopes write, typed views of images, and what is measured in them. */
package org.lithoscope.microscopy;
