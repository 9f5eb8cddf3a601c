/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lithoscope.io.source.MemoryEntry;
import org.lithoscope.model.reader.ReadException;

/** Regions and reductions of pictures whose values are known. */
final class PictureImageTest {

	private static final int WIDTH = 60;
	private static final int HEIGHT = 44;

	private static MemoryEntry entry(BufferedImage image, String format) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		assertTrue(ImageIO.write(image, format, out));
		return new MemoryEntry("a." + format, out.toByteArray());
	}

	private static int value(int x, int y) {
		return 3 * x + y;
	}

	private static BufferedImage grey() {
		BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
		for (int i = 0; i < WIDTH * HEIGHT; i++) {
			image.getRaster().setSample(i % WIDTH, i / WIDTH, 0, value(i % WIDTH, i / WIDTH));
		}
		return image;
	}

	@ParameterizedTest
	@ValueSource(strings = { "png", "bmp" })
	void regionsAreThoseOfTheWhole(String format) throws IOException, ReadException {
		PictureImage picture = PictureImage.of(entry(grey(), format));
		assertEquals(1, picture.channels());
		assertEquals(8, picture.bits());
		for (boolean known : new boolean[] { false, true }) {
			float[] part = picture.read(7, 5, 20, 10, 1);
			for (int i = 0; i < part.length; i++) {
				assertEquals(value(7 + i % 20, 5 + i / 20), part[i], known ? "from memory" : "decoded");
			}
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3, 4, 6, 8, 12 })
	void reducedPixelsStandForTheirBlock(int reduction) throws IOException, ReadException {
		// before and after the whole picture is in memory
		PictureImage picture = PictureImage.of(entry(grey(), "png"));
		float[] decoded = picture.read(0, 0, WIDTH, HEIGHT, reduction);
		picture.read(0, 0, 1, 1, 1);
		float[] averaged = picture.read(0, 0, WIDTH, HEIGHT, reduction);
		int columns = Math.ceilDiv(WIDTH, reduction);
		assertEquals(columns * Math.ceilDiv(HEIGHT, reduction), decoded.length);
		for (int i = 0; i < decoded.length; i++) {
			int x = i % columns * reduction;
			int y = i / columns * reduction;
			double mean = value(x, y) + (3 * (Math.min(reduction, WIDTH - x) - 1) + Math.min(reduction, HEIGHT - y) - 1) / 2.0;
			assertEquals(mean, averaged[i], 1e-3, "mean of the block at " + x + ", " + y);
			assertEquals(mean, decoded[i], 2.0 * reduction, "near the mean of the block at " + x + ", " + y);
		}
	}

	@Test
	void palettesBecomeWhatTheyShow() throws IOException, ReadException {
		byte[] ramp = { 0, 10, (byte) 200, (byte) 255 };
		byte[] other = { 5, 6, 7, 8 };
		for (boolean colour : new boolean[] { false, true }) {
			IndexColorModel palette = new IndexColorModel(2, 4, ramp, colour ? other : ramp, ramp);
			BufferedImage image = new BufferedImage(4, 1, BufferedImage.TYPE_BYTE_BINARY, palette);
			for (int x = 0; x < 4; x++) {
				image.getRaster().setSample(x, 0, 0, 3 - x);
			}
			PictureImage picture = PictureImage.of(entry(image, "png"));
			assertEquals(colour ? 3 : 1, picture.channels());
			float[] values = picture.read(0, 0, 4, 1, 1);
			assertEquals(255, values[0]);
			assertEquals(colour ? 8 : 200, values[1]);
		}
	}

	@Test
	void jpegKeepsItsMeanInRegionsAndReductions() throws IOException, ReadException {
		BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
		for (int i = 0; i < WIDTH * HEIGHT; i++) {
			image.setRGB(i % WIDTH, i / WIDTH, i % WIDTH < 32 ? 0x204060 : 0xA0C0E0);
		}
		PictureImage picture = PictureImage.of(entry(image, "jpg"));
		assertEquals(3, picture.channels());
		float[] right = picture.read(40, 8, 16, 16, 4);
		assertEquals(4 * 4 * 3, right.length);
		assertEquals(0xA0, right[0], 4);
		assertEquals(0xC0, right[1], 4);
		assertEquals(0xE0, right[2], 4);
		assertEquals(0x20, picture.read(3, 3, 1, 1, 1)[0], 4);
	}

	@Test
	void whatBreaksOffIsNotWhole() throws IOException, ReadException {
		for (String format : new String[] { "png", "bmp", "jpg" }) {
			MemoryEntry whole = entry(grey(), format);
			assertTrue(PictureImage.of(whole).isWhole(), format);
			byte[] cut = Arrays.copyOf(whole.open().readAllBytes(), (int) whole.size() * 2 / 3);
			assertFalse(PictureImage.of(new MemoryEntry("a", cut)).isWhole(), format);
		}
		MemoryEntry png = new MemoryEntry("a", Arrays.copyOf(entry(grey(), "png").open().readAllBytes(), 100));
		assertThrows(UncheckedIOException.class, () -> PictureImage.of(png).read(0, 0, WIDTH, HEIGHT, 1));
	}
}
