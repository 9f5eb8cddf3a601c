/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.neware;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.lithoscope.io.source.ListedSource;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.Source;
import org.lithoscope.model.table.Table;
import org.lithoscope.testkit.corpus.CorpusFiles;
import org.lithoscope.testkit.corpus.CyclingReference;

/** Real files give their reference values; headers of both languages are known. */
class NewareCsvTest {

	private final NewareCsvReader reader = new NewareCsvReader();

	@Test
	void realFilesHaveTheirReferenceValues() throws Exception {
		for (String file : List.of("jepegit+cellpy/neware_uio.csv", "BIG-MAP+BattINFO/neware-sample.csv")) {
			new CyclingReference(file, CorpusFiles.ELECTROCHEMISTRY.expected().get(file)).check(reader, 0.7);
		}
	}

	/** A row of a cycle goes on with that of its first step where the line end between them is missing, as in real exports. */
	@Test
	void recordsBelowRowsOfCyclesAndSteps() throws Exception {
		String text = "Cycle Index,Chg. Cap.(Ah),DChg. Cap.(Ah)\n,Step Index,Step Number,Step Type,Step Time\n"
				+ ",,DataPoint,Time,Total Time,Current(A),Voltage(V)\n"
				+ "1,0.5,0.4,1,1,Rest,00:00:02\n,,1,00:00:00,00:00:00,0,4.3185\n,,2,00:00:02,00:00:02,0,4.3186\n,2,2,CC Chg,00:00:30\n"
				+ ",,3,00:00:00,00:00:02,0.5,4.37\n2,0.5,0.4\n,2,7,CC DChg,00:00:01\n,,4,00:00:01,24:00:33,-0.5,4.2\n";
		Measurement m = read(text.getBytes("UTF-8"));
		assertEquals(4, m.points());
		assertTrue(m.notices().isEmpty(), m.notices()::toString);
		Table table = m.table().orElseThrow();
		assertArrayEquals(new double[] {1, 1, 1, 2}, table.column("cycle_count").orElseThrow().toArray());
		assertArrayEquals(new double[] {1, 1, 2, 2}, table.column("step_id").orElseThrow().toArray());
		assertArrayEquals(new double[] {1, 1, 2, 7}, table.column("step_count").orElseThrow().toArray());
		assertEquals("CC DChg", table.column("step_type").orElseThrow().text(3).orElseThrow());
		assertEquals(86_433, table.column("test_time_second").orElseThrow().get(3));
		assertEquals(-0.5, table.column("current_ampere").orElseThrow().get(3));
	}

	/** Reports of older programs write the header lines again before their rows. */
	@Test
	void headerLinesThatComeAgain() throws Exception {
		String steps = "工步序号,工步类型,容量(mAh)\n";
		String records = "记录序号,时间,电压(V),电流(mA)\n";
		String text = steps + "1,恒流充电,0.1\n" + records + "1,00:00:00,3.1,1.5\n2,00:00:10,3.2,1.5\n" + steps + "2,恒流放电,0.1\n" + records
				+ "3,00:00:00,3.2,-1.5\n4,00:00:05,3.1,-1.5\n";
		Measurement m = read(text.getBytes("GB18030"));
		assertEquals(4, m.points());
		Table table = m.table().orElseThrow();
		assertArrayEquals(new double[] {1, 1, 2, 2}, table.column("step_id").orElseThrow().toArray());
		assertEquals("恒流放电", table.column("step_type").orElseThrow().text(2).orElseThrow());
		assertArrayEquals(new double[] {0, 10, 10, 15}, table.column("test_time_second").orElseThrow().toArray());
	}

	@Test
	void theTimeOfTheTestIsThatOfItsSteps() throws Exception {
		String text = "Record number,State,Cycle,Steps,Current(mA),Voltage(V),Capacity(mAh),Relative Time(h:min:s.ms)\n1,Rest,1,1,0,3.1,0,0:00:00.000\n"
				+ "2,Rest,1,1,0,3.1,0,0:00:10.500\n3,CC_Chg,1,2,1.5,3.2,0.1,0:00:00.000\n4,CC_Chg,1,2,1.5,3.3,0.1,0:00:10.000\n";
		Measurement m = read(text.getBytes("UTF-8"));
		assertArrayEquals(new double[] {0, 10.5, 10.5, 20.5}, m.table().orElseThrow().column("test_time_second").orElseThrow().toArray(), 1e-9);
		assertTrue(m.notices().stream().anyMatch(n -> n.message().contains("sum of the steps")));
	}

	private Measurement read(byte[] text) throws Exception {
		Source source = ListedSource.ofBytes("a.csv", text);
		assertTrue(reader.probe(source).confidence() > 0.5);
		return reader.read(source, ReadContext.unattended()).get(0);
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
