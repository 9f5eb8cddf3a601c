/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.numerics.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StatisticsTest {

	@Test
	void sumKeepsWhatPlainAdditionLoses() {
		assertEquals(2, CompensatedSum.of(1, 1e100, 1, -1e100));
		CompensatedSum tenths = new CompensatedSum();
		double plain = 0;
		for (int i = 0; i < 10_000_000; i++) {
			tenths.add(0.1);
			plain += 0.1;
		}
		// ten million times the double nearest to 0.1
		assertEquals(1_000_000, tenths.value(), 1.2e-10);
		assertTrue(Math.abs(plain - 1_000_000) > 1e-5);
		assertEquals(Double.POSITIVE_INFINITY, CompensatedSum.of(1, Double.POSITIVE_INFINITY));
		assertTrue(Double.isNaN(CompensatedSum.of(1, Double.NaN)));
	}

	@Test
	void momentsOfALargeOffset() {
		RunningMoments all = new RunningMoments();
		RunningMoments first = new RunningMoments();
		RunningMoments second = new RunningMoments();
		for (int i = 0; i < 1000; i++) {
			double value = 1e9 + i % 4;
			all.add(value);
			(i < 300 ? first : second).add(value);
		}
		first.merge(second);
		first.merge(new RunningMoments());
		for (RunningMoments m : new RunningMoments[] {all, first}) {
			assertEquals(1000, m.count());
			assertEquals(1e9 + 1.5, m.mean(), 1e-6);
			assertEquals(1250.0 / 999, m.variance(), 1e-7);
			assertEquals(1e9, m.minimum());
			assertEquals(1e9 + 3, m.maximum());
		}
		assertTrue(Double.isNaN(new RunningMoments().mean()));
	}

	@Test
	void quantilesOfType7() {
		double[] values = {7, 1, 3, 5, 9};
		assertEquals(5, Robust.median(values));
		assertEquals(4, Robust.median(new double[] {5, 3}));
		assertEquals(3, Robust.quantile(values, 0.25));
		assertEquals(1.8, Robust.quantile(values, 0.1), 1e-15);
		assertEquals(1, Robust.quantile(values, 0));
		assertEquals(9, Robust.quantile(values, 1));
		assertArrayEquals(new double[] {7, 1, 3, 5, 9}, values);
		assertTrue(Double.isNaN(Robust.median(new double[0])));
		assertThrows(IllegalArgumentException.class, () -> Robust.median(new double[] {1, Double.NaN}));
	}

	@Test
	void deviationAndOutliers() {
		double[] values = {1, 1, 2, 2, 4, 6, 9};
		assertEquals(1, Robust.medianAbsoluteDeviation(values));
		assertArrayEquals(new boolean[] {false, false, false, false, true},
				Robust.outliers(new double[] {10, 10.1, 9.9, 10.05, 12}, Robust.OUTLIER_SCORE));
	}

	@Test
	void meansOfReplicates() {
		Replicates plain = Replicates.of(1, 2, 3, 4);
		assertEquals(2.5, plain.mean());
		assertEquals(Math.sqrt(5.0 / 3), plain.standardDeviation(), 1e-15);
		assertEquals(Math.sqrt(5.0 / 12), plain.standardError(), 1e-15);
		assertEquals(3.182446305284263 * Math.sqrt(5.0 / 12), plain.confidenceHalfWidth(0.95), 1e-8);
		Replicates weighted = Replicates.weighted(new double[] {1, 2}, new double[] {1, 2});
		assertEquals(1.2, weighted.mean(), 1e-15);
		assertEquals(Math.sqrt(0.8), weighted.standardError(), 1e-15);
		// χ² = 50 with one degree of freedom enlarges the error by √50
		Replicates apart = Replicates.weighted(new double[] {0, 10}, new double[] {1, 1});
		assertEquals(Math.sqrt(50) * Math.sqrt(0.5), apart.standardError(), 1e-13);
		assertTrue(Double.isNaN(Replicates.of(3).standardError()));
	}
}
