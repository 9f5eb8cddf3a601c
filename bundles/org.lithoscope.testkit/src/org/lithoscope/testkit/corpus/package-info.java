/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Real instrument files with reference values, where a machine has them; tests that need them are skipped elsewhere. */
package org.lithoscope.testkit.corpus;
