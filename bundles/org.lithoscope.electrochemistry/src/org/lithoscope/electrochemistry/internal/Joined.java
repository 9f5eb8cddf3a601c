/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.internal;

import java.util.List;

import org.lithoscope.model.table.NumberSequence;

/** Several sequences one after the other, each times a factor and shifted by a number of its own. */
public final class Joined implements NumberSequence {

	private final List<NumberSequence> parts;
	private final double[] shifts;
	private final long[] ends;

	/**
	 * A sequence of sequences.
	 *
	 * @param parts  the sequences
	 * @param shifts what is added to each, as many
	 */
	public Joined(List<NumberSequence> parts, double... shifts) {
		this.parts = List.copyOf(parts);
		this.shifts = shifts.clone();
		this.ends = new long[parts.size()];
		long end = 0;
		for (int i = 0; i < ends.length; i++) {
			end += this.parts.get(i).size();
			ends[i] = end;
		}
	}

	@Override
	public long size() {
		return ends.length == 0 ? 0 : ends[ends.length - 1];
	}

	@Override
	public double get(long index) {
		int part = partOf(index);
		return parts.get(part).get(index - startOf(part)) + shifts[part];
	}

	@Override
	public void copyTo(long from, double[] target, int offset, int count) {
		int done = 0;
		while (done < count) {
			int part = partOf(from + done);
			int n = (int) Math.min(count - (long) done, ends[part] - from - done);
			parts.get(part).copyTo(from + done - startOf(part), target, offset + done, n);
			if (shifts[part] != 0) {
				for (int i = offset + done; i < offset + done + n; i++) {
					target[i] += shifts[part];
				}
			}
			done += n;
		}
	}

	private int partOf(long index) {
		for (int i = 0; i < ends.length; i++) {
			if (index < ends[i]) {
				return i;
			}
		}
		throw new IndexOutOfBoundsException("row " + index + " of " + size());
	}

	private long startOf(int part) {
		return part == 0 ? 0 : ends[part - 1];
	}
}
