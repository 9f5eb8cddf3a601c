/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.biologic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.table.Table;

/** Impedance files of the corpus against what other tools read from them. */
class ImpedanceCorpusTest {

	private static final double RELATIVE = 1e-6;

	@TestFactory
	Stream<DynamicTest> spectra() throws IOException {
		return Corpus.expected("eis").entrySet().stream()
				.map(e -> DynamicTest.dynamicTest(e.getKey(), () -> check(e.getKey(), e.getValue())));
	}

	@Test
	void theCorpusHasSpectra() throws IOException {
		Corpus.file("eis");
		assertTrue(Corpus.expected("eis").size() >= 11);
	}

	private static void check(String file, Map<String, Object> expected) throws Exception {
		Measurement m = Corpus.read(Corpus.file(file)).get(0);
		assertEquals("impedance/spectrum", m.type());
		Table table = m.table().orElseThrow();
		double[] f = column(table, "frequency_hertz");
		double[] re = column(table, "real_impedance_ohm");
		double[] im = column(table, "imaginary_impedance_ohm");
		int sum = 0;
		for (Object entry : Corpus.list(expected.get("readings"))) {
			Map<String, Object> reading = Corpus.map(entry);
			if (reading.get("n") instanceof Double n && n == f.length) {
				sum++;
				near(reading.get("f_first"), f[0]);
				near(reading.get("f_last"), f[f.length - 1]);
				near(reading.get("f_min"), Arrays.stream(f).min().orElseThrow());
				near(reading.get("f_max"), Arrays.stream(f).max().orElseThrow());
				near(reading.get("sum_re"), Arrays.stream(re).sum());
				near(reading.get("sum_im"), Arrays.stream(im).sum());
				near(Corpus.list(reading.get("Z_first")).get(0), re[0]);
				near(Corpus.list(reading.get("Z_first")).get(1), im[0]);
				near(Corpus.list(reading.get("Z_last")).get(0), re[re.length - 1]);
				near(Corpus.list(reading.get("Z_last")).get(1), im[im.length - 1]);
			}
		}
		boolean noneCould = Corpus.list(expected.get("readings")).stream().noneMatch(r -> Corpus.map(r).get("n") != null);
		assertTrue(sum > 0 || noneCould, "no reading to compare with");
	}

	@Test
	void severalSweepsOfOneFileKeepTheirOrder() throws Exception {
		Table table = Corpus.read(Corpus.file("eis/PyEIS/Tutorials/data/ex1.mpt")).get(0).table().orElseThrow();
		double[] f = column(table, "frequency_hertz");
		assertEquals(118, f.length);
		assertEquals(f[0], f[59], 1e-6 * f[0]);
		assertEquals(2, Arrays.stream(column(table, "cycle_count")).distinct().count());
	}

	@Test
	void aSpectrumWithoutFrequenciesIsRefused() throws Exception {
		String whole = Files.readString(Corpus.file("eis/impedance.py/data/exampleDataBioLogic.mpt"), StandardCharsets.ISO_8859_1);
		List<String> lines = whole.lines().toList();
		int names = (int) lines.stream().takeWhile(l -> !l.startsWith("freq/Hz\t")).count();
		String without = lines.stream().limit(names).collect(Collectors.joining("\n", "", "\n"))
				+ lines.stream().skip(names).map(l -> l.substring(l.indexOf('\t') + 1)).collect(Collectors.joining("\n", "", "\n"));
		ReadException refused = assertThrows(ReadException.class, () -> new MptReader()
				.read(new BytesSource("MissingFreq.mpt", without.getBytes(StandardCharsets.ISO_8859_1)), ReadContext.unattended()));
		assertTrue(refused.getMessage().contains("the frequency is missing"), refused::getMessage);
	}

	private static double[] column(Table table, String name) {
		return table.column(name).orElseThrow().toArray();
	}

	private static void near(Object expected, double actual) {
		double e = ((Double) expected).doubleValue();
		assertEquals(e, actual, RELATIVE * Math.abs(e));
	}
}
