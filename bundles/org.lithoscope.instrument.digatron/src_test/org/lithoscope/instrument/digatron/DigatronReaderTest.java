/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.digatron;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.lithoscope.io.source.ListedSource;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.table.Table;

/** What is special in these exports. */
class DigatronReaderTest {

	@Test
	void timesThatAreCalledSecondsAreMilliseconds() throws Exception {
		String text = "Step,Status,Program Duration#s,Step Duration#s,Voltage#V,Current#A,Cycle\n1,CHA,90500,500,3.25,0.5,1\n1,CHA,91500,1500,3.26,0.5,1\n";
		Measurement m = new DigatronReader().read(ListedSource.ofBytes("a.csv", text.getBytes(StandardCharsets.US_ASCII)), ReadContext.unattended())
				.get(0);
		Table table = m.table().orElseThrow();
		assertEquals(90.5, table.column("test_time_second").orElseThrow().get(0));
		assertEquals(1.5, table.column("step_time_second").orElseThrow().get(1));
		assertEquals("CHA", table.column("step_type").orElseThrow().text(0).orElseThrow());
	}
}
