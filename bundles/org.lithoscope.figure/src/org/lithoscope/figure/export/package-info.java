/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Figures as files: SVG, PDF, PNG at the size of a journal's column, and the full data as CSV. */
package org.lithoscope.figure.export;
