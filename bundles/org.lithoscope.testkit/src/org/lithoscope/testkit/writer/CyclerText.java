/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.testkit.writer;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.lithoscope.testkit.cell.SyntheticRun;

/** The text exports of battery testers whose tables differ in little more than their headers. */
public enum CyclerText implements RunWriter {
	/** Neware, English. */
	NEWARE("neware.csv", "a.csv", "", "Record,Cycle,Step,Total Time(s),Voltage(V),Current(mA),Charge Capacity(mAh)\n") {
		@Override
		void row(StringBuilder b, SyntheticRun run, int i) {
			cells(b, ",", i + 1, run.cycle()[i], run.step()[i], run.time()[i], run.voltage()[i], run.current()[i] * MILLI, 0);
		}
	},
	/** Neware, Chinese, in the vendor's character set. */
	NEWARE_CHINESE("neware.csv", "a.csv", "", "\u6570\u636e\u5e8f\u53f7,\u5faa\u73af\u53f7,\u5de5\u6b65\u53f7,\u5de5\u6b65\u7c7b\u578b,"
			+ "\u603b\u65f6\u95f4,\u7535\u6d41(mA),\u7535\u538b(V)\n") {
		@Override
		void row(StringBuilder b, SyntheticRun run, int i) {
			cells(b, ",", i + 1, run.cycle()[i], run.step()[i], "\u6052\u6d41\u5145\u7535", run.time()[i], run.current()[i] * MILLI, run.voltage()[i]);
		}

		@Override
		Charset charset() {
			return Charset.forName("GB18030");
		}
	},
	/** A report of Neware's: records below rows of their cycle and step. */
	NEWARE_REPORT("neware.csv", "a.csv", "Cycle Index,Chg. Cap.(Ah),DChg. Cap.(Ah)\n,Step Index,Step Number,Step Type,Step Time\n",
			",,DataPoint,Time(s),Total Time(s),Current(A),Voltage(V)\n") {
		@Override
		void row(StringBuilder b, SyntheticRun run, int i) {
			boolean cycle = i == 0 || run.cycle()[i] != run.cycle()[i - 1];
			if (cycle) {
				cells(b, ",", run.cycle()[i], 0, 0);
			}
			if (cycle || run.step()[i] != run.step()[i - 1]) {
				cells(b, ",", "", run.step()[i], run.step()[i], "CC Chg", "00:00:00");
			}
			cells(b, ",", "", "", i + 1, 0, run.time()[i], run.current()[i], run.voltage()[i]);
		}
	},
	/** Arbin; its rows are wider than the header. */
	ARBIN("arbin.csv", "a.csv", "", "Data_Point,Test_Time(s),Step_Index,Cycle_Index,Current(A),Voltage(V),Charge_Capacity(Ah)\n") {
		@Override
		void row(StringBuilder b, SyntheticRun run, int i) {
			cells(b, ",", i + 1, run.time()[i], run.step()[i], run.cycle()[i], run.current()[i], run.voltage()[i], 0, 0, 0);
		}
	},
	/** LANDT. */
	LANDT("landt.csv", "a.csv", "cell id: one,,,\n",
			"channel_index,cycle_index,step_index,date_time_iso_string,test_time_s,current_A,voltage_V,step_name\n") {
		@Override
		void row(StringBuilder b, SyntheticRun run, int i) {
			cells(b, ",", i + 1, run.cycle()[i], run.step()[i], "04/30/2024 14:33:19", run.time()[i], run.current()[i], run.voltage()[i], "rest", "");
		}
	},
	/** LANDT, older programs: units behind a slash. */
	LANDT_SLASH("landt.csv", "a.txt", "", "Index\tCycleNo\tStepNo\tTestTime/Sec.\tVoltage/V\tCurrent/mA\tCapacity/mAh\tState\n") {
		@Override
		void row(StringBuilder b, SyntheticRun run, int i) {
			cells(b, "\t", i + 1, run.cycle()[i], run.step()[i], run.time()[i], run.voltage()[i], run.current()[i] * MILLI, 0, "C_CC");
		}
	},
	/** LANDT, Chinese, in its character set. */
	LANDT_CHINESE("landt.csv", "a.csv", "",
			"\u5faa\u73af\u5e8f\u53f7,\u6d4b\u8bd5\u65f6\u95f4/Sec,\u7535\u6d41/mA,\u5bb9\u91cf/mAh,\u7535\u538b/V\n") {
		@Override
		void row(StringBuilder b, SyntheticRun run, int i) {
			cells(b, ",", run.cycle()[i], run.time()[i], run.current()[i] * MILLI, 0, run.voltage()[i]);
		}

		@Override
		Charset charset() {
			return Charset.forName("GB18030");
		}
	},
	/** Novonix, a test that was started again in its middle. */
	NOVONIX_RESTARTED("novonix.text", "a.csv", "[Summary]\nNovonix HPC data file\nNovonix\n[End Summary]\n[Data]\n",
			"Cycle Number,Step Number,Run Time (h),Current (A),Potential (V)\n") {
		@Override
		void row(StringBuilder b, SyntheticRun run, int i) {
			if (i == run.points() / 2) {
				b.append("[Summary]\nNovonix HPC data file\nNovonix\n[End Summary]\n[Data]\n")
						.append("Cycle Number,Step Number,Run Time (h),Current (A),Potential (V)\n");
			}
			NOVONIX.row(b, run, i);
		}
	},
	/** Novonix; times are hours. */
	NOVONIX("novonix.text", "a.csv", "[Summary]\nNovonix HPC data file\nNovonix\nCell: one\n[End Summary]\n[Data]\n",
			"Cycle Number,Step Number,Run Time (h),Current (A),Potential (V)\n") {
		@Override
		void row(StringBuilder b, SyntheticRun run, int i) {
			cells(b, ",", run.cycle()[i], run.step()[i], run.time()[i] / SECONDS_OF_HOUR, run.current()[i], run.voltage()[i]);
		}
	},
	/** PEC; rows end with a comma. */
	PEC("pec.csv", "a.csv", "Test:,7\nPart Name:,cell\n",
			"Test,Rack,Shelf,Position,Step,Instruction Name,Cycle,Total Time (Seconds),Current (A),Voltage (mV),\n") {
		@Override
		void row(StringBuilder b, SyntheticRun run, int i) {
			cells(b, ",", 7, "A", 1, 1, run.step()[i], "Charge", run.cycle()[i], run.time()[i], run.current()[i], run.voltage()[i] * MILLI, "");
		}
	},
	/** Basytec; between tabs, times are hours. */
	BASYTEC("basytec.text", "a.txt", "~Resultfile from Basytec Battery Test System\n~Battery: cell\n~\n",
			"~Time[h]\tLine\tI[mA]\tU[V]\tCyc-Count\n") {
		@Override
		void row(StringBuilder b, SyntheticRun run, int i) {
			cells(b, "\t", run.time()[i] / SECONDS_OF_HOUR, run.step()[i], run.current()[i] * MILLI, run.voltage()[i], run.cycle()[i]);
		}
	},
	/** Digatron; times called seconds are milliseconds. */
	DIGATRON("digatron.csv", "a.csv", "", "Step,Status,Program Duration#s,Step Duration#s,Voltage#V,Current#A,Cycle\n") {
		@Override
		void row(StringBuilder b, SyntheticRun run, int i) {
			cells(b, ",", run.step()[i], "CHA", run.time()[i] * MILLI, 0, run.voltage()[i], run.current()[i], run.cycle()[i]);
		}
	},
	/** Gamry, one curve of a charge at constant current. */
	GAMRY("gamry.dta", "a.DTA", "EXPLAIN\nTAG\tCHRONOP\nTITLE\tLABEL\tsynthetic\tTest Identifier\nDATE\tLABEL\t3/6/2026\tDate\n"
			+ "TIME\tLABEL\t16:35:22\tTime\n", "CURVE\tTABLE\n\tPt\tT\tVf\tIm\n\t#\ts\tV vs. Ref.\tA\n") {
		@Override
		void row(StringBuilder b, SyntheticRun run, int i) {
			cells(b, "\t", "", i, run.time()[i], run.voltage()[i], run.current()[i]);
		}
	},
	/** CH Instruments, times with potential and current. */
	CHI("chi.text", "a.txt", "Mar. 3, 2026   10:11:12\nChronopotentiometry\nFile: a.bin\nInstrument Model:  CHI760E\n\nInit E (V) = 0.1\n\n",
			"Time/sec, Potential/V, Current/A\n\n") {
		@Override
		void row(StringBuilder b, SyntheticRun run, int i) {
			cells(b, ", ", run.time()[i], run.voltage()[i], run.current()[i]);
		}
	},
	/** A table of somebody's own, with semicolons and decimal commas. */
	OWN_TABLE("csv.cycling", "a.csv", "cell: one\n\n", "Time / h;Voltage / V;Current in mA;Cycle number\n") {
		@Override
		void row(StringBuilder b, SyntheticRun run, int i) {
			int from = b.length();
			cells(b, ";", run.time()[i] / SECONDS_OF_HOUR, run.voltage()[i], run.current()[i] * MILLI, run.cycle()[i]);
			b.replace(from, b.length(), b.substring(from).replace('.', ','));
		}
	};

	private static final double MILLI = 1e3;
	private static final double SECONDS_OF_HOUR = 3600;

	private final String readerName;
	private final String file;
	private final String above;
	private final String header;

	CyclerText(String readerName, String file, String above, String header) {
		this.readerName = readerName;
		this.file = file;
		this.above = above;
		this.header = header;
	}

	abstract void row(StringBuilder b, SyntheticRun run, int i);

	/** {@return the character set of the file} */
	Charset charset() {
		return StandardCharsets.UTF_8;
	}

	@Override
	public String reader() {
		return "org.lithoscope.instrument." + readerName;
	}

	@Override
	public String variant() {
		return name();
	}

	@Override
	public String fileName() {
		return file;
	}

	@Override
	public double tolerance() {
		return 1e-9;
	}

	@Override
	public byte[] write(SyntheticRun run) {
		StringBuilder b = new StringBuilder(above).append(header);
		for (int i = 0; i < run.points(); i++) {
			row(b, run, i);
		}
		return b.toString().getBytes(charset());
	}

	private static void cells(StringBuilder b, String delimiter, Object... cells) {
		for (int c = 0; c < cells.length; c++) {
			b.append(c == 0 ? "" : delimiter).append(cells[c]);
		}
		b.append('\n');
	}
}
