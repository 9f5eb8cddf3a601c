/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The report as pages: text, small tables, figures and tables set on A4 in the bundled font. */
package org.lithoscope.report.internal.pdf;
