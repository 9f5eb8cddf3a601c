/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.decimation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lithoscope.figure.Progress;
import org.lithoscope.figure.axis.AxisScale;
import org.lithoscope.figure.axis.Scaling;
import org.lithoscope.model.figure.Axis.Range;
import org.lithoscope.model.figure.Axis.Scale;
import org.lithoscope.model.table.NumberSequence;

/** What the index of places shows of loops, against every step of the line drawn pixel by pixel. */
class LoopIndexTest {

	private static final int WIDTH = 400;
	private static final int HEIGHT = 300;
	private static final int POINTS = 240_000;

	private final double[] x = new double[POINTS];
	private final double[] y = new double[POINTS];

	/** Charge and discharge of a fading cell with noise, with gaps; all numbers above zero. */
	private void cycles() {
		Random random = new Random(7);
		for (int i = 0; i < POINTS; i++) {
			double capacity = 200 - 60.0 * i / POINTS;
			double part = Math.abs(i % 4000 - 2000) / 2000.0;
			x[i] = 0.5 + part * capacity;
			y[i] = i % 50_021 == 0 ? Double.NaN : 3.2 + part + (i % 4000 < 2000 ? -0.05 : 0.05) + Math.pow(part, 20) + 0.003 * random.nextGaussian();
		}
	}

	/** Both branches and all cycles on top of each other, with a far point that makes all the rest small. */
	private void repeated() {
		for (int i = 0; i < POINTS; i++) {
			double angle = 2 * Math.PI * i / 2000;
			x[i] = i == 1000 ? 40 : Math.sin(angle);
			y[i] = i == 1000 ? 3 : Math.sin(2 * angle + 0.3);
		}
	}

	private static AxisScale scale(Scale kind, double min, double max, double start, double end) {
		return new AxisScale(new Scaling(kind, 1), new Range(min, max), start, end);
	}

	private Optional<LoopIndex> index() {
		return LoopIndex.build(NumberSequence.of(x), NumberSequence.of(y), Extent.of(x), Extent.of(y), Progress.NONE);
	}

	@ParameterizedTest
	@ValueSource(doubles = {1, 2})
	void everyPixelOfTheLineIsDrawnAndNoOther(double pixelsPerPoint) {
		cycles();
		LoopIndex index = index().orElseThrow();
		for (double[] v : new double[][] {{0, 201, 3, 5.5}, {50, 150, 3.4, 4.2}, {90, 110, 3.6, 3.9}, {-300, 500, 0, 9}, {180, 230, 4, 4.6}}) {
			compare(index, scale(Scale.LINEAR, v[0], v[1], 0, WIDTH), scale(Scale.LINEAR, v[2], v[3], HEIGHT, 0), pixelsPerPoint);
		}
		// an axis that falls to the right, and one that is logarithmic
		compare(index, scale(Scale.LINEAR, 0, 201, WIDTH, 0), scale(Scale.LINEAR, 3, 5.5, HEIGHT, 0), pixelsPerPoint);
		compare(index, scale(Scale.LOGARITHMIC, 40, 250, 0, WIDTH), scale(Scale.LINEAR, 3, 5.5, HEIGHT, 0), pixelsPerPoint);
	}

	@Test
	void aFarPointDoesNotMakeTheRestCoarse() {
		repeated();
		compare(index().orElseThrow(), scale(Scale.LINEAR, -1, 1, 0, WIDTH), scale(Scale.LINEAR, -1.1, 1.1, HEIGHT, 0), 1);
	}

	private void compare(LoopIndex index, AxisScale xs, AxisScale ys, double pixelsPerPoint) {
		PointBuffer strokes = LoopRaster.draw(index, xs, ys, pixelsPerPoint).orElseThrow();
		int w = (int) (WIDTH * pixelsPerPoint);
		int h = (int) (HEIGHT * pixelsPerPoint);
		boolean[] drawn = new boolean[w * h];
		for (int i = 0; i + 1 < strokes.count(); i += 3) {
			int row = (int) Math.floor(strokes.y()[i] * pixelsPerPoint);
			long to = Math.round(strokes.x()[i + 1] * pixelsPerPoint);
			for (long column = Math.round(strokes.x()[i] * pixelsPerPoint); column < to; column++) {
				if (column >= 0 && column < w && row >= 0 && row < h) {
					drawn[row * w + (int) column] = true;
				}
			}
		}
		// where there would be too many strokes the surface is taken to be half as fine
		int away = (int) pixelsPerPoint;
		boolean[] truth = truth(xs, ys, pixelsPerPoint, w, h);
		assertEquals(0, without(truth, drawn, w, h, away), "pixels of the line that are not drawn, " + xs.range() + ys.range());
		assertEquals(0, without(drawn, truth, w, h, away), "pixels drawn where the line is not, " + xs.range() + ys.range());
	}

	private boolean[] truth(AxisScale xs, AxisScale ys, double pixelsPerPoint, int w, int h) {
		boolean[] truth = new boolean[w * h];
		for (int i = 1; i < POINTS; i++) {
			double x0 = place(xs, x[i - 1]) * pixelsPerPoint;
			double y0 = place(ys, y[i - 1]) * pixelsPerPoint;
			double dx = place(xs, x[i]) * pixelsPerPoint - x0;
			double dy = place(ys, y[i]) * pixelsPerPoint - y0;
			int steps = (int) Math.ceil(Math.max(Math.abs(dx), Math.abs(dy))) + 1;
			for (int k = 0; k <= steps && dx == dx && dy == dy; k++) {
				int px = (int) Math.floor(x0 + dx * k / steps);
				int py = (int) Math.floor(y0 + dy * k / steps);
				if (px >= 0 && px < w && py >= 0 && py < h) {
					truth[py * w + px] = true;
				}
			}
		}
		return truth;
	}

	/** Where a number lies, however far outside: scales bring what is far outside nearer, which bends the steps that lead there. */
	private static double place(AxisScale scale, double value) {
		return scale.point(value);
	}

	/** How many pixels of one picture, not at its edge, have none of the other at most some pixels away. */
	private static int without(boolean[] one, boolean[] other, int w, int h, int away) {
		int count = 0;
		for (int py = away; py < h - away; py++) {
			for (int px = away; px < w - away; px++) {
				boolean near = false;
				for (int dy = -away; dy <= away && one[py * w + px]; dy++) {
					for (int dx = -away; dx <= away; dx++) {
						near |= other[(py + dy) * w + px + dx];
					}
				}
				count += one[py * w + px] && !near ? 1 : 0;
			}
		}
		return count;
	}

	@Test
	void aLineLooksTheSameWhetherItIsFollowedOrItsPlacesAreAsked() {
		cycles();
		PreparedLine line = PreparedLine.build(NumberSequence.of(x), NumberSequence.of(y), Progress.NONE).orElseThrow();
		AxisScale xs = scale(Scale.LINEAR, 0, 201, 0, WIDTH);
		AxisScale ys = scale(Scale.LINEAR, 3, 5.5, HEIGHT, 0);
		PointBuffer asked = LoopRaster.draw(line.loops().orElseThrow(), xs, ys, 1).orElseThrow();
		PointBuffer seen = line.line(xs, ys, 1);
		assertEquals(asked.count(), seen.count(), "so many points are not followed");
	}

	@Test
	void aViewFinerThanTheFinestGridIsLeftToTheLineItself() {
		cycles();
		LoopIndex index = index().orElseThrow();
		assertTrue(LoopRaster.draw(index, scale(Scale.LINEAR, x[1000], x[1000] + 0.01, 0, WIDTH),
				scale(Scale.LINEAR, y[1000], y[1000] + 0.0001, HEIGHT, 0), 1).isEmpty());
	}

	@Test
	void theMemoryHasALimit() {
		Random random = new Random(3);
		for (int i = 1; i < POINTS; i++) {
			// a walk that fills the plane
			x[i] = Math.clamp(x[i - 1] + 0.01 * random.nextGaussian(), -1, 1);
			y[i] = Math.clamp(y[i - 1] + 0.01 * random.nextGaussian(), -1, 1);
		}
		long bytes = index().orElseThrow().bytes();
		assertTrue(bytes < 32_000_000, bytes + " bytes");
	}

	@Test
	void leapsAcrossTheWholeGroundHaveNoIndex() {
		Random random = new Random(3);
		for (int i = 0; i < POINTS; i++) {
			x[i] = random.nextDouble();
			y[i] = random.nextDouble();
		}
		assertEquals(Optional.empty(), index().map(LoopIndex::bytes));
		PreparedLine line = PreparedLine.build(NumberSequence.of(x), NumberSequence.of(y), Progress.NONE).orElseThrow();
		assertTrue(line.line(scale(Scale.LINEAR, 0, 1, 0, WIDTH), scale(Scale.LINEAR, 0, 1, HEIGHT, 0), 1).count() > 0);
	}

	@Test
	void cancelledPreparationGivesNothing() {
		cycles();
		Progress half = fraction -> fraction < 0.7;
		assertEquals(Optional.empty(), PreparedLine.build(NumberSequence.of(x), NumberSequence.of(y), half).map(PreparedLine::order));
	}

	@Test
	void pairsOfBitsBecomeOne() {
		assertEquals(0b1, LoopIndex.everySecond(0b10));
		assertEquals(0b1, LoopIndex.everySecond(0b01));
		assertEquals(0b101, LoopIndex.everySecond(0b110010));
		assertEquals(0xFFFFFFFFL, LoopIndex.everySecond(-1L));
		assertEquals(0x80000000L, LoopIndex.everySecond(Long.MIN_VALUE));
	}
}
