/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.hdf5;

import java.util.Optional;

import org.lithoscope.io.binary.BinaryCursor;
import org.lithoscope.model.reader.ReadException;

/** The dimensions of a dataset or attribute. */
final class Dataspace {

	private static final int MOST_DIMENSIONS = 32;

	private Dataspace() {
	}

	/** The dimensions; none for a single value, empty for no value at all. */
	static Optional<long[]> of(HdfInput in, BinaryCursor c) throws ReadException {
		int version = c.u8();
		int rank = c.u8();
		c.skip(1);
		if (version < 1 || version > 2 || rank > MOST_DIMENSIONS) {
			throw c.wrong("dimensions of version " + version + ", " + rank + " of them");
		}
		if (version == 1) {
			c.skip(5);
		} else if (c.u8() == 2) {
			return Optional.empty();
		}
		long[] dimensions = new long[rank];
		for (int i = 0; i < rank; i++) {
			dimensions[i] = in.length(c);
			if (dimensions[i] < 0) {
				throw c.wrong("a dimension below zero");
			}
		}
		return Optional.of(dimensions);
	}

	/** How many values there are; {@link Long#MAX_VALUE} when that is no number any more. */
	static long count(long[] dimensions) {
		long count = 1;
		for (long n : dimensions) {
			if (n > 0 && count > Long.MAX_VALUE / n) {
				return Long.MAX_VALUE;
			}
			count *= n;
		}
		return count;
	}
}
