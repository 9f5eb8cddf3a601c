/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.neware.internal;

import java.util.Arrays;

/**
 * Where the rows of an .ndc file are. The first page is the file's header; every other page has its own header and then rows of equal
 * length. Which rows of a page are used stands in a bit mask, or, in the small pages of version 2, in a row number that is not zero.
 *
 * @param offsets   the byte at which each used row begins, in the order of the file
 * @param positions the place of each used row among all places for rows, from 1: the record number where rows hold none
 * @param broken    the byte from which on a page is missing, -1 when the file ends with a whole page
 */
record NdcPages(int[] offsets, int[] positions, int broken) {

	private static final int PAGE = 4096;
	private static final int MASK = 4;
	private static final int DATA = 132;
	private static final int SMALL_PAGE = 512;
	private static final int SMALL_DATA = 5;

	/** The used rows of pages with bit masks. */
	static NdcPages masked(byte[] file, int length, int rowLength) {
		int perPage = (PAGE - DATA - 1) / rowLength;
		Collector rows = new Collector(length / PAGE * perPage);
		for (int page = PAGE; page + DATA <= length; page += PAGE) {
			int place = (page / PAGE - 1) * perPage;
			int fit = Math.min(perPage, (length - page - DATA) / rowLength);
			for (int i = 0; i < fit; i++) {
				if ((file[page + MASK + (i >> 3)] >> (i & 7) & 1) != 0) {
					rows.add(page + DATA + i * rowLength, place + i + 1);
				}
			}
		}
		return rows.pages(length % PAGE == 0 ? -1 : length);
	}

	/** The place of a row among all places for rows of pages with bit masks, from 1, by the byte at which it begins. */
	static int place(int offset, int rowLength) {
		return (offset / PAGE - 1) * ((PAGE - DATA - 1) / rowLength) + (offset % PAGE - DATA) / rowLength + 1;
	}

	/** The used rows of small pages. */
	static NdcPages small(byte[] file, int length, int rowLength, int indexAt) {
		int perPage = (SMALL_PAGE - SMALL_DATA - 1) / rowLength;
		Collector rows = new Collector(length / SMALL_PAGE * perPage);
		for (int page = SMALL_PAGE; page + SMALL_DATA <= length; page += SMALL_PAGE) {
			int fit = Math.min(perPage, (length - page - SMALL_DATA) / rowLength);
			for (int i = 0; i < fit; i++) {
				int at = page + SMALL_DATA + i * rowLength;
				if (LittleEndian.i4(file, at + indexAt) != 0) {
					rows.add(at, (page / SMALL_PAGE - 1) * perPage + i + 1);
				}
			}
		}
		return rows.pages(length % SMALL_PAGE == 0 ? -1 : length);
	}

	int rows() {
		return offsets.length;
	}

	private static final class Collector {

		private final int[] offsets;
		private final int[] positions;
		private int count;

		Collector(int most) {
			offsets = new int[most + DATA];
			positions = new int[most + DATA];
		}

		void add(int offset, int position) {
			offsets[count] = offset;
			positions[count++] = position;
		}

		NdcPages pages(int broken) {
			return new NdcPages(Arrays.copyOf(offsets, count), Arrays.copyOf(positions, count), broken);
		}
	}
}
