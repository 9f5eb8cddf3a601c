/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.ole2;

import java.util.ArrayList;
import java.util.List;

import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.reader.ReadException;

/** Chains of sectors: each sector's number leads to the next. */
final class SectorTable {

	private static final int LAST_REGULAR = 0xFFFFFFFA;
	private static final int END = 0xFFFFFFFE;

	private final String file;
	private final int[] next;

	SectorTable(String file, int[] next) {
		this.file = file;
		this.next = next;
	}

	/** The sectors of a chain. A chain that meets itself, or is longer than all sectors, is damage. */
	List<Integer> chain(int first) throws ReadException {
		List<Integer> sectors = new ArrayList<>();
		int sector = first;
		while (sector != END) {
			if (sector < 0 || sector >= next.length || Integer.compareUnsigned(sector, LAST_REGULAR) > 0) {
				throw new ReadException(file, Place.in("sector " + Integer.toUnsignedString(sector)), "a chain of sectors leaves the file");
			}
			if (sectors.size() > next.length) {
				throw new ReadException(file, Place.in("sector " + sector), "a chain of sectors runs in a circle");
			}
			sectors.add(sector);
			sector = next[sector];
		}
		return sectors;
	}
}
