/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Remembers the last short cell of each column with its value. Counters, flags and unused inputs repeat from row to row: comparing eight
 * bytes, the delimiter among them, is then all there is to do.
 */
final class RepeatedCells {

	private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
	private static final int LONGEST = 7;

	private final long[] words;
	private final long[] masks;
	private final int[] lengths;
	private final double[] doubles;
	private final int[] ints;

	RepeatedCells(int columns) {
		words = new long[columns];
		masks = new long[columns];
		lengths = new int[columns];
		doubles = new double[columns];
		ints = new int[columns];
	}

	void forget() {
		Arrays.fill(masks, 0);
	}

	/** Whether the cell at a place has the bytes of the one remembered. */
	boolean matches(byte[] b, int start, int column) {
		long mask = masks[column];
		return mask != 0 && ((long) EIGHT.get(b, start) & mask) == words[column];
	}

	int length(int column) {
		return lengths[column];
	}

	double number(int column) {
		return doubles[column];
	}

	int whole(int column) {
		return ints[column];
	}

	/** Remembers a cell when it is short enough. */
	void remember(byte[] b, int start, int end, int column, double number, int whole) {
		int length = end - start;
		if (length > LONGEST) {
			masks[column] = 0;
			return;
		}
		long mask = -1L >>> Long.SIZE - Byte.SIZE * (length + 1);
		masks[column] = mask;
		words[column] = (long) EIGHT.get(b, start) & mask;
		lengths[column] = length;
		doubles[column] = number;
		ints[column] = whole;
	}
}
