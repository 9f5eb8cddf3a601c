/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.tiff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.lithoscope.io.binary.BinaryFile;
import org.lithoscope.io.source.FileEntry;
import org.lithoscope.io.source.MemoryEntry;
import org.lithoscope.model.reader.ReadException;

class TiffFileTest {

	@Test
	void classicAndBigInBothOrders() throws Exception {
		for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
			for (boolean big : new boolean[] {false, true}) {
				TiffFile tiff = read(tiff(order, big));
				assertEquals("", tiff.damage());
				assertEquals(2, tiff.directories().size());
				assertEquals(1024, tiff.tag(256).orElseThrow().number(0));
				assertEquals("instrument settings", tiff.tag(34118).orElseThrow().text(StandardCharsets.ISO_8859_1));
				assertEquals(2.5, tiff.tag(282).orElseThrow().number(0));
				assertTrue(Double.isNaN(tiff.tag(282).orElseThrow().number(1)));
				assertEquals(7, tiff.directories().get(1).get(256).number(0));
				assertTrue(tiff.tag(1).isEmpty());
			}
		}
	}

	@Test
	void aBrokenTagDoesNotHideTheOthers() throws Exception {
		byte[] bytes = tiff(ByteOrder.LITTLE_ENDIAN, false);
		// the offset of the text in the second tag of the first directory
		ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(8 + 2 + 12 + 8, 1_000_000);
		TiffFile tiff = read(bytes);
		assertEquals(1024, tiff.tag(256).orElseThrow().number(0));
		assertFalse(tiff.tag(34118).orElseThrow().damage().isEmpty());
	}

	@Test
	void circlesOfDirectoriesEnd() throws Exception {
		byte[] bytes = tiff(ByteOrder.LITTLE_ENDIAN, false);
		ByteBuffer b = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
		b.putInt(8 + 2 + 3 * 12, 8);
		TiffFile tiff = read(bytes);
		assertEquals(1, tiff.directories().size());
		assertTrue(tiff.damage().contains("circle"));
	}

	@Test
	void damageIsOneErrorOrANote() {
		Random random = new Random(4);
		byte[] sound = tiff(ByteOrder.BIG_ENDIAN, true);
		assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
			for (int round = 0; round < 5000; round++) {
				byte[] bytes = Arrays.copyOf(sound, random.nextInt(3) == 0 ? random.nextInt(sound.length) : sound.length);
				for (int n = random.nextInt(4); n >= 0 && bytes.length > 0; n--) {
					bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
				}
				try {
					assertFalse(read(bytes).directories().isEmpty());
				} catch (ReadException e) {
					assertFalse(e.reason().isBlank());
				}
			}
		});
		assertThrows(ReadException.class, () -> read(new byte[0]));
		assertThrows(ReadException.class, () -> read("not a tiff at all".getBytes(StandardCharsets.US_ASCII)));
		assertFalse(TiffFile.matches(new byte[0]));
	}

	@Test
	void realMicrographsHaveTheirSettings() throws Exception {
		Path corpus = Path.of(System.getProperty("lithoscope.corpus", "../../../shared/corpus")).resolve("microscopy");
		assumeTrue(Files.isDirectory(corpus), "no corpus at " + corpus.toAbsolutePath());
		int settings = 0;
		try (Stream<Path> files = Files.walk(corpus)) {
			for (Path path : files.filter(f -> f.toString().matches("(?i).*\\.tiff?") && !f.toString().contains("_damaged")).toList()) {
				try (BinaryFile file = new BinaryFile(new FileEntry("t", path))) {
					TiffFile tiff = TiffFile.of(file);
					assertTrue(tiff.tag(256).orElseThrow().number(0) > 0, path.toString());
					settings += Stream.of(34118, 34680, 34682, 50431).anyMatch(id -> tiff.tag(id).isPresent()) ? 1 : 0;
				}
			}
		}
		assertTrue(settings >= 5, settings + " files with settings of a maker");
	}

	private static TiffFile read(byte[] bytes) throws Exception {
		try (BinaryFile file = new BinaryFile(new MemoryEntry("t.tif", bytes))) {
			return TiffFile.of(file);
		}
	}

	/** Two directories: width, a text behind, a ratio behind; then a width alone. */
	private static byte[] tiff(ByteOrder order, boolean big) {
		ByteBuffer b = ByteBuffer.allocate(512).order(order);
		b.put((byte) (order == ByteOrder.LITTLE_ENDIAN ? 'I' : 'M')).put(b.get(0)).putShort((short) (big ? 43 : 42));
		int first = big ? 16 : 8;
		int entry = big ? 20 : 12;
		int second = first + (big ? 8 : 2) + 3 * entry + (big ? 8 : 4);
		int values = second + (big ? 8 : 2) + entry + (big ? 8 : 4);
		if (big) {
			b.putShort((short) 8).putShort((short) 0).putLong(first).putLong(3);
		} else {
			b.putInt(first).putShort((short) 3);
		}
		byte[] text = "instrument settings\0".getBytes(StandardCharsets.US_ASCII);
		tag(b, big, 256, 3, 1, -1024);
		tag(b, big, 34118, 2, text.length, values);
		if (big) {
			b.putShort((short) 282).putShort((short) 5).putLong(1).putInt(5).putInt(2).putLong(second).putLong(1);
		} else {
			tag(b, false, 282, 5, 1, values + 64);
			b.putInt(second).putShort((short) 1);
		}
		tag(b, big, 256, 3, 1, -7);
		if (big) {
			b.putLong(0);
		} else {
			b.putInt(0);
		}
		b.put(values, text).putInt(values + 64, 5).putInt(values + 68, 2);
		return b.array();
	}

	/** A tag with an offset, or, when negative, with a short value in place. */
	private static void tag(ByteBuffer b, boolean big, int id, int type, int count, int offsetOrValue) {
		b.putShort((short) id).putShort((short) type);
		int start;
		if (big) {
			b.putLong(count);
			start = b.position();
			b.putLong(Math.max(0, offsetOrValue));
		} else {
			b.putInt(count);
			start = b.position();
			b.putInt(Math.max(0, offsetOrValue));
		}
		if (offsetOrValue < 0) {
			b.putShort(start, (short) -offsetOrValue);
		}
	}
}
