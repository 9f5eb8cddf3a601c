/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.zview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.lithoscope.io.source.ListedSource;
import org.lithoscope.io.spectrum.SpectrumHeader;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.ReadContext;

/** The text of ZPlot before version 3.3: quoted lines, date and time in one of them, commas between the cells. */
class ZPlotTextTest {

	@Test
	void olderTextOfZPlot() throws Exception {
		StringBuilder text = new StringBuilder("\"ZPlotW Data File: Version 3.2c\"\r\n\"Raw Data\"\r\n\"Sweep Frequency: Control Voltage\"\r\n"
				+ "Date: 12-17-2019    Time: 16:24:35\r\na comment: of somebody\r\n\"Open Circuit Potential (V):  0 \"\r\n\"Frequency\"\r\n"
				+ "0,3,0,1,300000,0.005\r\n9\r\n\"  Freq(Hz)    Ampl     Bias   Time(Sec)   Z'(a)    Z''(b)    GD   Err   Range\"\r\n");
		for (int i = 0; i < 9; i++) {
			text.append(String.format(Locale.ROOT, "%.6E, 1.0000E-02, 0.0000E+00, %.6E, %.4E, %.4E, 0.0000E+00, 0, 5\r\n",
					3e5 / Math.pow(10, i / 4.0), 2.58 + i, 600.0 + i, -80.0 - i));
		}
		ListedSource source = ListedSource.ofBytes("a.z", text.toString().getBytes(StandardCharsets.ISO_8859_1));
		assertTrue(new ZViewReader().probe(source).confidence() == 1);
		Measurement m = new ZViewReader().read(source, ReadContext.unattended()).get(0);
		assertEquals(9, m.points());
		assertEquals(600, m.table().orElseThrow().column(SpectrumHeader.REAL).orElseThrow().get(0));
		assertEquals(-88, m.table().orElseThrow().column(SpectrumHeader.IMAGINARY).orElseThrow().get(8));
		assertEquals(Optional.of(LocalDateTime.of(2019, 12, 17, 16, 24, 35)), m.timeBase().local());
	}
}
