/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.image;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import javax.management.JMException;
import javax.management.ObjectName;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lithoscope.microscopy.Micrograph;
import org.lithoscope.microscopy.display.Thumbnails;
import org.lithoscope.model.array.ImageData;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.testkit.microscopy.TiffFileWriter;
import org.lithoscope.testkit.microscopy.TiffFileWriter.Compression;

/** No file, however mutated, hangs or fills the memory: it is read in part, or refused with a reason. */
final class SyntheticDamageTest {

	/** A sound file of this size needs a thousandth of it. */
	private static final long MOST_BYTES = 256 << 20;
	private static final Duration MOST_TIME = Duration.ofSeconds(30);

	private final Readers readers = new Readers();

	static Stream<String> names() {
		return SyntheticFiles.all().keySet().stream();
	}

	/** Reads all there is, pixels included; gives whether the file was said to be whole. */
	private boolean read(Map<String, byte[]> files) throws IOException {
		long before = allocated();
		boolean whole = true;
		try {
			List<Measurement> measurements = readers.read(SyntheticFiles.source(files));
			for (Measurement m : measurements) {
				whole &= m.completeness().isComplete();
				for (ImageData image : m.images().values().stream().limit(3).toList()) {
					Thumbnails.of(Micrograph.of(m), image, 64);
					image.read(image.width() / 2, image.height() / 2, 1, 1, 1);
				}
			}
		} catch (ReadException | UncheckedIOException e) {
			assertFalse(String.valueOf(e.getMessage()).isBlank());
			whole = false;
		}
		long used = allocated() - before;
		assertTrue(used < MOST_BYTES, (used >> 20) + " MB for a file of " + files.values().iterator().next().length + " bytes");
		return whole;
	}

	/** How many bytes this thread has allocated so far. */
	private static long allocated() {
		try {
			return (Long) ManagementFactory.getPlatformMBeanServer().getAttribute(new ObjectName("java.lang:type=Threading"),
					"CurrentThreadAllocatedBytes");
		} catch (JMException e) {
			throw new IllegalStateException(e);
		}
	}

	private static Map<String, byte[]> with(Map<String, byte[]> files, String name, byte[] bytes) {
		Map<String, byte[]> changed = new LinkedHashMap<>(files);
		changed.put(name, bytes);
		return changed;
	}

	@ParameterizedTest
	@MethodSource("names")
	void mutations(String name) {
		Map<String, byte[]> sound = SyntheticFiles.all().get(name);
		Random random = new Random(name.hashCode());
		int rounds = Boolean.getBoolean("lithoscope.full") ? 5000 : 40;
		assertTimeoutPreemptively(MOST_TIME.multipliedBy(Math.max(1, rounds / 500)), () -> {
			for (int round = 0; round < rounds; round++) {
				for (Map.Entry<String, byte[]> file : sound.entrySet()) {
					read(with(sound, file.getKey(), mutated(file.getValue(), random)));
				}
			}
		}, name);
	}

	/** Bytes at random, numbers of 32 bits at extremes, cuts, repetitions. */
	private static byte[] mutated(byte[] sound, Random random) {
		byte[] bytes = random.nextInt(6) == 0 ? Arrays.copyOf(sound, random.nextInt(sound.length)) : sound.clone();
		int[] extremes = { -1, Integer.MAX_VALUE, Integer.MIN_VALUE, 0, 1, 0x10000, 0x7FFF7FFF, sound.length, sound.length - 1 };
		for (int i = 0; i < 1 + random.nextInt(8) && bytes.length > 4; i++) {
			// headers stand at the start or at the end
			int window = Math.min(bytes.length - 3, random.nextInt(3) == 0 ? bytes.length : 600);
			int at = random.nextInt(window);
			at = random.nextInt(3) == 0 ? bytes.length - 4 - Math.min(at, bytes.length - 4) : at;
			if (random.nextBoolean()) {
				bytes[at] = (byte) random.nextInt(256);
			} else {
				ByteBuffer.wrap(bytes).order(random.nextBoolean() ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN).putInt(at,
						extremes[random.nextInt(extremes.length)]);
			}
		}
		return bytes;
	}

	@ParameterizedTest
	@MethodSource("names")
	void filesCutAnywhereAreNeverSaidToBeWhole(String name) {
		Map<String, byte[]> sound = SyntheticFiles.all().get(name);
		byte[] bytes = sound.get(name);
		boolean text = name.endsWith(".txt") || name.endsWith(".hdr") || name.endsWith(".emi");
		// behind the values of a wave stand notes and names, behind a picture its directory; a sector is filled up with nothing
		int slack = name.endsWith(".ibw") ? 200 : name.endsWith(".txrm") ? 512 : name.contains(".dm") ? 200 : name.endsWith(".png") ? 24 : 8;
		assertTimeoutPreemptively(MOST_TIME, () -> {
			for (int length = 0; length < bytes.length - slack; length += 1 + bytes.length / 97) {
				boolean whole = read(with(sound, name, Arrays.copyOf(bytes, length)));
				assertTrue(text || !whole, name + " is said to be whole with " + length + " of " + bytes.length + " bytes");
			}
		}, name);
	}

	/** A TIFF file with one value of a tag replaced. */
	private static byte[] tag(byte[] sound, int id, int value) {
		ByteBuffer b = ByteBuffer.wrap(sound.clone()).order(ByteOrder.LITTLE_ENDIAN);
		int at = b.getInt(4);
		int count = b.getShort(at) & 0xFFFF;
		for (int i = 0; i < count; i++) {
			if ((b.getShort(at + 2 + 12 * i) & 0xFFFF) == id) {
				b.putInt(at + 10 + 12 * i, value);
			}
		}
		return b.array();
	}

	@Test
	void hugeSizesOfTiffAreRefused() throws IOException {
		byte[] sound = SyntheticFiles.grey(TiffFileWriter.plain());
		for (int[] lie : new int[][] { { 256, Integer.MAX_VALUE }, { 257, Integer.MAX_VALUE }, { 256, 1 << 20 }, { 257, 1 << 20 }, { 278, 0 },
				{ 277, 60_000 }, { 258, 64 } }) {
			assertFalse(read(Map.of("a.tif", tag(sound, lie[0], lie[1]))), "tag " + lie[0]);
		}
	}

	@Test
	void decompressionBombsAreRefused() throws IOException {
		int[] zeros = new int[2048 * 2048];
		byte[] honest = TiffFileWriter.plain().compressed(Compression.DEFLATE, false).write(2048, 2048, 1, zeros);
		assertTrue(read(Map.of("a.tif", honest)), "a black image compresses well and is no bomb");
		byte[] bomb = tag(tag(tag(honest, 256, 1 << 15), 257, 1 << 15), 278, 1 << 15);
		ReadException e = assertThrows(ReadException.class, () -> readers.read(SyntheticFiles.source("a.tif", bomb)));
		assertTrue(e.reason().contains("bytes are in the file"), e.getMessage());
	}

	@Test
	void directoriesInACircleEnd() throws IOException {
		byte[] sound = SyntheticFiles.grey(TiffFileWriter.plain());
		ByteBuffer b = ByteBuffer.wrap(sound).order(ByteOrder.LITTLE_ENDIAN);
		int at = b.getInt(4);
		b.putInt(at + 2 + 12 * (b.getShort(at) & 0xFFFF), at);
		assertTimeoutPreemptively(MOST_TIME, () -> read(Map.of("a.tif", sound)));
	}

	@Test
	void picturesThatLieAboutTheirSizeAreRefused() throws IOException {
		java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
		javax.imageio.ImageIO.write(new java.awt.image.BufferedImage(20, 20, java.awt.image.BufferedImage.TYPE_BYTE_GRAY), "png", out);
		byte[] png = out.toByteArray();
		ByteBuffer b = ByteBuffer.wrap(png);
		b.putInt(16, 60_000).putInt(20, 60_000);
		java.util.zip.CRC32 crc = new java.util.zip.CRC32();
		crc.update(png, 12, 17);
		b.putInt(29, (int) crc.getValue());
		assertFalse(read(Map.of("a.png", png)));
	}
}
