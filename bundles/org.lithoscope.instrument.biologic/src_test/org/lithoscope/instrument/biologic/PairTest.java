/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.biologic;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.table.Column;

/** Where the corpus has a measurement as .mpr and as EC-Lab's own text export, both must say the same. */
class PairTest {

	private static final double OF_FULL_SCALE = 2e-7;
	private static final List<String> METADATA = List.of("protocol.name", "instrument.channel", "instrument.serialNumber", "software.name",
			"software.version", "acquired", "raw.channelSerialNumber", "cell.activeMass", "cell.electrodeArea", "cell.nominalCapacity",
			"raw.characteristicMass");

	@Test
	void thereArePairs() throws IOException {
		Corpus.file("electrochemistry");
		assertTrue(pairs().size() >= 20, pairs()::toString);
	}

	@TestFactory
	Stream<DynamicTest> binaryEqualsText() throws IOException {
		return pairs().stream().map(p -> DynamicTest.dynamicTest(String.valueOf(p.getFileName()), () -> compare(p)));
	}

	private static List<Path> pairs() throws IOException {
		Optional<Path> folder = Corpus.folder();
		if (folder.isEmpty()) {
			return List.of();
		}
		try (Stream<Path> files = Files.walk(folder.get())) {
			return files.filter(f -> f.toString().endsWith(".mpr") && Files.exists(text(f))).sorted().toList();
		}
	}

	private static Path text(Path binary) {
		String base = binary.toString().substring(0, binary.toString().length() - ".mpr".length());
		Path txt = Path.of(base + ".txt");
		return Files.exists(txt) ? txt : Path.of(base + ".mpt");
	}

	private static void compare(Path file) throws Exception {
		Measurement binary = Corpus.read(file).get(0);
		Measurement text = Corpus.read(text(file)).get(0);
		List<Executable> checks = new ArrayList<>();
		int common = 0;
		for (Column b : binary.table().orElseThrow().columns()) {
			Optional<Column> t = text.table().orElseThrow().column(b.info().name());
			if (t.isPresent() && b.size() == t.get().size()) {
				common++;
				checks.add(() -> compare(b, t.get()));
			}
		}
		int compared = common;
		checks.add(() -> assertEquals(binary.points(), text.points()));
		checks.add(() -> assertTrue(compared >= 4, compared + " common columns"));
		if (!text.metadata().text("protocol.name").orElse("").isEmpty()) {
			checks.add(() -> assertEquals(binary.type(), text.type()));
			for (String key : METADATA) {
				if (binary.metadata().get(key).isPresent()) {
					checks.add(() -> assertEquals(value(binary, key), value(text, key), key));
				}
			}
		}
		assertAll(String.valueOf(file), checks);
	}

	/** Distortion and harmonics of sweeps for which the export left them out stand there as -1 or 0. */
	private static boolean wasNotExported(Column column, double text) {
		String name = column.info().name();
		return text == -1 && name.matches("(thd|nsd|nsr)_.*") || text == 0 && name.matches("magnitude_.*_h[2-7]_.*");
	}

	private static String value(Measurement m, String key) {
		return m.metadata().quantity(key).map(q -> String.format(java.util.Locale.ROOT, "%.4g %s", q.value(), q.unit()))
				.orElseGet(() -> m.metadata().text(key).orElse("missing"));
	}

	private static void compare(Column binary, Column text) {
		assertEquals(binary.info().unit(), text.info().unit(), binary.info().name());
		double[] b = binary.toArray();
		double[] t = text.toArray();
		double scale = 0;
		for (double value : b) {
			scale = Math.max(scale, Math.abs(value));
		}
		for (int i = 0; i < b.length; i++) {
			if (wasNotExported(text, t[i])) {
				continue;
			}
			assertEquals(t[i], b[i], OF_FULL_SCALE * scale, binary.info().name() + " row " + i);
		}
	}
}
