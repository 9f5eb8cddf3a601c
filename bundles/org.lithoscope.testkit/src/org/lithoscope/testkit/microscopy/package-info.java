/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Writers of microscope files with known truth: what a reader must find in them. */
package org.lithoscope.testkit.microscopy;
