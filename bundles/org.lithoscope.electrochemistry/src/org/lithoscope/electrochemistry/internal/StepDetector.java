/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.lithoscope.electrochemistry.CyclingRun;
import org.lithoscope.electrochemistry.Direction;
import org.lithoscope.electrochemistry.StepKind;
import org.lithoscope.electrochemistry.StepOptions;
import org.lithoscope.model.quantity.Units;

/**
 * Cuts a run into stretches of rest, charge and discharge by the sign of the current, and where the file numbers its steps, also there.
 * A small current that goes on from a larger one of the same sign is its decay at constant voltage; one that flickers around zero or
 * drops at once is a rest.
 */
public final class StepDetector {

	/** A drop to less than this share from one row to the next is a current switched off, not one that decays. */
	private static final double SWITCHED_OFF = 0.25;
	private static final int REST = 0;

	private final CyclingRun run;
	private final SequenceCursor current;
	private final SequenceCursor steps;
	private final long[] breaks;
	private final double rest;
	private final StretchSplitter splitter;
	private final List<Stretch> found = new ArrayList<>();
	private boolean currentHasFlowed;

	/**
	 * A detector for one run.
	 *
	 * @param run     the run
	 * @param options how steps are told apart
	 */
	public StepDetector(CyclingRun run, StepOptions options) {
		this.run = run;
		this.current = new SequenceCursor(run.current());
		this.steps = options.fileSteps() ? run.stepNumbers().map(SequenceCursor::new).orElse(null) : null;
		this.breaks = run.breaks();
		this.rest = options.restCurrent().map(q -> q.valueIn(Units.AMPERE)).orElse(run.scale().rest());
		this.splitter = new StretchSplitter(run, options.voltageHold().valueIn(Units.VOLT));
	}

	/** {@return the stretches in order; they cover all rows} */
	public List<Stretch> detect() {
		long rows = run.rows();
		long start = 0;
		int state = REST;
		long row = 0;
		while (row < rows) {
			double i = current.at(row);
			int next = Math.abs(i) > rest ? i > 0 ? 1 : -1 : smallAt(row, i, state);
			if (row > start && (next != state || isBoundary(row))) {
				close(state, start, row);
				start = row;
			}
			state = next;
			row++;
		}
		if (rows > start) {
			close(state, start, rows);
		}
		return found;
	}

	/** −1, 0 or 1: a small current keeps the state that it decays from, a missing one the state before. */
	private int smallAt(long row, double i, int state) {
		if (Double.isNaN(i)) {
			return state;
		}
		int sign = i > 0 ? 1 : i < 0 ? -1 : 0;
		boolean decays = sign != 0 && sign == state && row > 0 && Math.abs(i) > SWITCHED_OFF * Math.abs(current.at(row - 1));
		return decays ? state : REST;
	}

	private boolean isBoundary(long row) {
		return breaks.length > 0 && Arrays.binarySearch(breaks, row) >= 0 || steps != null && steps.at(row) != steps.at(row - 1);
	}

	private void close(int state, long start, long end) {
		if (state == REST) {
			found.add(new Stretch(currentHasFlowed ? StepKind.REST : StepKind.OPEN_CIRCUIT, start, end));
		} else {
			currentHasFlowed = true;
			splitter.split(state > 0 ? Direction.CHARGE : Direction.DISCHARGE, start, end, found);
		}
	}
}
