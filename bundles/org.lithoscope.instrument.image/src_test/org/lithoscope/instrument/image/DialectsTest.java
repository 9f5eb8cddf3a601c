/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.lithoscope.microscopy.MicroscopyField;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.MetadataValue.Quality;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.testkit.microscopy.ElectronWriters;
import org.lithoscope.testkit.microscopy.ElectronWriters.MrcMode;
import org.lithoscope.testkit.microscopy.ImageTruth;
import org.lithoscope.testkit.microscopy.TiffFileWriter;
import org.lithoscope.testkit.microscopy.TiffMicroscopes;

/** What some programs of a vendor write and others do not. */
final class DialectsTest {

	private static final ImageTruth TRUTH = SyntheticFiles.TRUTH;
	private static final Charset WINDOWS = Charset.forName("windows-1252");

	private final Readers readers = new Readers();

	private Measurement read(Object... namesAndBytes) throws IOException, ReadException {
		return readers.read(SyntheticFiles.source(namesAndBytes)).get(0);
	}

	private static double number(Measurement m, MicroscopyField field) {
		return m.metadata().quantity(field.key()).map(Quantity::value).orElse(Double.NaN);
	}

	private Measurement jeol(String text) throws IOException, ReadException {
		return read("a.tif", TiffMicroscopes.bare(TRUTH), "a.txt", text.getBytes(WINDOWS));
	}

	@Test
	void jeolTransmissionMicroscopesStatePixelsPerMetre() throws IOException, ReadException {
		Measurement m = jeol("$CM_FORMAT \n$CM_VERSION 0.1\n$CM_DATE 3/4/2021\n$CM_TIME 02:15:00 PM\n$CM_INSTRUMENT Synthetic\n"
				+ "$CM_ACCEL_VOLT 200\n$CM_MAG 25000\n$CM_SIGNAL TEM\n$$EM_PIXELSPERMETER_X 2.0e9\n$$EM_PIXELSPERMETER_Y 2.0e9\n");
		assertEquals(0.5, number(m, MicroscopyField.PIXEL_WIDTH), 1e-9);
		assertEquals("2021-03-04T14:15", m.timeBase().local().orElseThrow().toString(), "the month comes first");
		assertEquals(200, number(m, MicroscopyField.ACCELERATING_VOLTAGE), 1e-9);
	}

	@Test
	void jeolMarkersHaveManySpellings() throws IOException, ReadException {
		Measurement m = jeol("$CM_FORMAT JEOL-SEM\n$CM_MAG 25000\n$$SM_MICRON_BAR 200\n$$SM_MICRON_MARKER 1\u00B5m\n");
		assertEquals(5, number(m, MicroscopyField.PIXEL_WIDTH), 1e-9);
		Measurement stated = jeol("$CM_FORMAT JEOL-SEM\n$CM_MAG 25000\n$CM_PIXEL_SIZE 12.5 12.5\n$CM_IMAGE_SIZE 48 32\n");
		assertEquals(12.5, number(stated, MicroscopyField.PIXEL_WIDTH), 1e-9);
		assertEquals(Quality.STATED, stated.metadata().get(MicroscopyField.PIXEL_WIDTH.key()).orElseThrow().quality());
	}

	@Test
	void hitachiTextsNameTheirImage() throws IOException, ReadException {
		String text = new String(TiffMicroscopes.hitachiText(TRUTH, false), StandardCharsets.UTF_8).replace("[SemImageFile]",
				"[TemImageFile]\r\nImageName=other.bmp");
		Measurement m = read("a.txt", text.getBytes(StandardCharsets.UTF_8), "other.bmp", SyntheticFiles.picture("bmp"));
		assertEquals(TRUTH.pixelNanometres(), number(m, MicroscopyField.PIXEL_WIDTH), 1e-4);
		assertEquals(TRUTH.width(), m.images().get("image").width());
	}

	@Test
	void pagesOfAZeissFileAreAStack() throws IOException, ReadException {
		byte[] tiff = TiffFileWriter.plain().pages(2).text(34118, "0\r\n0\r\n0\r\n1e-9\r\nDP_SEM\r\nSEM = Synthetic\r\n"
				+ "AP_IMAGE_PIXEL_SIZE\r\nImage Pixel Size = 2.5 nm\r\n", WINDOWS).write(TRUTH.width(), TRUTH.height(), 1, TRUTH.values());
		Measurement m = read("a.tif", tiff);
		assertEquals("microscopy/stack", m.type());
		assertEquals(2, m.images().size());
		float[] second = m.images().get("page 2").read(0, 0, TRUTH.width(), 1, 1);
		assertEquals(TRUTH.values()[3] + 1, second[3]);
		assertEquals(2.5, number(m, MicroscopyField.PIXEL_WIDTH), 1e-9);
	}

	@Test
	void complexImagesShowTheirMagnitude() throws IOException, ReadException {
		byte[] mrc = ElectronWriters.mrc(TRUTH, MrcMode.F32, ByteOrder.LITTLE_ENDIAN, 1, false, true);
		ByteBuffer b = ByteBuffer.wrap(mrc).order(ByteOrder.LITTLE_ENDIAN);
		b.putInt(0, TRUTH.width() / 2).putInt(12, 4);
		float[] pairs = new float[TRUTH.width()];
		IntStream.range(0, pairs.length).forEach(i -> pairs[i] = b.getFloat(1024 + Float.BYTES * i));
		Measurement m = read("a.mrc", mrc);
		float[] row = m.images().get("image").read(0, 0, TRUTH.width() / 2, 1, 1);
		for (int i = 0; i < row.length; i++) {
			assertEquals(Math.hypot(pairs[2 * i], pairs[2 * i + 1]), row[i], 1e-4);
		}
		assertTrue(m.notices().stream().anyMatch(n -> n.message().contains("magnitude")));
	}

	@Test
	void columnsOfAMapMayRunAlongAnyAxis() throws IOException, ReadException {
		byte[] mrc = ElectronWriters.mrc(TRUTH, MrcMode.F32, ByteOrder.LITTLE_ENDIAN, 1, false, true);
		ByteBuffer b = ByteBuffer.wrap(mrc).order(ByteOrder.LITTLE_ENDIAN);
		// cells of 1, 2 and 4 Å along x, y and z; columns along z, rows along x
		b.putInt(28, 10).putInt(32, 10).putInt(36, 10).putFloat(40, 10).putFloat(44, 20).putFloat(48, 40);
		b.putInt(64, 3).putInt(68, 1).putInt(72, 2);
		Measurement m = read("a.map", mrc);
		assertEquals(0.4, number(m, MicroscopyField.PIXEL_WIDTH), 1e-6);
		assertEquals(0.1, number(m, MicroscopyField.PIXEL_HEIGHT), 1e-6);
	}
}
