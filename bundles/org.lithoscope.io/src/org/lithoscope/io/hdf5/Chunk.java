/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.hdf5;

/**
 * A chunk of a dataset in the file.
 *
 * @param address where it stands
 * @param stored  how many bytes there
 * @param mask    the filters it did not go through, as bits
 * @param origin  the place of its first value in the dataset
 */
record Chunk(long address, long stored, long mask, long[] origin) {
}
