/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.testkit.writer;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.lithoscope.testkit.cell.SyntheticRun;

/**
 * MACCOR text export.
 *
 * @param dialect the header and time layout
 */
public record MaccorTextWriter(Dialect dialect) implements RunWriter {

	/** Layouts in the wild. */
	public enum Dialect {
		/** Tabs, time as days and clock, unsigned current with a state letter. */
		CLOCK,
		/** Tabs, time in seconds, signed current. */
		SECONDS
	}

	@Override
	public String reader() {
		return "org.lithoscope.instrument.maccor.text";
	}

	@Override
	public String variant() {
		return dialect.name().toLowerCase(Locale.ROOT);
	}

	@Override
	public String fileName() {
		return dialect == Dialect.CLOCK ? "synthetic.txt" : "synthetic.041";
	}

	@Override
	public double tolerance() {
		return 1e-9;
	}

	@Override
	public byte[] write(SyntheticRun run) {
		StringBuilder b = new StringBuilder();
		b.append("Today's Date\t11/21/2026\tDate of Test:\t11/20/2026\tFilename:\tC:\\Data\\synthetic.041\tProcedure:\tsynthetic.000"
				+ "\tComment/Barcode:\tsynthetic data\r\n");
		boolean clock = dialect == Dialect.CLOCK;
		b.append(clock ? "Rec#\tCyc#\tStep\tTestTime\tStepTime\tAmp-hr\tWatt-hr\tAmps\tVolts\tState\tES\tDPt Time\r\n"
				: "Rec#\tCyc#\tStep\tTest (Sec)\tStep (Sec)\tAmp-hr\tWatt-hr\tAmps\tVolts\tState\tES\tDPt Time\r\n");
		double begin = 0;
		double charge = 0;
		double energy = 0;
		for (int i = 0; i < run.points(); i++) {
			double dt = i == 0 ? 0 : run.time()[i] - run.time()[i - 1];
			double dq = i == 0 ? 0 : Math.abs(run.current()[i] + run.current()[i - 1]) / 2 * dt / 3600;
			if (i == 0 || run.step()[i] != run.step()[i - 1]) {
				begin = run.time()[i];
				charge = 0;
				energy = 0;
				dq = 0;
			}
			charge += dq;
			energy += dq * run.voltage()[i];
			double amperes = run.current()[i];
			char state = amperes > 0 ? 'C' : amperes < 0 ? 'D' : 'R';
			b.append(String.format(Locale.ROOT, "%d\t%d\t%d\t%s\t%s\t%.10f\t%.10f\t%.12f\t%.10f\t%c\t1\t11/20/2026 10:00:00\r\n", i + 1,
					run.cycle()[i] - 1, run.step()[i] + 1, time(run.time()[i], clock), time(run.time()[i] - begin, clock), charge, energy,
					clock ? Math.abs(amperes) : amperes, run.voltage()[i], state));
		}
		return b.toString().getBytes(StandardCharsets.ISO_8859_1);
	}

	private static String time(double seconds, boolean clock) {
		if (!clock) {
			return String.format(Locale.ROOT, "%.6f", seconds);
		}
		long micros = Math.round(seconds * 1e6);
		long whole = micros / 1_000_000;
		return String.format(Locale.ROOT, "%3dd %02d:%02d:%02d.%06d", whole / 86400, whole / 3600 % 24, whole / 60 % 60, whole % 60,
				micros % 1_000_000);
	}
}
