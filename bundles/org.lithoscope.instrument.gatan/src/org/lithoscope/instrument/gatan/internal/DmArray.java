/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.gatan.internal;

/**
 * An array in the file.
 *
 * @param offset      its first byte
 * @param elementType the code of its elements; 0 for structures
 * @param elementSize the bytes of an element
 * @param count       how many elements
 */
public record DmArray(long offset, int elementType, int elementSize, long count) {
}
