/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.neware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.lithoscope.io.source.ListedSource;
import org.lithoscope.io.source.Sources;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.Table;
import org.lithoscope.testkit.cell.SyntheticCells;
import org.lithoscope.testkit.cell.SyntheticCells.Tester;
import org.lithoscope.testkit.cell.SyntheticRun;
import org.lithoscope.testkit.conformance.CyclingTruth;
import org.lithoscope.testkit.conformance.ReaderConformance;
import org.lithoscope.testkit.conformance.Sample;

/** Real files give their reference values; files written here keep the contract of readers. */
class NewareCsvTest {

	private final NewareCsvReader reader = new NewareCsvReader();
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
		StringBuilder b = new StringBuilder("Record,Cycle,Step,Total Time(s),Voltage(V),Current(mA),Charge Capacity(mAh)\n");
		for (int i = 0; i < run.points(); i++) {
			b.append(i + 1).append(',').append(run.cycle()[i]).append(',').append(run.step()[i]).append(',').append(run.time()[i])
					.append(',').append(run.voltage()[i]).append(',').append(run.current()[i] * 1e3).append(",0\n");
		}
		return b.toString();
	}

	@Test
	void realFilesHaveTheirReferenceValues() throws Exception {
		int read = 0;
		for (String format : List.of("Neware csv export", "csv")) {
			for (Map.Entry<String, Map<String, Object>> file : Corpus.files(format).entrySet()) {
				if (file.getKey().matches(".*neware[-_](?:sample|uio).csv")) {
					check(file.getKey(), file.getValue());
					read++;
				}
			}
		}
		assertEquals(2, read);
	}

	private void check(String file, Map<String, Object> expected) throws Exception {
		assertTrue(reader.probe(Sources.open(Corpus.path(file))).confidence() >= 0.7, file);
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

	@Test
	void chineseHeadersInTheVendorsCharacterSet() throws Exception {
		String text = "数据序号,循环号,工步号,工步类型,时间,总时间,电流(mA),电压(V),充电容量(mAh),放电容量(mAh),绝对时间\n"
				+ "1,1,1,恒流充电,00:00:10,01:00:10,2.5,3.25,1.5,0,2022-05-18 16:27:52\n";
		Measurement m = reader.read(ListedSource.ofBytes("a.csv", text.getBytes("GB18030")), ReadContext.unattended()).get(0);
		Table table = m.table().orElseThrow();
		assertEquals(3610, table.column("test_time_second").orElseThrow().get(0));
		assertEquals(0.0025, table.column("current_ampere").orElseThrow().get(0));
		assertEquals(3.25, table.column("voltage_volt").orElseThrow().get(0));
		assertEquals(0.0015, table.column("step_charging_capacity_ah").orElseThrow().get(0));
		assertEquals("恒流充电", table.column("step_type").orElseThrow().text(0).orElseThrow());
	}
}
