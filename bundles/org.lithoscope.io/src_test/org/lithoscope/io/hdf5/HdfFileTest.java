/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.io.hdf5;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import javax.management.JMException;
import javax.management.ObjectName;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lithoscope.io.source.ListedSource;
import org.lithoscope.model.reader.ReadException;

/** Files of the HDF5 library itself, whole and damaged. */
final class HdfFileTest {

	/** A sound file of this size needs a hundredth of it. */
	private static final long MOST_BYTES = 256 << 20;

	private static byte[] sample(boolean latest) {
		return latest ? HdfSamples.latest() : HdfSamples.earliest();
	}

	private static HdfFile open(byte[] bytes) throws ReadException, IOException {
		return HdfFile.open(ListedSource.ofBytes("a.h5", bytes).main());
	}

	private static HdfDataset dataset(HdfFile file, String path) throws ReadException, IOException {
		return (HdfDataset) file.find(path).orElseThrow();
	}

	private static double expected(long i) {
		return (7 * i + 3) % 251;
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void allTypesAndAllIndicesOfChunks(boolean latest) throws ReadException, IOException {
		try (HdfFile file = open(sample(latest))) {
			assertEquals(sample(latest).length, file.statedSize());
			int seen = 0;
			for (String group : new String[] { "types", "chunks" }) {
				for (HdfNode node : file.root().group(group).orElseThrow().children().values()) {
					double[] values = ((HdfDataset) node).read().numbers();
					for (int i = 0; i < values.length; i++) {
						double wanted = node.name().equals("i1") ? (byte) expected(i) : expected(i);
						assertEquals(wanted, values[i], node.path() + " value " + i);
					}
					seen++;
				}
			}
			assertEquals(latest ? 18 : 17, seen);
			assertEquals(expected(14), dataset(file, "/compact").read().number(14));
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void partsAreTheSameAsInTheWhole(boolean latest) throws ReadException, IOException {
		try (HdfFile file = open(sample(latest))) {
			for (String path : new String[] { "/chunks/plain", "/chunks/packed" }) {
				HdfValues part = dataset(file, path).read(new long[] { 2, 1, 1 }, new long[] { 4, 3, 1 });
				int i = 0;
				for (int y = 2; y < 6; y++) {
					for (int x = 1; x < 4; x++) {
						assertEquals(expected((y * 5 + x) * 2 + 1), part.number(i++));
					}
				}
			}
			HdfValues rows = dataset(file, "/types/bigf4").read(new long[] { 1, 1 }, new long[] { 3, 2 });
			assertArrayEquals(new float[] { 31, 38, 52, 59, 73, 80 }, rows.floats());
			HdfDataset plain = dataset(file, "/chunks/plain");
			assertThrows(ReadException.class, () -> plain.read(new long[] { 5, 0, 0 }, new long[] { 3, 5, 2 }));
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void namesAttributesTextsAndCompounds(boolean latest) throws ReadException, IOException {
		try (HdfFile file = open(sample(latest))) {
			HdfGroup many = file.root().group("many").orElseThrow();
			assertEquals(20, many.names().size());
			assertEquals(17, many.dataset("name17").orElseThrow().read().number(0));
			Map<String, HdfAttribute> attributes = many.attributes();
			assertEquals(12, attributes.size());
			assertEquals("text 11", attributes.get("attribute11").text().orElseThrow());
			assertEquals(0.5, file.root().attribute("half").orElseThrow().values().number(0));
			assertEquals("abc", file.root().attribute("fixed").orElseThrow().text().orElseThrow());
			HdfValues texts = dataset(file, "/other/texts").read();
			assertEquals("two", texts.text(1));
			assertEquals("µ", texts.text(2));
			HdfValues complex = dataset(file, "/other/complex").read();
			assertArrayEquals(new double[] { 1, 3 }, complex.member("r").orElseThrow().numbers());
			assertArrayEquals(new double[] { 2, 4 }, complex.member("i").orElseThrow().numbers());
			assertFalse(file.root().group("other").orElseThrow().names().contains("link"), "links by path are left out");
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void chunksThatWereNeverWrittenAreZero(boolean latest) throws ReadException, IOException {
		try (HdfFile file = open(sample(latest))) {
			double[] values = dataset(file, "/other/sparse").read().numbers();
			assertEquals(9, values[7 * 20 + 8]);
			assertEquals(9, Arrays.stream(values).sum());
			for (String name : latest ? Set.of("pages", "growsFar") : Set.<String>of()) {
				double[] far = dataset(file, "/other/" + name).read().numbers();
				assertEquals(5, far[2], name);
				assertEquals(name.equals("pages") ? 0 : 8, far[far.length > 190_001 ? 190_001 : 4], name);
				assertEquals(6, far[name.equals("pages") ? 2991 : 4001], name);
				assertEquals(name.equals("pages") ? 33 : 48, Arrays.stream(far).sum(), name);
			}
		}
	}

	@Test
	void whatTheFileBreaksOffBeforeIsAbsent() throws ReadException, IOException {
		byte[] bytes = HdfSamples.earliest();
		long end;
		try (HdfFile file = open(bytes)) {
			end = file.statedSize();
		}
		int whole = 0;
		for (int length = 1024; length < bytes.length; length += 512) {
			try (HdfFile file = open(Arrays.copyOf(bytes, length))) {
				assertEquals(end, file.statedSize());
				HdfValues values = dataset(file, "/chunks/packed").read();
				for (int i = 0; i < values.count(); i++) {
					assertTrue(Double.isNaN(values.number(i)) || values.number(i) == expected(i));
				}
				whole += values.isWhole() ? 1 : 0;
			} catch (ReadException e) {
				assertFalse(e.reason().isBlank());
			}
		}
		assertTrue(whole > 0 && whole < bytes.length / 512);
	}

	@Test
	void otherFilesAreRefused() {
		for (byte[] bytes : new byte[][] { {}, new byte[3000], "MATLAB 7.3".getBytes(java.nio.charset.StandardCharsets.US_ASCII) }) {
			assertEquals("not an HDF5 file", assertThrows(ReadException.class, () -> open(bytes)).reason());
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void noMutationHangsOrFillsTheMemory(boolean latest) {
		byte[] sound = sample(latest);
		int rounds = Boolean.getBoolean("lithoscope.full") ? 5000 : 300;
		Random random = new Random(7);
		assertTimeoutPreemptively(Duration.ofSeconds(60 + rounds / 10), () -> {
			int refused = 0;
			for (int round = 0; round < rounds; round++) {
				long before = allocated();
				refused += readAll(mutated(sound, random)) ? 0 : 1;
				long used = allocated() - before;
				assertTrue(used < MOST_BYTES, (used >> 20) + " MB in round " + round);
			}
			assertTrue(refused > rounds / 20, "the mutations reach what matters");
		});
	}

	private static boolean readAll(byte[] bytes) throws IOException {
		try (HdfFile file = open(bytes)) {
			visit(file.root(), 0);
			return true;
		} catch (ReadException e) {
			assertFalse(e.reason().isBlank());
			return false;
		}
	}

	private static void visit(HdfGroup group, int depth) throws ReadException, IOException {
		for (HdfNode node : group.children().values()) {
			for (HdfAttribute attribute : node.attributes().values()) {
				attribute.text();
			}
			if (node instanceof HdfGroup child && depth < 6) {
				visit(child, depth + 1);
			} else if (node instanceof HdfDataset dataset) {
				HdfValues values = dataset.read();
				if (values.count() > 0) {
					values.text(values.count() - 1);
				}
			}
		}
	}

	private static byte[] mutated(byte[] sound, Random random) {
		byte[] bytes = random.nextInt(6) == 0 ? Arrays.copyOf(sound, random.nextInt(sound.length)) : sound.clone();
		int[] extremes = { -1, Integer.MAX_VALUE, 0, 1, 0x10000, sound.length, 48, 96, 512 };
		for (int i = 0; i < 1 + random.nextInt(30) && bytes.length > 8; i++) {
			int at = random.nextInt(bytes.length - 7);
			switch (random.nextInt(3)) {
				case 0 -> bytes[at] = (byte) random.nextInt(256);
				case 1 -> ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(at & ~3, extremes[random.nextInt(extremes.length)]);
				default -> ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(at & ~7, random.nextInt(bytes.length) & ~7);
			}
		}
		return bytes;
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
}
