/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.display;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lithoscope.io.source.MemoryEntry;
import org.lithoscope.microscopy.Micrograph;
import org.lithoscope.microscopy.MicrographBuilder;
import org.lithoscope.microscopy.MicroscopyField;
import org.lithoscope.microscopy.image.CalibratedImage;
import org.lithoscope.microscopy.image.MemoryImage;
import org.lithoscope.microscopy.image.RawImage;
import org.lithoscope.microscopy.image.SampleType;
import org.lithoscope.model.array.ImageData;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.reader.ReadException;

/** Contrast, colours, thumbnails, tiles, scale bars. */
final class DisplayTest {

	private static MemoryImage ramp(int width, int height) {
		return new MemoryImage(width, height, 1, () -> {
			float[] values = new float[width * height];
			for (int i = 0; i < values.length; i++) {
				values[i] = i % width + 1000f * (i / width);
			}
			return values;
		});
	}

	@Test
	void contrastIsALineBetweenItsEnds() {
		Contrast c = Contrast.window(100, 200);
		assertArrayEquals(new int[] { 0, 0, 102, 255, 255 }, IntStream.of(50, 100, 140, 200, 999).map(c::shade).toArray());
		assertEquals(128, c.shade(Double.NaN), "missing values are medium grey");
		assertEquals(255 - 64, Contrast.window(200, 100).shade(125), 1, "a window the other way round inverts");
		// (1/4)^(1/2) = 1/2
		assertEquals(128, c.withGamma(2).shade(125), 1);
		assertEquals(64, c.withGamma(0.5).shade(150), 1);
		assertEquals(0, Contrast.window(5, 5).shade(7), "an image of one value is black, not an error");
		assertThrows(IllegalArgumentException.class, () -> c.withGamma(0));
	}

	@Test
	void percentilesLeaveOutTheExtremes() {
		float[] values = new float[1002];
		for (int i = 0; i <= 1000; i++) {
			values[i] = i;
		}
		values[1001] = Float.NaN;
		Contrast c = Contrast.ofPercentiles(values, 1, 99);
		assertEquals(10, c.low(), 1e-9);
		assertEquals(990, c.high(), 1e-9);
		assertEquals(new Contrast(0, 1, 1), Contrast.ofPercentiles(new float[] { Float.NaN }, 1, 99));
	}

	@Test
	void coloursAndChannels() {
		int[] table = new int[256];
		table[255] = 0xFF123456;
		ColourTable colours = ColourTable.of(table);
		assertFalse(colours.isGrey());
		PixelRaster r = Contrast.asStored().raster(new float[] { 255, 0, Float.NaN }, 3, 1, 1, colours);
		assertArrayEquals(new int[] { 0xFF123456, 0xFF000000, 0xFF808080 }, r.argb());
		PixelRaster grey = Contrast.asStored().raster(new float[] { 7, 99, 8, 99 }, 2, 1, 2, ColourTable.grey());
		assertEquals(1, grey.channels());
		assertEquals(8, grey.value(1, 0, 0), "the second of two channels is transparency");
		PixelRaster rgba = Contrast.asStored().raster(new float[] { 1, 2, 3, 0 }, 1, 1, 4, colours);
		assertArrayEquals(new int[] { 0xFF010203 }, rgba.argb());
		assertEquals(0, ColourTable.inverted().colour(255));
	}

	@Test
	void thumbnailsAreMeansOfBlocks() {
		Micrograph eightBits = Micrograph.of(new MicrographBuilder(MicrographBuilder.IMAGE, "a").stated(MicroscopyField.BITS, 8, "").build());
		MemoryImage image = new MemoryImage(8, 4, 1, () -> new float[] { 0, 10, 0, 10, 0, 10, 0, 10, 20, 30, 20, 30, 20, 30, 20, 30, 100, 100, 0,
				0, 0, 0, 0, 0, 100, 100, 0, 0, 0, 0, 0, 4 });
		PixelRaster small = Thumbnails.of(eightBits, image, 4);
		assertEquals(4, small.width());
		assertEquals(2, small.height());
		assertEquals(15, small.value(0, 0, 0));
		assertEquals(100, small.value(0, 1, 0));
		assertEquals(1, small.value(3, 1, 0));
		Micrograph unknown = Micrograph.of(new MicrographBuilder(MicrographBuilder.IMAGE, "b").build());
		PixelRaster stretched = Thumbnails.of(unknown, ramp(400, 300), 100);
		assertEquals(100, stretched.width());
		assertEquals(0, stretched.value(0, 0, 0));
		assertEquals(255, stretched.value(99, 74, 0));
	}

	/** A file that counts what is read of it. */
	private static final class CountingEntry implements org.lithoscope.model.reader.SourceEntry {

		private final MemoryEntry bytes;
		private long read;

		CountingEntry(byte[] content) {
			bytes = new MemoryEntry("a", content);
		}

		@Override
		public String name() {
			return "a";
		}

		@Override
		public long size() {
			return bytes.size();
		}

		@Override
		public Optional<java.nio.file.Path> path() {
			return Optional.empty();
		}

		@Override
		public java.io.InputStream open() {
			return bytes.open();
		}

		@Override
		public java.nio.channels.SeekableByteChannel openChannel() {
			java.nio.channels.SeekableByteChannel channel = bytes.openChannel();
			return (java.nio.channels.SeekableByteChannel) java.lang.reflect.Proxy.newProxyInstance(getClass().getClassLoader(),
					new Class<?>[] { java.nio.channels.SeekableByteChannel.class }, (proxy, method, arguments) -> {
						Object result = method.invoke(channel, arguments);
						if (method.getName().equals("read")) {
							read += Math.max(0, (Integer) result);
						}
						return result;
					});
		}

		@Override
		public byte[] head(int length) {
			return bytes.head(length);
		}
	}

	@Test
	void aThumbnailOfALargeImageReadsFewOfItsRows() throws ReadException {
		CountingEntry entry = new CountingEntry(new byte[4096 * 4096]);
		RawImage image = RawImage.of(entry, RawImage.Layout.plain(0, SampleType.U8, ByteOrder.LITTLE_ENDIAN), 4096, 4096, 1);
		assertEquals(128, Thumbnails.of(image, 128, Contrast.asStored(), ColourTable.grey()).width());
		assertEquals(4096 * 4096 / 8, entry.read, "of each 32 rows four are read");
	}

	@Test
	void tilesPutTogetherAreTheImage() {
		MemoryImage image = ramp(700, 520);
		ImagePyramid pyramid = ImagePyramid.of(image, 10 << 20);
		assertEquals(3, pyramid.levels());
		assertEquals(175, pyramid.width(2));
		for (int level = 0; level < 3; level++) {
			int f = 1 << level;
			assertArrayEquals(image.read(0, 0, 700, 520, f), pyramid.values(level, 0, 0, pyramid.width(level), pyramid.height(level)), "level " + level);
		}
		assertArrayEquals(image.read(250, 255, 300, 4, 1), pyramid.values(0, 250, 255, 300, 4));
		assertThrows(IllegalArgumentException.class, () -> pyramid.values(0, 600, 0, 101, 1));
		assertEquals(List.of(0, 0, 1, 1, 2), List.of(pyramid.level(2), pyramid.level(0.6), pyramid.level(0.5), pyramid.level(0.3), pyramid.level(0.1)));
	}

	@Test
	void tilesAreKeptUpToABudgetAndNoMore() {
		List<Integer> reads = new ArrayList<>();
		ImageData counted = new ImageData() {
			private final MemoryImage all = ramp(1024, 1024);

			@Override
			public int width() {
				return 1024;
			}

			@Override
			public int height() {
				return 1024;
			}

			@Override
			public int channels() {
				return 1;
			}

			@Override
			public Quantity pixelWidth() {
				return all.pixelWidth();
			}

			@Override
			public Quantity pixelHeight() {
				return all.pixelHeight();
			}

			@Override
			public float[] read(int x, int y, int columns, int rows, int reduction) {
				reads.add(y);
				return all.read(x, y, columns, rows, reduction);
			}
		};
		long row = 4L * 256 * 256 * 4;
		ImagePyramid pyramid = ImagePyramid.of(counted, 2 * row);
		pyramid.values(0, 0, 0, 1024, 256);
		pyramid.values(0, 300, 10, 20, 20);
		assertEquals(List.of(0), reads, "a row of tiles is read once");
		pyramid.values(0, 0, 256, 1, 1);
		pyramid.values(0, 0, 512, 1, 1);
		assertTrue(pyramid.keptBytes() <= 2 * row, pyramid.keptBytes() + " bytes");
		pyramid.values(0, 0, 0, 1024, 1);
		assertEquals(List.of(0, 256, 512, 0), reads, "what was used least has left");
	}

	/** Pixel size in nm, width in pixels, the bar expected: its length in nm, and pixels. */
	@ParameterizedTest
	@CsvSource({ "10, 1000, 2000, 200, '2 µm'", "11.649976, 1024, 2000, 171.6741735, '2 µm'", "0.25, 2048, 100, 400, '100 nm'",
			"1000, 512, 100000, 100, '100 µm'", "0.0123, 2000, 5, 406.50406504, '5 nm'", "1.953125, 1024, 500, 256, '500 nm'",
			"0.001, 1000, 0.2, 200, '200 pm'", "5e6, 100, 1e8, 20, '100 mm'", "40000, 100, 1e6, 25, '1 mm'" })
	void scaleBarIsRoundAndRightToThePixel(double pixel, int width, double length, double pixels, String label) {
		ScaleBar bar = ScaleBar.of(Quantity.of(pixel, Units.NANOMETRE), width, 0.25).orElseThrow();
		assertEquals(length, bar.length().valueIn(Units.NANOMETRE), 1e-9 * length);
		assertEquals(pixels, bar.pixels(), 1e-8 * pixels);
		assertEquals(label, bar.label().replace('\u00A0', ' '));
		assertTrue(bar.pixels() <= width * 0.25 * (1 + 1e-9) && bar.pixels() > width * 0.1 - 1, bar.toString());
	}

	@Test
	void noScaleBarWithoutAScale() {
		assertTrue(ScaleBar.of(Quantity.of(Double.NaN, Units.NANOMETRE), 1000, 0.25).isEmpty());
		assertTrue(ScaleBar.of(Quantity.of(0, Units.NANOMETRE), 1000, 0.25).isEmpty());
		assertTrue(ScaleBar.of(Quantity.of(3, "V"), 1000, 0.25).isEmpty());
		assertTrue(ScaleBar.of(Quantity.of(1, Units.NANOMETRE), 8, 0.25).isEmpty(), "too narrow for a bar");
	}

	@Test
	void diffractionPatternsHaveBarsOfReciprocalLength() {
		ScaleBar bar = ScaleBar.of(Quantity.of(0.02, "nm-1"), 1000, 0.25).orElseThrow();
		assertEquals(5, bar.length().valueIn(org.lithoscope.model.quantity.Unit.of("nm-1")), 1e-12);
		assertEquals(250, bar.pixels(), 1e-9);
		ScaleBar own = ScaleBar.ofLength(Quantity.of(3, "um"), Quantity.of(7, "nm")).orElseThrow();
		assertEquals(3000 / 7.0, own.pixels(), 1e-9);
		assertEquals(429, own.wholePixels());
	}

	@Test
	void imagesOfOneScaleBesideEachOther() {
		ImageData coarse = new CalibratedImage(ramp(100, 50), 50, Quantity.of(20, "nm"), Quantity.of(20, "nm"));
		ImageData fine = new CalibratedImage(ramp(100, 100), 100, Quantity.of(5, "nm"), Quantity.of(5, "nm"));
		double scale = EqualScale.nanometresPerPixel(List.of(coarse, fine, ramp(9, 9)), 400, 400).orElseThrow();
		assertEquals(5, scale, 1e-12, "2000 nm of the coarse image over 400 pixels");
		assertEquals(4, EqualScale.zoom(coarse, scale), 1e-12);
		assertEquals(1, EqualScale.zoom(fine, scale), 1e-12);
		assertTrue(Double.isNaN(EqualScale.zoom(ramp(9, 9), scale)));
		assertTrue(EqualScale.nanometresPerPixel(List.of(ramp(9, 9)), 400, 400).isEmpty());
	}
}
