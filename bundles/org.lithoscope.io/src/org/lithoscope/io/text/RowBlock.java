/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.text;

/**
 * A stretch of whole lines in memory.
 *
 * @param bytes  the buffer, with {@link NumberCursor#PADDING} bytes behind {@code to}
 * @param from   the first byte of the first line
 * @param to     behind the end of the last line
 * @param offset the place of {@code bytes[0]} in the file
 * @param open   whether the last line has no line end in the file; in the buffer it has one
 */
record RowBlock(byte[] bytes, int from, int to, long offset, boolean open) {
}
