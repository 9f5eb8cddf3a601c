/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.basytec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.lithoscope.io.source.Sources;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.Table;
import org.lithoscope.testkit.cell.SyntheticCells;
import org.lithoscope.testkit.cell.SyntheticCells.Tester;
import org.lithoscope.testkit.cell.SyntheticRun;
import org.lithoscope.testkit.conformance.CyclingTruth;
import org.lithoscope.testkit.conformance.ReaderConformance;
import org.lithoscope.testkit.conformance.Sample;

/** Real files give their reference values; files written here keep the contract of readers. */
class BasytecReaderTest {

	private final BasytecReader reader = new BasytecReader();
	private final SyntheticRun run = SyntheticCells.fullCell(2, 4e-3, 0.99, 0.5, new Tester(600, 1e-4, 1e-4, 5));

	@Test
	void contract() {
		ReaderConformance conformance = new ReaderConformance(reader);
		Sample sample = new Sample("a.csv", text().getBytes(StandardCharsets.UTF_8), new CyclingTruth(run, 1e-9));
		conformance.readsTheTruth(sample);
		conformance.canBeCancelled(sample);
		conformance.refusesGarbage(5);
		conformance.survivesTruncation(sample, 150);
		conformance.survivesMutation(sample, 200, 3);
	}

	private String text() {
		StringBuilder b = new StringBuilder("~Resultfile from Basytec Battery Test System\n~Battery: cell\n~\n~Time[h]\tLine\tI[mA]\tU[V]\tCyc-Count\n");
		for (int i = 0; i < run.points(); i++) {
			b.append(run.time()[i] / 3600).append('\t').append(run.step()[i]).append('\t').append(run.current()[i] * 1e3).append('\t')
					.append(run.voltage()[i]).append('\t').append(run.cycle()[i]).append('\n');
		}
		return b.toString();
	}

	@Test
	void realFilesHaveTheirReferenceValues() throws Exception {
		int read = 0;
		for (Map.Entry<String, Map<String, Object>> file : Corpus.files("Basytec text").entrySet()) {
			if (file.getKey().matches(".*")) {
				check(file.getKey(), file.getValue());
				read++;
			}
		}
		assertEquals(1, read);
	}

	private void check(String file, Map<String, Object> expected) throws Exception {
		assertTrue(reader.probe(Sources.open(Corpus.path(file))).confidence() >= 1, file);
		Measurement m = Corpus.read(reader, file).get(0);
		assertTrue(m.completeness().isComplete(), file);
		Table table = m.table().orElseThrow();
		assertEquals(((Number) expected.get("points")).longValue(), m.points(), file);
		ends(file, table.column("test_time_second").orElseThrow(), Corpus.map(expected.get("time_s")));
		ends(file, table.column("voltage_volt").orElseThrow(), Corpus.map(expected.get("voltage_V")));
		ends(file, table.column("current_ampere").orElseThrow(), Corpus.map(expected.get("current_A")));
		Map<String, Object> cycles = Corpus.map(expected.get("cycles"));
		Column cycle = table.column("cycle_count").orElseThrow();
		Corpus.close(file + " first cycle", cycles.get("first"), cycle.get(0));
		Corpus.close(file + " last cycle", cycles.get("last"), cycle.get(cycle.size() - 1));
	}

	private static void ends(String what, Column column, Map<String, Object> stats) {
		double[] v = column.toArray();
		Corpus.close(what + " first", stats.get("first"), v[0]);
		Corpus.close(what + " last", stats.get("last"), v[v.length - 1]);
		Corpus.close(what + " min", stats.get("min"), Arrays.stream(v).min().orElseThrow());
		Corpus.close(what + " max", stats.get("max"), Arrays.stream(v).max().orElseThrow());
	}
}
