/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.testkit.writer;

import java.nio.charset.Charset;
import java.util.Locale;

import org.lithoscope.testkit.cell.SyntheticRun;

/**
 * BioLogic EC-Lab text export of galvanostatic cycling.
 *
 * @param decimalComma whether numbers have a comma
 * @param header       whether the settings are exported; without them the header has three lines
 */
public record MptWriter(boolean decimalComma, boolean header) implements RunWriter {

	private static final Charset ENCODING = Charset.forName("windows-1252");

	@Override
	public String reader() {
		return "org.lithoscope.instrument.biologic.mpt";
	}

	@Override
	public String variant() {
		return (decimalComma ? "decimal comma" : "decimal point") + (header ? "" : ", no settings");
	}

	@Override
	public String fileName() {
		return "synthetic_C01.mpt";
	}

	@Override
	public double tolerance() {
		return 1e-9;
	}

	@Override
	public byte[] write(SyntheticRun run) {
		String names = "mode\tox/red\terror\tcontrol changes\tNs changes\tcounter inc.\tNs\ttime/s\tEwe/V\t<I>/mA\t(Q-Qo)/mA.h\tcycle number\t";
		StringBuilder b = new StringBuilder();
		b.append("EC-Lab ASCII FILE\r\n");
		if (header) {
			b.append("Nb header lines : 12                          \r\n\r\nGalvanostatic Cycling with Potential Limitation\r\n\r\n"
					+ "Run on channel : 1 (SN 15265)\r\nAcquisition started on : 11/20/2026 10:00:00.000\r\n"
					+ "Device : SP-300 (SN 1854)\r\nComments : synthetic data\r\n" + "Electrode surface area : ");
			b.append(number(1.539, "%.3f")).append(" cm²\r\n\r\n");
		} else {
			b.append("Nb header lines : 3\r\n");
		}
		b.append(names).append("\r\n");
		double charge = 0;
		for (int i = 0; i < run.points(); i++) {
			double amperes = run.current()[i];
			if (i > 0) {
				charge += (amperes + run.current()[i - 1]) / 2 * (run.time()[i] - run.time()[i - 1]) / 3600;
			}
			boolean change = i > 0 && run.step()[i] != run.step()[i - 1];
			b.append(amperes == 0 ? 3 : 1).append('\t').append(amperes > 0 ? 1 : 0).append("\t0\t0\t").append(change ? 1 : 0).append("\t0\t")
					.append(run.step()[i]).append('\t').append(number(run.time()[i], "%.15E")).append('\t')
					.append(number(run.voltage()[i], "%.10E")).append('\t').append(number(amperes * 1e3, "%.15E")).append('\t')
					.append(number(charge * 1e3, "%.15E")).append('\t').append(number(run.cycle()[i], "%.15E")).append("\r\n");
		}
		return b.toString().getBytes(ENCODING);
	}

	private String number(double value, String format) {
		String text = String.format(Locale.ROOT, format, value);
		return decimalComma ? text.replace('.', ',') : text;
	}
}
