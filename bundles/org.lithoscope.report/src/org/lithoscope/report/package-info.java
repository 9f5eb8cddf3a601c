/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Results as documents that are read without the program: one HTML file with everything inside, tables as CSV. */
package org.lithoscope.report;
