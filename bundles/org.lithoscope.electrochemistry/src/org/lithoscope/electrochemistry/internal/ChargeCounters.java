/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.internal;

import java.util.Optional;
import java.util.regex.Pattern;

import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.NumberSequence;
import org.lithoscope.model.table.Table;

/** Finds what the instrument itself counted as charge, as increments per row in A h, positive while charging. */
public final class ChargeCounters {

	/** EC-Lab writes the charge since the row before as dq; its dQ (with a capital) runs on through a step. */
	private static final Pattern INCREMENT = Pattern.compile("dq(?:/.*)?");
	private static final String[] PREFIXES = { "", "cycle_", "step_", "schedule_" };

	private ChargeCounters() {
	}

	/**
	 * The charge of each row since the row before, where the file has it as such.
	 *
	 * @param table the table
	 * @return increments in A h
	 */
	public static Optional<NumberSequence> increments(Table table) {
		for (Column column : table.columns()) {
			boolean dq = column.info().name().equals("dq_ah") || INCREMENT.matcher(column.info().originalName().strip()).matches();
			if (dq && column.info().unit().isCompatible(Units.AMPERE_HOUR)) {
				return Optional.of(Scaled.of(column, column.info().unit().factorTo(Units.AMPERE_HOUR)));
			}
		}
		return Optional.empty();
	}

	/**
	 * The charge of each row since the row before, from whichever counter the file has: increments, net capacity, or charging and
	 * discharging capacities, which may start again at zero.
	 *
	 * @param table the table
	 * @return increments in A h
	 */
	public static Optional<NumberSequence> any(Table table) {
		Optional<NumberSequence> increments = increments(table);
		if (increments.isPresent()) {
			return increments;
		}
		Optional<Column> net = table.column("net_capacity_ah");
		if (net.isPresent()) {
			return Optional.of(new Differences(net.get(), Optional.empty()));
		}
		for (String prefix : PREFIXES) {
			Optional<Column> in = table.column(prefix + "charging_capacity_ah");
			Optional<Column> out = table.column(prefix + "discharging_capacity_ah");
			if (in.isPresent() && out.isPresent()) {
				return Optional.of(new Differences(in.get(), out.map(NumberSequence.class::cast)));
			}
		}
		return Optional.empty();
	}

	/** Row-to-row differences of a net counter, or of a charge counter less those of a discharge counter. */
	private record Differences(NumberSequence in, Optional<NumberSequence> out) implements NumberSequence {
		@Override
		public long size() {
			return in.size();
		}

		@Override
		public double get(long index) {
			double[] one = new double[1];
			copyTo(index, one, 0, 1);
			return one[0];
		}

		@Override
		public void copyTo(long from, double[] target, int offset, int count) {
			difference(in, from, target, offset, count, out.isPresent());
			if (out.isPresent()) {
				double[] minus = new double[count];
				difference(out.get(), from, minus, 0, count, true);
				for (int i = 0; i < count; i++) {
					target[offset + i] -= minus[i];
				}
			}
		}

		private static void difference(NumberSequence counter, long from, double[] target, int offset, int count, boolean resets) {
			int before = from > 0 ? 1 : 0;
			double[] values = new double[count + before];
			counter.copyTo(from - before, values, 0, values.length);
			for (int i = 0; i < count; i++) {
				int at = i + before;
				double step = at == 0 ? 0 : values[at] - values[at - 1];
				// a counter that falls has started again at zero
				target[offset + i] = Double.isNaN(step) ? 0 : resets && step < 0 ? Math.max(0, values[at]) : step;
			}
		}
	}
}
