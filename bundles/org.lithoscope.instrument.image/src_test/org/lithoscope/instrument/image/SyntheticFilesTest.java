/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lithoscope.io.source.FileEntry;
import org.lithoscope.io.source.ListedSource;
import org.lithoscope.microscopy.MicroscopyField;
import org.lithoscope.microscopy.display.Contrast;
import org.lithoscope.microscopy.export.ExportOptions;
import org.lithoscope.microscopy.export.ExportOptions.Format;
import org.lithoscope.microscopy.export.ExportOptions.Placement;
import org.lithoscope.microscopy.export.ImageExport;
import org.lithoscope.microscopy.image.CalibratedImage;
import org.lithoscope.microscopy.image.MemoryImage;
import org.lithoscope.model.array.ImageData;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.MetadataValue.Quality;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.testkit.microscopy.ElectronWriters;
import org.lithoscope.testkit.microscopy.ElectronWriters.MrcMode;
import org.lithoscope.testkit.microscopy.ImageTruth;
import org.lithoscope.testkit.microscopy.TiffFileWriter;
import org.lithoscope.testkit.microscopy.TiffFileWriter.Compression;
import org.lithoscope.testkit.microscopy.TiffMicroscopes;

/** Every reader against files whose truth is known. */
final class SyntheticFilesTest {

	private static final ImageTruth TRUTH = SyntheticFiles.TRUTH;
	/** Formats in which the whole truth can be said, and the others. */
	private static final Set<String> SEM = Set.of("zeiss", "fei", "tescan", "hitachi", "jeol");

	private final Readers readers = new Readers();

	static Stream<String> names() {
		return SyntheticFiles.all().keySet().stream();
	}

	private static double number(Measurement m, MicroscopyField field) {
		return m.metadata().quantity(field.key()).map(Quantity::value).orElse(Double.NaN);
	}

	private Measurement read(String name) throws IOException, ReadException {
		return readers.read(SyntheticFiles.source(SyntheticFiles.all().get(name))).get(0);
	}

	private static void assertPixels(ImageData image, int more) {
		assertEquals(TRUTH.width(), image.width());
		assertEquals(TRUTH.height(), image.height(), "the data bar is cropped");
		float[] expected = new float[TRUTH.width() * TRUTH.height()];
		for (int i = 0; i < expected.length; i++) {
			expected[i] = TRUTH.values()[i] + more;
		}
		assertArrayEquals(expected, image.read(0, 0, image.width(), image.height(), 1), 2e-3f);
	}

	@ParameterizedTest
	@MethodSource("names")
	void pixelsScaleAndInstrumentAreRight(String name) throws IOException, ReadException {
		Measurement m = read(name);
		assertTrue(m.completeness().isComplete(), m.completeness().toString());
		assertPixels(m.images().values().iterator().next(), 0);
		if (!name.startsWith("big") && !name.startsWith("lzw")) {
			assertEquals(TRUTH.pixelNanometres(), number(m, MicroscopyField.PIXEL_WIDTH), 1e-4);
			assertEquals(TRUTH.pixelNanometres(), number(m, MicroscopyField.PIXEL_HEIGHT), 1e-4);
			assertEquals(TRUTH.width() * TRUTH.pixelNanometres() / 1000, number(m, MicroscopyField.FIELD_WIDTH), 1e-6);
			assertEquals(TRUTH.pixelNanometres(), m.images().values().iterator().next().pixelWidth().valueIn(org.lithoscope.model.quantity.Units.NANOMETRE),
					1e-4);
		}
		if (SEM.contains(name.split("[-.]")[0])) {
			assertEquals(TRUTH.kilovolts(), number(m, MicroscopyField.ACCELERATING_VOLTAGE), 1e-9);
			assertEquals(TRUTH.workingMillimetres(), number(m, MicroscopyField.WORKING_DISTANCE), 1e-6);
			assertEquals(TRUTH.tiltDegrees(), number(m, MicroscopyField.STAGE_TILT), 1e-6);
			assertTrue(m.metadata().text(MicroscopyField.INSTRUMENT.key()).orElse("").startsWith("Synthetic"));
			String acquired = m.metadata().text(MicroscopyField.ACQUIRED.key()).orElse("");
			assertEquals(name.startsWith("fei") ? "01/05/2024 01:14:15 PM" : acquired, acquired, "dates keep their text");
			assertFalse(acquired.isEmpty());
			assertTrue(m.timeBase().instant().isEmpty(), "no time zone that the file does not give");
			if (!name.startsWith("fei")) {
				assertEquals(TRUTH.magnification(), number(m, MicroscopyField.MAGNIFICATION), 1e-6);
			}
		}
	}

	@Test
	void furtherImagesOfStacksFollow() throws IOException, ReadException {
		for (String name : new String[] { "u16-big.mrc", "wide_1.ser", "xradia.txrm", "imagej.tif" }) {
			Measurement m = read(name);
			assertEquals("microscopy/stack", m.type());
			int more = 0;
			for (ImageData image : m.images().values()) {
				assertPixels(image, more++);
			}
			assertEquals(name.startsWith("xradia") ? 2 : 3, more, name);
		}
	}

	@Test
	void aZeissImageOfHalfWidthHasItsOwnPixelSize() throws IOException, ReadException {
		// AP_PIXEL_SIZE of this file of 48 pixels says 0.586 nm: that of 1024 pixels
		Measurement m = read("zeiss-header.tif");
		assertEquals(Quality.DERIVED, m.metadata().get(MicroscopyField.PIXEL_WIDTH.key()).orElseThrow().quality());
		ImageTruth half = new ImageTruth(512, 16, 11.65, 3, 5, 0, 5000);
		Measurement h = readers.read(SyntheticFiles.source("half.tif", TiffMicroscopes.zeiss(half, false))).get(0);
		assertEquals(11.65, number(h, MicroscopyField.PIXEL_WIDTH), 1e-6);
	}

	@Test
	void aScaleWithoutBarIsAnEstimateAndSaysSo() throws IOException, ReadException {
		Measurement m = readers.read(SyntheticFiles.source("j.tif", TiffMicroscopes.bare(TRUTH), "j.txt", TiffMicroscopes.jeolText(TRUTH, false)))
				.get(0);
		assertEquals(Quality.ESTIMATED, m.metadata().get(MicroscopyField.PIXEL_WIDTH.key()).orElseThrow().quality());
		assertEquals(128e6 / TRUTH.magnification() / TRUTH.width(), number(m, MicroscopyField.PIXEL_WIDTH), 1e-6);
		assertTrue(m.notices().stream().anyMatch(n -> n.message().contains("estimate")));
	}

	@Test
	void settingsWithoutTheirImageAreKept() throws IOException, ReadException {
		Map<String, byte[]> files = Map.of("t.hdr", TiffMicroscopes.tescanHeader(TRUTH), "h.txt", TiffMicroscopes.hitachiText(TRUTH, true), "j.txt",
				TiffMicroscopes.jeolText(TRUTH, true), "e.emi", ElectronWriters.emi(TRUTH));
		for (Map.Entry<String, byte[]> file : files.entrySet()) {
			Measurement m = readers.read(SyntheticFiles.source(file.getKey(), file.getValue())).get(0);
			assertEquals(TRUTH.kilovolts(), number(m, MicroscopyField.ACCELERATING_VOLTAGE), 1e-9, file.getKey());
			assertTrue(m.images().isEmpty());
			assertTrue(m.notices().stream().anyMatch(n -> n.message().contains("beside")), file.getKey() + " " + m.notices());
		}
	}

	@Test
	void aSeriesHasTheSettingsOfItsEmiFile() throws IOException, ReadException {
		for (String name : new String[] { "series_1.ser", "alone.emi" }) {
			Measurement m = read(name);
			assertEquals(TRUTH.kilovolts(), number(m, MicroscopyField.ACCELERATING_VOLTAGE), 1e-9);
			assertEquals(TRUTH.magnification(), number(m, MicroscopyField.MAGNIFICATION), 1e-9);
			assertEquals("Synthetic Tecnai", m.metadata().text(MicroscopyField.INSTRUMENT.key()).orElseThrow());
		}
	}

	@ParameterizedTest
	@CsvSource({ "LITTLE, false, 8, false, 0", "BIG, false, 8, false, 16", "LITTLE, true, 16, false, 0", "BIG, true, 16, false, 16",
			"LITTLE, false, 32, false, 16", "BIG, false, 32, true, 0", "LITTLE, true, 32, true, 16" })
	void everyWayToStoreATiff(String order, boolean big, int bits, boolean floating, int tile) throws IOException, ReadException {
		for (Compression compression : Compression.values()) {
			for (boolean differences : new boolean[] { false, true }) {
				TiffFileWriter writer = new TiffFileWriter(order.equals("BIG") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN, big)
						.bits(bits, floating).strips(7).tiles(tile).compressed(compression, differences && compression != Compression.NONE);
				ImageData image = readers.read(SyntheticFiles.source("a.tif", SyntheticFiles.grey(writer))).get(0).images().get("image");
				assertPixels(image, 0);
				assertArrayEquals(new float[] { TRUTH.value(17, 9), TRUTH.value(18, 9) }, image.read(17, 9, 2, 1, 1), compression.toString());
			}
		}
		int[] colours = new int[3 * 20 * 10];
		for (int i = 0; i < colours.length; i++) {
			colours[i] = i % 250;
		}
		byte[] rgb = TiffFileWriter.plain().tiles(tile).compressed(Compression.LZW, true).write(20, 10, 3, colours);
		ImageData image = readers.read(SyntheticFiles.source("c.tif", rgb)).get(0).images().get("image");
		assertEquals(3, image.channels());
		assertArrayEquals(new float[] { 69, 70, 71 }, image.read(3, 1, 1, 1, 1));
	}

	@ParameterizedTest
	@EnumSource
	void everyModeOfMrc(MrcMode mode) throws IOException, ReadException {
		ImageTruth odd = new ImageTruth(33, 20, 0.5, 300, 0, 0, 1);
		for (ByteOrder order : new ByteOrder[] { ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN }) {
			Measurement m = readers.read(SyntheticFiles.source("a.mrc", ElectronWriters.mrc(odd, mode, order, 2, true, true))).get(0);
			assertEquals(2, m.images().size());
			float[] first = m.images().values().iterator().next().read(0, 0, 33, 20, 1);
			for (int i = 0; i < first.length; i++) {
				int value = odd.value(i % 33, i / 33);
				assertEquals(mode == MrcMode.I8 ? (byte) value : mode == MrcMode.U4 ? value & 15 : value, first[i], mode + " " + order);
			}
			assertEquals(0.5, number(m, MicroscopyField.PIXEL_WIDTH), 1e-6);
			assertEquals(300, number(m, MicroscopyField.ACCELERATING_VOLTAGE), 1e-6);
		}
	}

	@TempDir
	private Path folder;

	@Test
	void whatIsExportedIsReadBackWithItsScale() throws IOException, ReadException {
		MemoryImage base = new MemoryImage(TRUTH.width(), TRUTH.height(), 1, () -> {
			float[] values = new float[TRUTH.width() * TRUTH.height()];
			for (int i = 0; i < values.length; i++) {
				values[i] = TRUTH.values()[i];
			}
			return values;
		});
		ImageData image = new CalibratedImage(base, TRUTH.height(), Quantity.of(TRUTH.pixelNanometres(), "nm"), Quantity.of(25, "nm"));
		for (Format format : Format.values()) {
			Path file = folder.resolve("export." + format.extension());
			ImageExport.write(image, file, ExportOptions.of(format, Placement.NONE, Contrast.asStored()), () -> false);
			FileEntry entry = new FileEntry(file.getFileName().toString(), file);
			Measurement m = readers.read(new ListedSource(entry.name(), entry, java.util.List.of(entry))).get(0);
			assertPixels(m.images().get("image"), 0);
			assertEquals(TRUTH.pixelNanometres(), number(m, MicroscopyField.PIXEL_WIDTH), 1e-6, format.toString());
			assertEquals(25, number(m, MicroscopyField.PIXEL_HEIGHT), 1e-6, format.toString());
			assertEquals(format == Format.TIFF_VALUES ? 32 : 8, number(m, MicroscopyField.BITS));
			Files.delete(file);
		}
	}

	@Test
	void picturesHaveTheirPixelsAndNoScaleUnlessTheyStateOne() throws IOException, ReadException {
		BufferedImage picture = new BufferedImage(30, 20, BufferedImage.TYPE_BYTE_GRAY);
		picture.getRaster().setSample(7, 5, 0, 200);
		for (String format : new String[] { "png", "jpeg" }) {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			ImageIO.write(picture, format, out);
			Measurement m = readers.read(SyntheticFiles.source("a." + format, out.toByteArray())).get(0);
			assertTrue(Double.isNaN(number(m, MicroscopyField.PIXEL_WIDTH)));
			assertEquals(200, m.images().get("image").read(7, 5, 1, 1, 1)[0], format.equals("png") ? 0 : 60);
			assertTrue(m.notices().stream().anyMatch(n -> n.message().contains("pixel size")));
		}
		ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
		ImageIO.write(picture, "jpeg", jpeg);
		byte[] tiff = TiffFileWriter.plain().text(271, "Synthetic camera", StandardCharsets.US_ASCII).write(1, 1, 1, new int[1]);
		ByteArrayOutputStream exif = new ByteArrayOutputStream();
		exif.write(jpeg.toByteArray(), 0, 2);
		int length = 2 + 6 + tiff.length;
		exif.writeBytes(new byte[] { (byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length, 'E', 'x', 'i', 'f', 0, 0 });
		exif.writeBytes(tiff);
		exif.write(jpeg.toByteArray(), 2, jpeg.size() - 2);
		Measurement m = readers.read(SyntheticFiles.source("a.jpg", exif.toByteArray())).get(0);
		assertEquals("Synthetic camera", m.metadata().text(MicroscopyField.VENDOR.key()).orElseThrow());
	}

	@Test
	void whatCannotBeReadIsRefusedWithTheReason() {
		byte[] complex = ElectronWriters.mrc(TRUTH, MrcMode.F32, ByteOrder.LITTLE_ENDIAN, 1, false, true);
		complex[12] = 3;
		ReadException e = assertThrows(ReadException.class, () -> readers.read(SyntheticFiles.source("a.mrc", complex)));
		assertTrue(e.reason().contains("complex"), e.getMessage());
	}
}
