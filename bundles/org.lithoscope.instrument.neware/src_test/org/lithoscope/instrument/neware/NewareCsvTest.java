/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.neware;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.lithoscope.io.source.ListedSource;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.table.Table;
import org.lithoscope.testkit.corpus.CorpusFiles;
import org.lithoscope.testkit.corpus.CyclingReference;

/** Real files give their reference values; headers of both languages are known. */
class NewareCsvTest {

	private final NewareCsvReader reader = new NewareCsvReader();

	@Test
	void realFilesHaveTheirReferenceValues() throws Exception {
		int read = 0;
		for (String format : List.of("Neware csv export", "csv")) {
			for (Map.Entry<String, Map<String, Object>> file : CorpusFiles.ELECTROCHEMISTRY.files(format).entrySet()) {
				if (file.getKey().matches(".*neware[-_](?:sample|uio).csv")) {
					new CyclingReference(file.getKey(), file.getValue()).check(reader, 0.7);
					read++;
				}
			}
		}
		assertEquals(2, read);
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
