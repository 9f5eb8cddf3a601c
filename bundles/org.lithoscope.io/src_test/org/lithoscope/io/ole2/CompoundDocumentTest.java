/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.ole2;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.lithoscope.io.binary.BinaryFile;
import org.lithoscope.io.source.FileEntry;
import org.lithoscope.io.source.MemoryEntry;
import org.lithoscope.model.reader.ReadException;

class CompoundDocumentTest {

	private static final int END = -2;
	private static final int NONE = -1;
	private static final int LARGE = 5000;

	@Test
	void smallAndLargeStreamsInFolders() throws Exception {
		try (BinaryFile file = open(document())) {
			CompoundDocument document = CompoundDocument.of(file);
			assertEquals(Set.of("Folder/small", "large"), document.streams());
			byte[] large = document.read("large").bytes(LARGE);
			for (int i = 0; i < LARGE; i++) {
				assertEquals((byte) (i * 7), large[i]);
			}
			assertArrayEquals("one hundred bytes".repeat(6).substring(0, 100).getBytes(StandardCharsets.US_ASCII),
					document.read("Folder/small").bytes(100));
			assertEquals(100, document.size("Folder/small"));
			assertEquals(-1, document.size("none"));
			assertThrows(ReadException.class, () -> document.read("none"));
		}
	}

	@Test
	void damageNeitherHangsNorFillsTheMemory() {
		Random random = new Random(2);
		byte[] sound = document();
		assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
			for (int round = 0; round < 5000; round++) {
				byte[] bytes = Arrays.copyOf(sound, random.nextInt(4) == 0 ? random.nextInt(sound.length) : sound.length);
				for (int n = random.nextInt(6); n >= 0 && bytes.length > 0; n--) {
					// mostly in the header, the tables and the directory
					bytes[random.nextInt(Math.min(bytes.length, 512 * 4))] = (byte) (random.nextBoolean() ? random.nextInt(20) : random.nextInt(256));
				}
				try (BinaryFile file = open(bytes)) {
					CompoundDocument document = CompoundDocument.of(file);
					for (String stream : document.streams()) {
						assertTrue(document.read(stream).length() <= bytes.length);
					}
				} catch (ReadException e) {
					assertFalse(e.reason().isBlank());
				}
			}
		});
		assertThrows(ReadException.class, () -> CompoundDocument.of(open(new byte[0])));
		assertThrows(ReadException.class, () -> CompoundDocument.of(open(new byte[5000])));
	}

	@Test
	void realDocumentsHaveTheirStreams() throws Exception {
		Path corpus = Path.of(System.getProperty("lithoscope.corpus", "../../../shared/corpus")).resolve("microscopy");
		assumeTrue(Files.isDirectory(corpus), "no corpus at " + corpus.toAbsolutePath());
		int documents = 0;
		try (Stream<Path> files = Files.walk(corpus)) {
			for (Path path : files.filter(f -> f.toString().matches("(?i).*\\.(xrm|txm|txrm)") && !f.toString().contains("_damaged")).toList()) {
				try (BinaryFile file = new BinaryFile(new FileEntry("x", path))) {
					CompoundDocument document = CompoundDocument.of(file);
					assertTrue(document.streams().contains("ImageInfo/ImageWidth"), path + " has " + document.streams());
					assertTrue(document.read("ImageInfo/ImageWidth").i32() > 0, path.toString());
					documents++;
				}
			}
		}
		assertTrue(documents > 0, "no X-ray microscope files in the corpus");
	}

	private static BinaryFile open(byte[] bytes) throws Exception {
		return new BinaryFile(new MemoryEntry("d.ole", bytes));
	}

	/** Sectors: 0 table, 1 directory, 2 small table, 3 small stream, 4 to 13 large stream. */
	private static byte[] document() {
		ByteBuffer b = ByteBuffer.allocate(512 * 15).order(ByteOrder.LITTLE_ENDIAN);
		b.putLong(0, CompoundDocument.MAGIC).putShort(24, (short) 0x3E).putShort(26, (short) 3).putShort(28, (short) -2).putShort(30, (short) 9)
				.putShort(32, (short) 6).putInt(44, 1).putInt(48, 1).putInt(56, 4096).putInt(60, 2).putInt(64, 1).putInt(68, END).putInt(76, 0);
		for (int i = 1; i < 109; i++) {
			b.putInt(76 + 4 * i, NONE);
		}
		for (int i = 0; i < 128; i++) {
			int next = i == 0 ? -3 : i <= 3 || i == 13 ? END : i < 13 ? i + 1 : NONE;
			b.putInt(512 + 4 * i, next);
			b.putInt(512 * 3 + 4 * i, i == 0 ? 1 : i == 1 ? END : NONE);
		}
		entry(b, 0, "Root Entry", 5, NONE, 1, 3, 128);
		entry(b, 1, "Folder", 1, 2, 3, 0, 0);
		entry(b, 2, "large", 2, NONE, NONE, 4, LARGE);
		entry(b, 3, "small", 2, NONE, NONE, 0, 100);
		b.put(512 * 4, "one hundred bytes".repeat(6).substring(0, 100).getBytes(StandardCharsets.US_ASCII));
		for (int i = 0; i < LARGE; i++) {
			b.put(512 * 5 + i, (byte) (i * 7));
		}
		return b.array();
	}

	private static void entry(ByteBuffer b, int index, String name, int type, int right, int child, int first, int size) {
		int at = 512 * 2 + 128 * index;
		byte[] text = name.getBytes(StandardCharsets.UTF_16LE);
		b.put(at, text).putShort(at + 64, (short) (text.length + 2)).put(at + 66, (byte) type).putInt(at + 68, NONE).putInt(at + 72, right)
				.putInt(at + 76, child).putInt(at + 116, first).putInt(at + 120, size);
	}
}
