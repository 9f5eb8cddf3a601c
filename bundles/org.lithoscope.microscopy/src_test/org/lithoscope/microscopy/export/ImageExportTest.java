/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lithoscope.io.source.FileEntry;
import org.lithoscope.io.tiff.TiffFile;
import org.lithoscope.microscopy.display.Contrast;
import org.lithoscope.microscopy.export.ExportOptions.Format;
import org.lithoscope.microscopy.export.ExportOptions.Placement;
import org.lithoscope.microscopy.export.ExportOptions.Region;
import org.lithoscope.microscopy.image.CalibratedImage;
import org.lithoscope.microscopy.image.MemoryImage;
import org.lithoscope.microscopy.image.TiffImages;
import org.lithoscope.microscopy.image.TiffMicrographs;
import org.lithoscope.model.array.ImageData;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.reader.ReadException;

/** What is written is read back by other programs, and the scale bar is right to the pixel. */
final class ImageExportTest {

	private static final int WIDTH = 600;
	private static final int HEIGHT = 400;
	/** 600 pixels of 8.3 nm: a quarter of the width is 1245 nm, so the bar is 1 µm = 120.48 pixels long. */
	private static final double PIXEL = 8.3;
	private static final int BAR = 120;

	@TempDir
	private Path folder;

	private static ImageData image(int channels) {
		MemoryImage base = new MemoryImage(WIDTH, HEIGHT, channels, () -> {
			float[] values = new float[WIDTH * HEIGHT * channels];
			for (int i = 0; i < values.length; i++) {
				// never white
				values[i] = (i / channels % WIDTH + i / channels / WIDTH + 31 * (i % channels)) % 200;
			}
			return values;
		});
		return new CalibratedImage(base, HEIGHT, Quantity.of(PIXEL, "nm"), Quantity.of(2 * PIXEL, "nm"));
	}

	private Path write(ImageData image, ExportOptions options) throws IOException {
		Path file = folder.resolve("image." + options.format().extension());
		assertEquals(file, ImageExport.write(image, file, options, () -> false).get(0));
		return file;
	}

	/** The longest run of white pixels in a row. */
	private static int longestWhite(BufferedImage image, int y) {
		int longest = 0;
		int run = 0;
		for (int x = 0; x < image.getWidth(); x++) {
			run = (image.getRGB(x, y) & 0xFFFFFF) == 0xFFFFFF ? run + 1 : 0;
			longest = Math.max(longest, run);
		}
		return longest;
	}

	private static int longestWhite(BufferedImage image) {
		int longest = 0;
		for (int y = 0; y < image.getHeight(); y++) {
			longest = Math.max(longest, longestWhite(image, y));
		}
		return longest;
	}

	@Test
	void pngIsWhatIsSeenAndStatesThePixelSize() throws IOException {
		Path file = write(image(1), ExportOptions.of(Format.PNG, Placement.NONE, Contrast.asStored()));
		BufferedImage back = ImageIO.read(file.toFile());
		assertEquals(WIDTH, back.getWidth());
		assertEquals(HEIGHT, back.getHeight());
		for (int y = 0; y < HEIGHT; y += 37) {
			for (int x = 0; x < WIDTH; x += 41) {
				assertEquals((x + y) % 200, back.getRaster().getSample(x, y, 0));
			}
		}
		String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
		String scale = text.substring(text.indexOf("sCAL") + 5, text.indexOf("sCAL") + 40);
		assertEquals(PIXEL * 1e-9, Double.parseDouble(scale.substring(0, scale.indexOf('\0'))), 1e-20);
		assertTrue(text.contains("Pixel size\0" + "8.3 nm x 16.6 nm"));
		assertTrue(text.contains("pHYs"));
	}

	@Test
	void colourPngKeepsItsChannels() throws IOException {
		Path file = write(image(3), ExportOptions.of(Format.PNG, Placement.NONE, Contrast.asStored()));
		assertEquals(0xFF000000 | 12 << 16 | 43 << 8 | 74, ImageIO.read(file.toFile()).getRGB(5, 7));
	}

	@Test
	void burntInBarIsRightToThePixel() throws IOException {
		for (int channels : new int[] { 1, 3 }) {
			Path file = write(image(channels), ExportOptions.of(Format.PNG, Placement.BURNT_IN, Contrast.asStored()));
			BufferedImage back = ImageIO.read(file.toFile());
			assertEquals(HEIGHT, back.getHeight());
			assertEquals(BAR, longestWhite(back));
			assertEquals((2 + 3) % 200, back.getRaster().getSample(2, 3, 0), "pixels far from the bar are as they were");
		}
	}

	@Test
	void aBarOfOnesOwnLength() throws IOException {
		Path file = write(image(1), ExportOptions.of(Format.PNG, Placement.BURNT_IN, Contrast.asStored()).withBar(Quantity.of(3, "um")));
		assertEquals(361, longestWhite(ImageIO.read(file.toFile())));
		ExportOptions tooLong = ExportOptions.of(Format.PNG, Placement.BURNT_IN, Contrast.asStored()).withBar(Quantity.of(5, "um"));
		assertThrows(IllegalArgumentException.class, () -> write(image(1), tooLong));
	}

	@Test
	void aBarBelowCoversNoPixel() throws IOException {
		Path file = write(image(1), ExportOptions.of(Format.PNG, Placement.BELOW, Contrast.asStored()));
		BufferedImage back = ImageIO.read(file.toFile());
		assertTrue(back.getHeight() > HEIGHT + 15);
		for (int y = 0; y < HEIGHT; y++) {
			assertEquals((WIDTH - 1 + y) % 200, back.getRaster().getSample(WIDTH - 1, y, 0));
			assertEquals(0, longestWhite(back, y));
		}
		assertEquals(BAR, longestWhite(back));
	}

	@Test
	void aBarInAFileOfItsOwn() throws IOException {
		Path file = folder.resolve("image.tif");
		List<Path> files = ImageExport.write(image(1), file, ExportOptions.of(Format.TIFF, Placement.SEPARATE, Contrast.asStored()), () -> false);
		assertEquals(List.of(file, folder.resolve("image-scale-bar.png")), files);
		assertEquals(BAR, longestWhite(ImageIO.read(files.get(1).toFile())));
	}

	@Test
	void tiffKeepsValuesAndScale() throws IOException, ReadException {
		Path file = write(image(1), ExportOptions.of(Format.TIFF_VALUES, Placement.NONE, Contrast.asStored()).with(new Region(100, 50, 333, 201)));
		FileEntry entry = new FileEntry("image.tif", file);
		TiffFile tiff = TiffMicrographs.directories(entry);
		ImageData back = TiffImages.of(entry, tiff, 0);
		assertArrayEquals(image(1).read(100, 50, 333, 201, 1), back.read(0, 0, 333, 201, 1));
		assertEquals(1 / PIXEL, tiff.tag(282).orElseThrow().number(0), 1e-9);
		assertEquals(1 / (2 * PIXEL), tiff.tag(283).orElseThrow().number(0), 1e-9);
		assertTrue(TiffMicrographs.text(tiff, 270, StandardCharsets.UTF_8).orElseThrow().contains("unit=nm"));
		BufferedImage byJava = ImageIO.read(write(image(3), ExportOptions.of(Format.TIFF, Placement.NONE, Contrast.asStored())).toFile());
		assertEquals(0xFF000000 | 12 << 16 | 43 << 8 | 74, byJava.getRGB(5, 7));
	}

	@Test
	void withoutPixelSizeNoBar() throws IOException {
		ImageData unknown = new MemoryImage(100, 100, 1, () -> new float[10_000]);
		assertThrows(IllegalArgumentException.class, () -> write(unknown, ExportOptions.of(Format.PNG, Placement.BURNT_IN, Contrast.asStored())));
		Path file = write(unknown, ExportOptions.of(Format.PNG, Placement.NONE, Contrast.asStored()));
		assertFalse(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains("sCAL"));
	}

	@Test
	void cancelledExportLeavesNoFile() {
		Path file = folder.resolve("gone.png");
		assertThrows(CancellationException.class, () -> ImageExport.write(image(1), file, ExportOptions.of(Format.PNG, Placement.NONE,
				Contrast.asStored()), () -> true));
		assertFalse(Files.exists(file));
	}
}
