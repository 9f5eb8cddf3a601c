/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.internal;

import org.lithoscope.electrochemistry.StepKind;

/**
 * Rows of one step, before its charge is known.
 *
 * @param kind     what the tester does
 * @param firstRow the first row
 * @param endRow   the row behind the last
 */
public record Stretch(StepKind kind, long firstRow, long endRow) {
}
