/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.lithoscope.io.source.ListedSource;
import org.lithoscope.io.source.Sources;
import org.lithoscope.model.array.ImageData;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.ReadException;

/** Damaged files are read in part or refused with a reason; none hangs or fills the memory. */
final class DamagedFilesTest {

	private static final int LARGEST = 300_000;
	private static final long SEED = 20260101;

	private final Readers readers = new Readers();

	@Test
	void filesThatBreakOffAreReadInPartOrRefused() throws IOException {
		List<String> whole = new ArrayList<>();
		int seen = 0;
		for (Path path : files(Readers.corpus().resolve("_damaged"), Long.MAX_VALUE)) {
			if (path.getFileName().toString().equals("MANIFEST.tsv")) {
				continue;
			}
			seen++;
			try {
				List<Measurement> measurements = readers.read(Sources.open(path));
				if (measurements.stream().allMatch(m -> m.completeness().isComplete())) {
					whole.add(path.getFileName().toString());
				}
			} catch (ReadException e) {
				assertFalse(e.reason().isBlank(), path.toString());
			}
		}
		assertTrue(seen >= 10, seen + " damaged files");
		assertEquals(List.of(), whole, "damaged files that are said to be whole");
	}

	@Test
	void halfAZeissImageKeepsItsSettingsAndItsFirstRows() throws IOException, ReadException {
		Measurement m = readers.read(Sources.open(Readers.corpus().resolve("_damaged/zeiss_truncated_half.tif"))).get(0);
		assertFalse(m.completeness().isComplete());
		assertEquals(11.649976, m.metadata().quantity("image.pixelWidth").orElseThrow().value(), 1e-6);
		ImageData image = m.images().get("image");
		assertFalse(Float.isNaN(image.read(0, 0, 512, 1, 1)[511]));
		assertTrue(Float.isNaN(image.read(0, 383, 512, 1, 1)[0]));
	}

	@Test
	void noMutationHangsOrFillsTheMemory() throws IOException {
		Path corpus = Readers.corpus();
		int rounds = Boolean.getBoolean("lithoscope.full") ? 200 : 4;
		Random random = new Random(SEED);
		for (Path path : files(corpus, LARGEST)) {
			byte[] bytes = Files.readAllBytes(path);
			for (int round = 0; round < rounds && bytes.length > 0; round++) {
				byte[] mutated = mutate(bytes, random);
				String name = path.getFileName() + " round " + round;
				assertTimeoutPreemptively(Duration.ofSeconds(20), () -> readAll(path, mutated), name);
			}
		}
	}

	private void readAll(Path path, byte[] bytes) throws IOException {
		try {
			for (Measurement m : readers.read(ListedSource.ofBytes(path.getFileName().toString(), bytes))) {
				for (ImageData image : m.images().values().stream().limit(4).toList()) {
					image.read(0, 0, image.width(), image.height(), Math.max(1, image.width() / 64));
				}
			}
		} catch (ReadException | UncheckedIOException e) {
			assertFalse(String.valueOf(e.getMessage()).isBlank());
		}
	}

	/** Cuts, or changes single bytes, mostly of the first kilobytes, often to extremes. */
	private static byte[] mutate(byte[] bytes, Random random) {
		byte[] mutated = random.nextInt(5) == 0 ? java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes.clone();
		for (int i = 0; i < 1 + random.nextInt(20) && mutated.length > 0; i++) {
			int at = random.nextInt(random.nextBoolean() ? Math.min(4096, mutated.length) : mutated.length);
			mutated[at] = (byte) (random.nextBoolean() ? random.nextInt(256) : random.nextBoolean() ? 0xFF : 0x7F);
		}
		return mutated;
	}

	private static List<Path> files(Path folder, long largest) throws IOException {
		try (Stream<Path> all = Files.walk(folder)) {
			List<Path> files = all.filter(Files::isRegularFile).filter(p -> p.toFile().length() <= largest || largest == Long.MAX_VALUE)
					.sorted().toList();
			return files;
		}
	}
}
