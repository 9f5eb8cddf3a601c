/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Analyses of micrographs and height maps. */
package org.lithoscope.microscopy.analysis;
