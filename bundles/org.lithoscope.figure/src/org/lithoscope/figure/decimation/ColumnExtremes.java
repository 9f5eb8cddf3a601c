/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.decimation;

import java.util.Arrays;

import org.lithoscope.figure.axis.AxisScale;
import org.lithoscope.model.table.NumberSequence;

/**
 * A sorted line as seen in columns of pixels: in each column the first number, the least, the greatest and the last. The extremes are those
 * of the numbers themselves.
 */
public final class ColumnExtremes {

	private final double[] first;
	private final double[] min;
	private final double[] max;
	private final double[] last;
	private final boolean[] minFirst;
	private final long[] start;

	private ColumnExtremes(int columns) {
		first = new double[columns];
		min = new double[columns];
		max = new double[columns];
		last = new double[columns];
		minFirst = new boolean[columns];
		start = new long[columns + 1];
	}

	/**
	 * Finds the extremes of every column.
	 *
	 * @param x       the numbers to the right, sorted
	 * @param order   how they are sorted
	 * @param y       the numbers upwards
	 * @param pyramid the pyramid over {@code y}
	 * @param scale   the visible range to the right
	 * @param columns how many columns it is divided into, equally wide in points
	 * @return the extremes; columns run as the numbers do, so with a falling order from the upper end of the range to the lower
	 */
	public static ColumnExtremes of(NumberSequence x, Order order, NumberSequence y, MinMaxPyramid pyramid, AxisScale scale, int columns) {
		ColumnExtremes result = new ColumnExtremes(columns);
		boolean falling = order == Order.FALLING;
		double from = falling ? scale.end() : scale.start();
		double width = (falling ? scale.start() - scale.end() : scale.end() - scale.start()) / columns;
		double edge = falling ? scale.range().max() : scale.range().min();
		long begin = order.first(x, edge, 0, x.size());
		Extremes extremes = new Extremes();
		double[] scratch = new double[MinMaxPyramid.BLOCK];
		for (int c = 0; c < columns; c++) {
			double right = scale.value(from + (c + 1) * width);
			long end = order.first(x, right, begin, x.size());
			result.start[c] = begin;
			if (end > begin) {
				pyramid.extremes(begin, end, scratch, extremes);
				result.first[c] = y.get(begin);
				result.last[c] = y.get(end - 1);
			} else {
				extremes.clear();
				result.first[c] = Double.NaN;
				result.last[c] = Double.NaN;
			}
			result.min[c] = extremes.isEmpty() ? Double.NaN : extremes.min();
			result.max[c] = extremes.isEmpty() ? Double.NaN : extremes.max();
			result.minFirst[c] = extremes.minFirst();
			begin = end;
		}
		result.start[columns] = begin;
		return result;
	}

	/** {@return how many columns there are} */
	public int columns() {
		return min.length;
	}

	/** {@return the first number of each column; NaN when it is missing} */
	public double[] first() {
		return Arrays.copyOf(first, first.length);
	}

	/** {@return the least number of each column; NaN in a column without numbers} */
	public double[] min() {
		return Arrays.copyOf(min, min.length);
	}

	/** {@return the greatest number of each column; NaN in a column without numbers} */
	public double[] max() {
		return Arrays.copyOf(max, max.length);
	}

	/** {@return the last number of each column; NaN when it is missing} */
	public double[] last() {
		return Arrays.copyOf(last, last.length);
	}

	/** {@return the first index of each column, and after these the end of the last} */
	public long[] start() {
		return Arrays.copyOf(start, start.length);
	}

	double firstOf(int column) {
		return first[column];
	}

	double minOf(int column) {
		return min[column];
	}

	double maxOf(int column) {
		return max[column];
	}

	double lastOf(int column) {
		return last[column];
	}

	boolean minFirstOf(int column) {
		return minFirst[column];
	}

	boolean isEmpty(int column) {
		return start[column] == start[column + 1];
	}
}
