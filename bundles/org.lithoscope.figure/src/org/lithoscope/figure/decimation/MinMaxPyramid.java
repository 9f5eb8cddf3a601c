/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.decimation;

import java.util.BitSet;
import java.util.Optional;

import org.lithoscope.figure.Progress;
import org.lithoscope.model.table.NumberSequence;

/**
 * The least and greatest numbers of blocks of {@value #BLOCK} numbers, of blocks of {@value #FAN} such blocks, and so on: the extremes of
 * any stretch then cost a few hundred reads, however long it is. It takes 1.7 % of the memory of the numbers. Immutable.
 */
public final class MinMaxPyramid {

	/** How many numbers a block of the lowest level has. */
	static final int BLOCK = 128;
	/** How many blocks make one of the next level. */
	static final int FAN = 16;

	private static final int REPORT_EVERY = 1 << 12;

	private final NumberSequence numbers;
	private final double[][] min;
	private final double[][] max;
	private final BitSet[] minFirst;

	private MinMaxPyramid(NumberSequence numbers, double[][] min, double[][] max, BitSet[] minFirst) {
		this.numbers = numbers;
		this.min = min;
		this.max = max;
		this.minFirst = minFirst;
	}

	/**
	 * Reads all numbers once.
	 *
	 * @param numbers  the numbers, which must not change
	 * @param progress is told how far it is
	 * @return the pyramid; empty when it was cancelled
	 */
	public static Optional<MinMaxPyramid> build(NumberSequence numbers, Progress progress) {
		int blocks = Math.toIntExact((numbers.size() + BLOCK - 1) / BLOCK);
		int levels = 1;
		for (int n = blocks; n > FAN; n = (n + FAN - 1) / FAN) {
			levels++;
		}
		double[][] min = new double[levels][];
		double[][] max = new double[levels][];
		BitSet[] minFirst = new BitSet[levels];
		int n = blocks;
		for (int level = 0; level < levels; level++) {
			min[level] = new double[n];
			max[level] = new double[n];
			minFirst[level] = new BitSet(n);
			n = (n + FAN - 1) / FAN;
		}
		Extremes extremes = new Extremes();
		double[] scratch = new double[BLOCK];
		for (int b = 0; b < blocks; b++) {
			if (b % REPORT_EVERY == 0 && !progress.proceed(b / (double) blocks)) {
				return Optional.empty();
			}
			long from = (long) b * BLOCK;
			int count = (int) Math.min(BLOCK, numbers.size() - from);
			numbers.copyTo(from, scratch, 0, count);
			extremes.clear();
			extremes.add(scratch, 0, count);
			put(extremes, 0, b, min, max, minFirst);
		}
		for (int level = 1; level < levels; level++) {
			for (int b = 0; b < min[level].length; b++) {
				extremes.clear();
				for (int i = b * FAN; i < Math.min((b + 1) * FAN, min[level - 1].length); i++) {
					extremes.add(min[level - 1][i], max[level - 1][i], minFirst[level - 1].get(i));
				}
				put(extremes, level, b, min, max, minFirst);
			}
		}
		return Optional.of(new MinMaxPyramid(numbers, min, max, minFirst));
	}

	private static void put(Extremes e, int level, int block, double[][] min, double[][] max, BitSet[] minFirst) {
		min[level][block] = e.min();
		max[level][block] = e.max();
		minFirst[level].set(block, e.minFirst());
	}

	/**
	 * The extremes of a stretch.
	 *
	 * @param from    the first index
	 * @param to      the end, exclusive
	 * @param scratch room for at least {@value #BLOCK} numbers
	 * @param found   where the extremes go; cleared first
	 */
	public void extremes(long from, long to, double[] scratch, Extremes found) {
		found.clear();
		long at = from;
		while (at < to) {
			int level = largestLevel(at, to);
			if (level < 0) {
				long blockEnd = Math.min(to, (at / BLOCK + 1) * BLOCK);
				int count = (int) (blockEnd - at);
				numbers.copyTo(at, scratch, 0, count);
				found.add(scratch, 0, count);
				at = blockEnd;
			} else {
				long size = size(level);
				int block = (int) (at / size);
				found.add(min[level][block], max[level][block], minFirst[level].get(block));
				at += size;
			}
		}
	}

	/** The highest level with a block that begins here and does not reach beyond the end (the last block is shorter); -1 for none. */
	private int largestLevel(long at, long to) {
		int level = -1;
		long size = BLOCK;
		while (level + 1 < min.length && at % size == 0 && (at + size <= to || to == numbers.size())) {
			level++;
			size *= FAN;
		}
		return level;
	}

	private static long size(int level) {
		long size = BLOCK;
		for (int i = 0; i < level; i++) {
			size *= FAN;
		}
		return size;
	}

	/** {@return how many numbers there are} */
	public long count() {
		return numbers.size();
	}

	/** {@return the bytes that the pyramid takes beside the numbers themselves} */
	public long memory() {
		long bytes = 0;
		for (double[] level : min) {
			bytes += 2L * Double.BYTES * level.length + level.length / Byte.SIZE;
		}
		return bytes;
	}
}
