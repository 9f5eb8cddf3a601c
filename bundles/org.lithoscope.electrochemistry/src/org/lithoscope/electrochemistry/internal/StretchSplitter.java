/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.internal;

import java.util.List;

import org.lithoscope.electrochemistry.CyclingRun;
import org.lithoscope.electrochemistry.Direction;
import org.lithoscope.electrochemistry.StepKind;
import org.lithoscope.electrochemistry.StepKind.Control;

/** Tells within a stretch of one direction where the current is constant, where the voltage is held, and where neither is. */
final class StretchSplitter {

	/** Currents within this share are the same level. */
	private static final double LEVEL_TOLERANCE = 0.05;
	private static final int LEVEL_ROWS = 9;
	/** So many rows in turn must leave a level before it counts as left. */
	private static final int LEAVING_ROWS = 3;
	private static final double NOISE_FACTOR = 6;
	/** A current below its level by this share has begun to fall. */
	private static final double LEAST_FALL = 0.01;
	/** At the end of a held voltage the current must have decayed by at least this share. */
	private static final double LEAST_DECAY = 0.02;

	private final SequenceCursor current;
	private final SequenceCursor voltage;
	private final double hold;

	StretchSplitter(CyclingRun run, double hold) {
		this.current = new SequenceCursor(run.current());
		this.voltage = new SequenceCursor(run.voltage());
		this.hold = hold;
	}

	void split(Direction direction, long start, long end, List<Stretch> into) {
		long from = start;
		while (from < end) {
			double level = level(from, end);
			double tolerance = Math.max(LEVEL_TOLERANCE * level, NOISE_FACTOR * spread(from, end, level));
			long left = leaves(from, end, level, tolerance);
			if (left == end) {
				into.add(new Stretch(StepKind.of(direction, endsHeld(from, end) ? Control.VOLTAGE : Control.CURRENT), from, end));
				return;
			}
			boolean newLevel = left > from + 1 && staysAtLevel(left, end, tolerance);
			if (newLevel) {
				into.add(new Stretch(StepKind.of(direction, Control.CURRENT), from, left));
				from = left;
			} else {
				splitDecay(direction, level, from, left, end, into);
				return;
			}
		}
	}

	/** From where the current drifts: either the voltage is held until the end, or nothing is constant. */
	private void splitDecay(Direction direction, double level, long from, long left, long end, List<Stretch> into) {
		long held = heldFrom(from, end);
		if (held < end - 1 && held <= left + 1) {
			long decays = decaysFrom(held, left, level);
			if (decays > from + 1) {
				into.add(new Stretch(StepKind.of(direction, Control.CURRENT), from, decays));
				into.add(new Stretch(StepKind.of(direction, Control.VOLTAGE), decays, end));
			} else {
				into.add(new Stretch(StepKind.of(direction, Control.VOLTAGE), from, end));
			}
			return;
		}
		long constant = left - from;
		if (constant > LEAVING_ROWS && constant > (end - from) / 10) {
			into.add(new Stretch(StepKind.of(direction, Control.CURRENT), from, left));
			into.add(new Stretch(StepKind.of(direction, Control.NEITHER), left, end));
		} else {
			into.add(new Stretch(StepKind.of(direction, Control.NEITHER), from, end));
		}
	}

	/** Back from where the current has left its level to where it began to fall, but not before the voltage is held. */
	private long decaysFrom(long held, long left, double level) {
		long row = Math.max(held, left);
		while (row > held && Math.abs(current.at(row - 1)) < (1 - LEAST_FALL) * level) {
			row--;
		}
		return row;
	}

	/** The median |I| of the first rows behind the very first, which may still be rising. */
	private double level(long from, long end) {
		double[] first = window(current, from, end);
		for (int i = 0; i < first.length; i++) {
			first[i] = Math.abs(first[i]);
		}
		return median(first);
	}

	private double spread(long from, long end, double level) {
		double[] first = window(current, from, end);
		for (int i = 0; i < first.length; i++) {
			first[i] = Math.abs(Math.abs(first[i]) - level);
		}
		// the median of the deviations is 0.67 standard deviations
		return median(first) / 0.67;
	}

	private static double[] window(SequenceCursor cursor, long from, long end) {
		long skip = end - from > 2 ? 1 : 0;
		int count = (int) Math.min(LEVEL_ROWS, end - from - skip);
		double[] values = new double[count];
		for (int i = 0; i < count; i++) {
			values[i] = cursor.at(from + skip + i);
		}
		return values;
	}

	private static double median(double[] values) {
		// a handful of numbers, thousands of times: put in one after the other they are in order sooner than by any general way
		for (int i = 1; i < values.length; i++) {
			double value = values[i];
			int place = i;
			while (place > 0 && Double.compare(values[place - 1], value) > 0) {
				values[place] = values[place - 1];
				place--;
			}
			values[place] = value;
		}
		int middle = values.length / 2;
		return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
	}

	/** The first of several rows in turn that leave the level; the end when none do. */
	private long leaves(long from, long end, double level, double tolerance) {
		int leaving = 0;
		for (long row = from + 1; row < end; row++) {
			leaving = Math.abs(Math.abs(current.at(row)) - level) > tolerance ? leaving + 1 : 0;
			if (leaving == LEAVING_ROWS) {
				return row - LEAVING_ROWS + 1;
			}
		}
		// a last row or two may be the switch to the next step; more than that is not decided here
		return end;
	}

	private boolean staysAtLevel(long from, long end, double tolerance) {
		long last = Math.min(end, from + LEVEL_ROWS + 1) - 1;
		if (last - from < LEAVING_ROWS) {
			return false;
		}
		double lowest = Double.POSITIVE_INFINITY;
		double highest = Double.NEGATIVE_INFINITY;
		for (long row = from + 1; row <= last; row++) {
			double i = Math.abs(current.at(row));
			lowest = Math.min(lowest, i);
			highest = Math.max(highest, i);
		}
		return highest - lowest <= 2 * Math.min(tolerance, LEVEL_TOLERANCE * highest) && heldFrom(from, last + 1) > from + 1;
	}

	private boolean endsHeld(long from, long end) {
		double first = Math.abs(current.at(Math.min(from + 1, end - 1)));
		double last = Math.abs(current.at(end - 1));
		return end - from > LEAVING_ROWS && heldFrom(from, end) <= from + 1 && last < (1 - LEAST_DECAY) * first;
	}

	/** The first row from which the voltage stays near its value at the end. */
	private long heldFrom(long from, long end) {
		double reference = median(lastVoltages(from, end));
		long row = end;
		while (row > from && Math.abs(voltage.at(row - 1) - reference) <= hold) {
			row--;
		}
		return row;
	}

	private double[] lastVoltages(long from, long end) {
		int count = (int) Math.min(LEVEL_ROWS, end - from);
		double[] values = new double[count];
		for (int i = 0; i < count; i++) {
			values[i] = voltage.at(end - count + i);
		}
		return values;
	}
}
