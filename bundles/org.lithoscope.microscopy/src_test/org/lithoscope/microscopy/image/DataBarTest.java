/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.IntBinaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lithoscope.microscopy.MicrographBuilder;
import org.lithoscope.microscopy.MicroscopyField;
import org.lithoscope.model.array.ImageData;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.MetadataValue.Quality;

/** Data bars of known height below noise, and what must not be taken for one. */
final class DataBarTest {

	private static final int WIDTH = 320;
	private static final int HEIGHT = 260;

	private static ImageData image(IntBinaryOperator value) {
		float[] all = new float[WIDTH * HEIGHT];
		for (int i = 0; i < all.length; i++) {
			all[i] = value.applyAsInt(i % WIDTH, i / WIDTH);
		}
		return new MemoryImage(WIDTH, HEIGHT, 1, () -> all);
	}

	/** Noise around a mean, cut off at black and white. */
	private static int noise(Random random, double mean, double sd) {
		return (int) Math.clamp(Math.round(mean + sd * random.nextGaussian()), 0, 255);
	}

	/** Letters: blocks of 3 × 9 pixels in two lines. */
	private static int bar(int x, int row, int height, int paper, int ink) {
		boolean line = row % 14 >= 3 && row % 14 < 12 && row < height - 3;
		return line && x % 11 < 3 && x > 20 && x < 250 ? ink : paper;
	}

	private static ImageData withBar(int height, int below, int paper, int ink, double mean, double sd) {
		Random random = new Random(1);
		int top = HEIGHT - height;
		return image((x, y) -> y < top || y >= HEIGHT - below ? noise(random, mean, sd) : bar(x, y - top, height - below, paper, ink));
	}

	@ParameterizedTest
	@ValueSource(ints = { 14, 20, 33, 60 })
	void barsOfEveryKindAreFound(int height) {
		assertEquals(height, DataBar.rows(withBar(height, 0, 0, 255, 120, 20)), "white on black");
		assertEquals(height, DataBar.rows(withBar(height, 0, 255, 0, 120, 20)), "black on white");
		assertEquals(height, DataBar.rows(withBar(height, 1, 243, 10, 90, 30)), "with a row of the image below it");
		assertEquals(height, DataBar.rows(withBar(height, 0, 0, 255, 8, 12)), "below a dark sample, a quarter of which is black");
	}

	@Test
	void valuesOfSixteenBitsToo() {
		ImageData eight = withBar(33, 0, 0, 255, 120, 20);
		float[] values = eight.read(0, 0, WIDTH, HEIGHT, 1);
		for (int i = 0; i < values.length; i++) {
			values[i] = values[i] * 257 + (values[i] > 0 && values[i] < 255 ? i % 7 : 0);
		}
		assertEquals(33, DataBar.rows(new MemoryImage(WIDTH, HEIGHT, 1, () -> values)));
	}

	@Test
	void samplesAreNotTakenForBars() {
		Random random = new Random(2);
		assertEquals(0, DataBar.rows(image((x, y) -> noise(random, 120, 20))), "noise");
		assertEquals(0, DataBar.rows(image((x, y) -> 0)), "black");
		assertEquals(0, DataBar.rows(image((x, y) -> y > 200 ? 0 : noise(random, 120, 20))), "a black edge without writing");
		assertEquals(0, DataBar.rows(image((x, y) -> noise(random, 130 - y, 20))), "fading into black");
		assertEquals(0, DataBar.rows(image((x, y) -> (x - 160) * (x - 160) + (y - 100) * (y - 100) < 6000 ? noise(random, 150, 30) : 0)),
				"a particle on black");
		assertEquals(0, DataBar.rows(image((x, y) -> y < 60 ? noise(random, 120, 20) : bar(x, y - 60, 200, 255, 0))), "text, not a bar");
	}

	@Test
	void anEstimateIsCalledOneAndYieldsToWhatIsStated() {
		ImageData image = withBar(33, 0, 0, 255, 120, 20);
		MicrographBuilder builder = new MicrographBuilder(MicrographBuilder.IMAGE, "a").image("image", image);
		DataBar.estimate(builder, image);
		Measurement m = builder.build();
		assertEquals(HEIGHT - 33, m.images().get("image").height());
		assertEquals(Quality.ESTIMATED, m.metadata().get(MicroscopyField.DATA_BAR_ROWS.key()).orElseThrow().quality());
		assertTrue(m.notices().stream().anyMatch(n -> n.message().contains("33 rows")));
		MicrographBuilder stated = new MicrographBuilder(MicrographBuilder.IMAGE, "a").image("image", image)
				.stated(MicroscopyField.DATA_BAR_ROWS, 20, "tag");
		DataBar.estimate(stated, image);
		assertEquals(HEIGHT - 20, stated.build().images().get("image").height());
	}
}
