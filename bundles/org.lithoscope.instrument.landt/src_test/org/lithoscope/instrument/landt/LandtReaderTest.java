/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.landt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lithoscope.io.source.ListedSource;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.Source;
import org.lithoscope.model.table.Table;
import org.lithoscope.testkit.corpus.CyclingReference;

/** Real files give their reference values; the dialects of the older programs give the same numbers. */
class LandtReaderTest {

	private final LandtReader reader = new LandtReader();

	@Test
	void realFilesHaveTheirReferenceValues() throws Exception {
		CyclingReference.checkAll("Landt csv", 1, reader, 0.7);
	}

	@ParameterizedTest
	@ValueSource(strings = {
		"Index\tTestTime/Sec.\tStepTime/Sec.\tVoltage/V\tCurrent/mA\tCapacity/mAh\tSCapacity/mAh/g\tState\n1\t0\t0\t3.1\t0\t0\t0\tR\n"
				+ "2\t86420\t10\t3.2\t-1.5\t0.004\t0.1\tD_CC\n",
		"Record,Cycle,Step,WorkMode,StepTime,TestTime,SysTime,Voltage/V,Current/uA,Capacity/uAh,SpeCap/mAh/g\n"
				+ "1,1,1,R,00:00:00,00:00:00,2024-04-30 14:33:19,3.1,0,0,0\n2,1,2,CC_D,00:00:10,1-00:00:20,2024-05-01 14:33:39,3.2,-1500,4,0.1\n",
		"循环序号,记录序号,测试时间,步骤时间,电压/V,电流/mA,容量/mAh,状态\n1,1,0-00:00:00,0-00:00:00,3.1,0,0,R\n1,2,1-00:00:20,0-00:00:10,3.2,-1.5,0.004,D_CC\n",
		"测试时间/Sec,电流/mA,容量/mAh,SOC|DOD/%,电压/V\n0,0,0,0,3.1\n86420,-1.5,0.004,1,3.2\n"})
	void theSameNumbersInEveryDialect(String text) throws Exception {
		Source source = ListedSource.ofBytes("a.txt", text.getBytes(StandardCharsets.UTF_8));
		assertTrue(reader.probe(source).confidence() > 0.9);
		Measurement m = reader.read(source, ReadContext.unattended()).get(0);
		Table table = m.table().orElseThrow();
		assertEquals(86_420, table.column("test_time_second").orElseThrow().get(1), 1e-9);
		assertEquals(3.2, table.column("voltage_volt").orElseThrow().get(1), 1e-12);
		assertEquals(-1.5e-3, table.column("current_ampere").orElseThrow().get(1), 1e-15);
		assertEquals(4e-6, table.column("step_cumulative_capacity_ah").orElseThrow().get(1), 1e-18);
	}

	@Test
	void chineseInTheVendorsCharacterSet() throws Exception {
		String text = "测试时间/Sec,电流/mA,电压/V\n0,0,3.1\n10,1.5,3.2\n";
		Source source = ListedSource.ofBytes("a.csv", text.getBytes("GB18030"));
		assertTrue(reader.probe(source).confidence() > 0.9);
		assertEquals(2, reader.read(source, ReadContext.unattended()).get(0).points());
	}
}
