/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.biologic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.lithoscope.io.source.ListedSource;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;

/** A spectrum whose header lost a name: every name behind the gap would stand above the wrong numbers. */
class MissingNameTest {

	private static List<Measurement> read(String names) throws Exception {
		String text = "EC-Lab ASCII FILE\r\nNb header lines : 5\r\n\r\nPotentio Electrochemical Impedance Spectroscopy\r\n" + names + "\r\n"
				+ "1.0E+003\t6.5E+001\t3.8E-001\t6.51E+001\t-3.4E-001\r\n7.7E+002\t6.3E+001\t1.3E+000\t6.31E+001\t-1.2E+000\r\n";
		return new MptReader().read(ListedSource.ofBytes("a.mpt", text.getBytes(StandardCharsets.ISO_8859_1)), ReadContext.unattended());
	}

	@Test
	void isRefused() throws Exception {
		assertEquals(2, read("freq/Hz\tRe(Z)/Ohm\t-Im(Z)/Ohm\t|Z|/Ohm\tPhase(Z)/deg\t").get(0).points());
		String reason = assertThrows(ReadException.class, () -> read("freq/Hz\tRe(Z)/Ohm\t|Z|/Ohm\tPhase(Z)/deg")).reason();
		assertTrue(reason.contains("5 cells") && reason.contains("4 columns"), reason);
	}
}
