/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.internal;

import org.lithoscope.model.table.NumberSequence;

/**
 * A sequence times a number, computed on the way: another unit or the other sign without a copy.
 *
 * @param base   the sequence
 * @param factor the number
 */
public record Scaled(NumberSequence base, double factor) implements NumberSequence {

	/**
	 * A sequence times a number.
	 *
	 * @param base   the sequence
	 * @param factor the number
	 * @return the product; the sequence itself for one
	 */
	public static NumberSequence of(NumberSequence base, double factor) {
		return factor == 1 ? base : new Scaled(base, factor);
	}

	@Override
	public long size() {
		return base.size();
	}

	@Override
	public double get(long index) {
		return base.get(index) * factor;
	}

	@Override
	public void copyTo(long from, double[] target, int offset, int count) {
		base.copyTo(from, target, offset, count);
		for (int i = offset; i < offset + count; i++) {
			target[i] *= factor;
		}
	}
}
