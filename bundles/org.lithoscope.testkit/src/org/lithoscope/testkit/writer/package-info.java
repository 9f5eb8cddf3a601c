/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Writers of instrument files from known truth: for tests, for the example project, and for vendors. */
package org.lithoscope.testkit.writer;
