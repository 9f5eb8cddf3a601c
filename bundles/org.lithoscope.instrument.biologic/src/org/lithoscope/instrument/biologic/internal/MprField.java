/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.biologic.internal;

/**
 * One column's place in a row of an .mpr data module.
 *
 * @param header  how EC-Lab heads the column
 * @param offset  its first byte in the row
 * @param storage how it is stored
 * @param mask    the bits that count, for flags in a shared byte; 0 for all
 */
record MprField(String header, int offset, MprColumns.Storage storage, int mask) {
}
