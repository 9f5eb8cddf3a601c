/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.maccor;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.lithoscope.io.source.ListedSource;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.ReadContext;

/** MACCOR texts of known content: a rest, a charge at 0.5 A, a discharge at 0.25 A; ten rows each, ten seconds apart. */
final class Texts {

	static final int ROWS = 30;

	private Texts() {
	}

	/** One header line above the table, seconds, signed current, CR LF. */
	static String seconds() {
		StringBuilder b = new StringBuilder("Today's Date 09/01/2020  Date of Test:\t12/16/2019\t Filename:\tC:\\a.034 Procedure: p.000\t"
				+ "Comment/Barcode: x\r\n"
				+ "Rec#\tCyc#\tStep\tTest (Sec)\tStep (Sec)\tAmp-hr\tWatt-hr\tAmps\tVolts\tState\tES\tDPt Time\tWF Chg Cap\r\n");
		for (int i = 0; i < ROWS; i++) {
			b.append(String.format(Locale.ROOT, "%d\t0\t%d\t%.4f\t%.4f\t0.1\t0.2\t%.10f\t%.8f\t%s\t1\t12/16/2019 14:03:%02d\tN/A\r\n", i + 1, i / 10,
					time(i), time(i % 10), current(i), voltage(i), state(i), i));
		}
		return b.toString();
	}

	/** Three header lines, days and clock, unsigned current, auxiliary inputs with units, LF. */
	static String clock() {
		StringBuilder b = new StringBuilder("Today's Date:\t14 December 2020\tDate of Test:\t11 December 2020, 12:22:12 PM\n    "
				+ "Filename:\tM50\tTester "
				+ "Channel:\t1\nProcedure:\tM50.000\tDescription:\nRec#\tCyc#\tStep\tTestTime\tStepTime\tAmp-hr\tWatt-hr\tAmps\tVolts\tState\tES"
				+ "\tDPt Time\tAux #1\t Units\n");
		for (int i = 0; i < ROWS; i++) {
			int s = (int) time(i);
			b.append(String.format(Locale.ROOT, "%d\t0\t%d\t  0d 00:%02d:%02d.00\t  0d 00:00:0\t0.1\t0.2\t%.5f\t%.5f\t%s\t1\t12/11/2020 "
					+ "12:22:%02d\t25.5"
					+ "\t C  \n", i + 1, i / 10, s / 60, s % 60, Math.abs(current(i)), voltage(i), state(i), i));
		}
		return b.toString();
	}

	/** Blank lines in the header, milliamperes, a column without name at the end. */
	static String milliamperes() {
		StringBuilder b = new StringBuilder("Today''s Date\t03/28/2022 12:50:27 PM\n\nDate of Test:\t08/23/2021 6:04:18 PM\n\nRec#\tCyc#\t"
				+ "Step\tTestTime"
				+ "\tStepTime\tmAmp-hr\tmWatt-hr\tmAmps\tVolts\tState\tES\tDPt Time\tUnnamed: 12\n");
		for (int i = 0; i < ROWS; i++) {
			int s = (int) time(i);
			b.append(String.format(Locale.ROOT, "%d\t0\t%d\t  0d 00:%02d:%02d.00\t  0d 00:00:0\t100\t200\t%.4f\t%.4f\t%s\t1\t08/23/2021 "
					+ "6:04:%02d PM\t\n",
					i + 1, i / 10, s / 60, s % 60, 1000 * current(i), voltage(i), state(i), i));
		}
		return b.toString();
	}

	/** Pairs of keys and values, decimal commas, seconds without unit, a blank line below the header. */
	static String commas() {
		StringBuilder b = new StringBuilder("Name:\tKIT-1.081\nChannel:\t81\nTester\tMaccor #4\nProcedure\tSIMBA.000\nStarted\t06/05/2021 "
				+ "11:23:46\nSCap\t0,017\n\n"
				+ "Rec\tCycle P\tCycle C\tStep\tTestTime\tStepTime\tCap. [Ah]\tEner. [Wh]\tCurrent [A]\tVoltage [V]\tMd\tES\tDPT Time\tVAR1\n\n");
		for (int i = 0; i < ROWS; i++) {
			int s = (int) time(i);
			b.append(String.format(Locale.ROOT, "%d|0|0|%d|%.6f|%.6f|0.10000000|0.20000000|%.8f|%.4f|%s|1|06/05/2021 11:%02d:%02d|0.0000%n", i
					+ 1, i / 10,
					time(i), time(i % 10), Math.abs(current(i)), voltage(i), state(i), s / 60, s % 60).replace('.', ',').replace('|', '\t'));
		}
		return b.toString();
	}

	/** Commas between cells, minutes, no state, no line end behind the last row. */
	static String csv() {
		StringBuilder b = new StringBuilder("Today's Date ,28-Nov-23\nDate of Test:,23-Nov-23 3:56:08 PM\n"
				+ "Rec,Cycle C,Step,Test Time (min),Step Time (min),Capacity,Energy,Current,Voltage,DPT Time,Temp 1");
		for (int i = 0; i < ROWS; i++) {
			b.append(String.format(Locale.ROOT, "\n%d,0,%d,%.10f,%.10f,0.1,0.2,%.3f,%.3f,23-Nov-23 3:56:%02d PM,22.2591", i + 1, i / 10,
					time(i) / 60,
					time(i % 10) / 60, current(i), voltage(i), i));
		}
		return b.toString();
	}

	static double time(int row) {
		return 10.0 * row;
	}

	static double current(int row) {
		return row < 10 ? 0 : row < 20 ? 0.5 : -0.25;
	}

	static double voltage(int row) {
		return 3 + row / 100.0;
	}

	static String state(int row) {
		return row < 10 ? "R" : row < 20 ? "C" : "D";
	}

	static List<Measurement> read(MeasurementReader reader, String name, byte[] bytes) throws Exception {
		return reader.read(ListedSource.ofBytes(name, bytes), ReadContext.unattended());
	}

	static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}
}
