/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.DeflaterOutputStream;

import org.junit.jupiter.api.Test;
import org.lithoscope.io.source.MemoryEntry;
import org.lithoscope.microscopy.MicrographBuilder;
import org.lithoscope.microscopy.MicroscopyField;
import org.lithoscope.model.array.ImageData;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.MetadataValue.Quality;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.reader.ReadException;

/** Parts of images at full and reduced size, compressions, cropping. */
final class ImageTest {

	private static final byte[] PIXELS = { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 };

	private static RawImage raw(boolean upward) throws ReadException {
		RawImage.Layout layout = RawImage.Layout.plain(0, SampleType.U8, ByteOrder.LITTLE_ENDIAN);
		return RawImage.of(new MemoryEntry("a", PIXELS), upward ? layout.upwards() : layout, 4, 3, 1);
	}

	/** A TIFF of one strip of 4 × 3 bytes. */
	private static MemoryEntry tiff(int compression, byte[] strip) {
		return tiff(strip, new int[][] { { 256, 4, 4 }, { 257, 4, 3 }, { 258, 3, 8 }, { 259, 3, compression }, { 273, 4, 8 }, { 278, 4, 3 },
				{ 279, 4, strip.length } });
	}

	/** A TIFF of some bytes behind the first eight, and tags of one value each. */
	private static MemoryEntry tiff(byte[] strip, int[][] tags) {
		ByteBuffer b = ByteBuffer.allocate(8 + strip.length + 2 + 12 * tags.length + 4).order(ByteOrder.LITTLE_ENDIAN);
		b.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8 + strip.length).put(strip).putShort((short) tags.length);
		for (int[] tag : tags) {
			b.putShort((short) tag[0]).putShort((short) tag[1]).putInt(tag.length > 3 ? tag[3] : 1).putInt(tag[2]);
		}
		return new MemoryEntry("a.tif", b.putInt(0).array());
	}

	private static float[] all(MemoryEntry entry) throws IOException, ReadException {
		return TiffImages.of(entry, TiffMicrographs.directories(entry), 0).read(0, 0, 4, 3, 1);
	}

	@Test
	void partsOfAnImage() throws ReadException {
		assertArrayEquals(new float[] { 5, 6, 9, 10 }, raw(false).read(1, 1, 2, 2, 1));
		assertArrayEquals(new float[] { 8, 9, 10, 11 }, raw(true).read(0, 0, 4, 1, 1));
		assertThrows(IllegalArgumentException.class, () -> raw(false).read(3, 0, 2, 1, 1));
	}

	@Test
	void reducedPixelsAreMeans() throws ReadException {
		assertArrayEquals(new float[] { 2.5f, 4.5f, 8.5f, 10.5f }, raw(false).read(0, 0, 4, 3, 2));
		assertArrayEquals(new float[] { 5.5f }, raw(false).read(0, 0, 4, 3, 4));
	}

	@Test
	void missingRowsAreNotNumbers() throws ReadException {
		RawImage image = RawImage.of(new MemoryEntry("a", PIXELS), RawImage.Layout.plain(0, SampleType.U8, ByteOrder.LITTLE_ENDIAN), 4, 6, 1);
		assertTrue(Float.isNaN(image.read(0, 3, 1, 1, 1)[0]));
		assertEquals(8, image.read(0, 2, 1, 1, 1)[0]);
	}

	@Test
	void aHeaderThatLiesIsRefused() {
		RawImage.Layout layout = RawImage.Layout.plain(0, SampleType.F64, ByteOrder.LITTLE_ENDIAN);
		assertThrows(ReadException.class, () -> RawImage.of(new MemoryEntry("a", PIXELS), layout, 100_000, 100_000, 1));
		assertThrows(ReadException.class, () -> RawImage.of(new MemoryEntry("a", PIXELS), layout, 0, 3, 1));
	}

	@Test
	void compressions() throws IOException, ReadException {
		float[] expected = new float[12];
		for (int i = 0; i < 12; i++) {
			expected[i] = i;
		}
		assertArrayEquals(expected, all(tiff(1, PIXELS)));
		ByteArrayOutputStream deflated = new ByteArrayOutputStream();
		try (DeflaterOutputStream out = new DeflaterOutputStream(deflated)) {
			out.write(PIXELS);
		}
		assertArrayEquals(expected, all(tiff(8, deflated.toByteArray())));
		byte[] packed = new byte[13];
		packed[0] = 11;
		System.arraycopy(PIXELS, 0, packed, 1, 12);
		assertArrayEquals(expected, all(tiff(32773, packed)));
		// a run: twelve times seven
		float[] sevens = new float[12];
		java.util.Arrays.fill(sevens, 7);
		assertArrayEquals(sevens, all(tiff(32773, new byte[] { -11, 7 })));
		// codes of nine bits: clear, 7, 258 (77), 259 (777), 260 (7777), 7, 7, end
		assertArrayEquals(sevens, all(tiff(5, codes(256, 7, 258, 259, 260, 7, 7, 257))));
	}

	private static byte[] codes(int... codes) {
		byte[] bytes = new byte[codes.length * 9 / 8 + 2];
		for (int i = 0; i < codes.length * 9; i++) {
			int bit = codes[i / 9] >> 8 - i % 9 & 1;
			bytes[i / 8] |= (byte) (bit << 7 - i % 8);
		}
		return bytes;
	}

	@Test
	void valuesThatDoNotFillBytes() throws IOException, ReadException {
		// rows begin with a whole byte: three pixels of 12 bits take five
		byte[] twelve = { 0x12, 0x3F, (byte) 0xFF, 0x00, 0x10, (byte) 0xAB, (byte) 0xC0, 0x00, 0x10, 0x00 };
		assertArrayEquals(new float[] { 0x123, 0xFFF, 1, 0xABC, 0, 0x100 }, packed(12, twelve));
		assertArrayEquals(new float[] { 1, 15, 7, 0, 2, 3 }, packed(4, new byte[] { 0x1F, 0x70, 0x02, 0x30 }));
		assertArrayEquals(new float[] { 1, 3, 2, 0, 2, 1 }, packed(2, new byte[] { 0b01111000, 0b00100100 }));
		assertArrayEquals(new float[] { 1, 0, 1, 0, 1, 1 }, packed(1, new byte[] { (byte) 0b10100000, 0b01100000 }));
		MemoryEntry odd = tiff(new byte[6], tags(3, 6, 3));
		assertTrue(assertThrows(ReadException.class, () -> all(odd)).reason().contains("3 bits"));
	}

	/** Three columns, two rows. */
	private static int[][] tags(int bits, int length, int columns) {
		return new int[][] { { 256, 4, columns }, { 257, 4, 2 }, { 258, 3, bits }, { 259, 3, 1 }, { 273, 4, 8 }, { 278, 4, 2 },
				{ 279, 4, length } };
	}

	private static float[] packed(int bits, byte[] bytes) throws IOException, ReadException {
		MemoryEntry entry = tiff(bytes, tags(bits, bytes.length, 3));
		return TiffImages.of(entry, TiffMicrographs.directories(entry), 0).read(0, 0, 3, 2, 1);
	}

	@Test
	void channelsInPlanesOfTheirOwn() throws IOException, ReadException {
		// strips of a row each, those of the second channel after those of the first; their places stand behind the pixels
		ByteBuffer b = ByteBuffer.allocate(8 + 32).order(ByteOrder.LITTLE_ENDIAN);
		b.put(new byte[] { 1, 2, 3, 4, 11, 12, 13, 14 });
		for (int i = 0; i < 4; i++) {
			b.putInt(8 + 2 * i);
		}
		for (int i = 0; i < 4; i++) {
			b.putInt(2);
		}
		int[][] tags = { { 256, 4, 2 }, { 257, 4, 2 }, { 258, 3, 8 }, { 259, 3, 1 }, { 273, 4, 16, 4 }, { 277, 3, 2 }, { 278, 4, 1 },
				{ 279, 4, 32, 4 }, { 284, 3, 2 } };
		MemoryEntry entry = tiff(b.array(), tags);
		assertArrayEquals(new float[] { 1, 11, 2, 12, 3, 13, 4, 14 },
				TiffImages.of(entry, TiffMicrographs.directories(entry), 0).read(0, 0, 2, 2, 1));
	}

	@Test
	void compressionsThatAreNotReadAreNamedAtOnce() {
		MemoryEntry zstandard = tiff(50000, PIXELS);
		assertTrue(assertThrows(ReadException.class, () -> all(zstandard)).reason().contains("compression 50000"));
	}

	@Test
	void dataBarIsCroppedAndScaleIsKnown() throws ReadException {
		MicrographBuilder b = new MicrographBuilder(MicrographBuilder.IMAGE, "a");
		b.number(MicroscopyField.FIELD_WIDTH, 8, Units.MICROMETRE, "8", "x", Quality.STATED).stated(MicroscopyField.IMAGE_ROWS, 2, "y");
		Measurement m = b.image("image", raw(false)).build();
		ImageData image = m.images().get("image");
		assertEquals(2, image.height());
		assertEquals(2000, image.pixelWidth().value(), 1e-9);
		assertEquals(Quality.DERIVED, m.metadata().get(MicroscopyField.PIXEL_WIDTH.key()).orElseThrow().quality());
		assertEquals(1, m.metadata().quantity(MicroscopyField.DATA_BAR_ROWS.key()).orElseThrow().value());
		assertThrows(IllegalArgumentException.class, () -> image.read(0, 0, 4, 3, 1));
	}
}
