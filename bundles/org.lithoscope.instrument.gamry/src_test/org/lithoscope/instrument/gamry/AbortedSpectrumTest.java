/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.gamry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.lithoscope.io.source.ListedSource;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.ReadContext;

/** A spectrum that somebody stopped: the file goes on with the wave of the last frequency. */
class AbortedSpectrumTest {

	@Test
	void theSpectrumAndTheWaveAreTold() throws Exception {
		StringBuilder text = new StringBuilder("EXPLAIN\r\nTAG\tEISPOT\r\nDATE\tLABEL\t3/18/2020\tDate\r\nZCURVE\tTABLE\r\n"
				+ "\tPt\tTime\tFreq\tZreal\tZimag\tZsig\tZmod\tZphz\tIdc\tVdc\tIERange\r\n"
				+ "\t#\ts\tHz\tohm\tohm\tV\tohm\t°\tA\tV\t##\r\n");
		for (int i = 0; i < 6; i++) {
			text.append("\t" + i + "\t" + i + "\t" + 1000 / (i + 1.0) + "\t100\t-10\t1\t100.5\t-5.7\t1E-6\t-0.3\t9\r\n");
		}
		text.append("EXPERIMENTABORTED\tTOGGLE\tT\tExperiment Aborted\r\nFRACURVE\tTABLE\t4\r\n\tPt\tT\tV\tI\tOlCtrl\tOverload\r\n"
				+ "\t#\tS\tV\tA\tbits\tbits\r\n");
		for (int i = 0; i < 4; i++) {
			text.append("\t" + i + "\t" + (20 + i) + "\t1E-3\t1E-8\t......\t...........\r\n");
		}
		List<Measurement> all = new DtaReader().read(ListedSource.ofBytes("a.dta", text.toString().getBytes(StandardCharsets.ISO_8859_1)),
				ReadContext.unattended());
		assertEquals(List.of("impedance/spectrum", "electrochemistry/chrono"), all.stream().map(Measurement::type).toList());
		assertEquals(6, all.get(0).points());
		assertTrue(all.get(0).notices().stream().anyMatch(n -> n.message().contains("aborted")));
		assertEquals(23, all.get(1).table().orElseThrow().column("test_time_second").orElseThrow().get(3));
	}
}
