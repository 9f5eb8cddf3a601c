/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.testkit.impedance;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Writes spectra as text.
 *
 * @param variant   what it is
 * @param fileName  a usual name
 * @param tolerance what its digits allow
 * @param text      makes the text
 * @param charset   its character set
 */
public record TextSpectrumWriter(String variant, String fileName, double tolerance, Function<SyntheticSpectrum, String> text, Charset charset)
		implements SpectrumWriter {

	private static final double EXACT = 1e-12;

	/** Makes one row of a table: a format with {@code %1$} f, {@code %2$} Re, {@code %3$} Im, {@code %4$} −Im, {@code %5$} |Z|, {@code %6$} phase/°. */
	private static String rows(SyntheticSpectrum s, String row) {
		StringBuilder b = new StringBuilder();
		for (int i = 0; i < s.points(); i++) {
			double re = s.real()[i];
			double im = s.imaginary()[i];
			b.append(String.format(Locale.ROOT, row, s.frequency()[i], re, im, -im, Math.hypot(re, im), Math.toDegrees(Math.atan2(im, re)), i));
		}
		return b.toString();
	}

	private static TextSpectrumWriter plain(String variant, String fileName, String head, String row, String foot) {
		return new TextSpectrumWriter(variant, fileName, EXACT, s -> head.replace("#POINTS#", Integer.toString(s.points())) + rows(s, row) + foot,
				StandardCharsets.UTF_8);
	}

	@Override
	public byte[] write(SyntheticSpectrum spectrum) {
		return text.apply(spectrum).getBytes(charset);
	}

	/** {@return tables of values in the variants that are met} */
	public static List<SpectrumWriter> tables() {
		String numbers = "%1$.15e";
		return List.of(
				plain("comma, header, −Im", "a.csv", "f (Hz),Re(Z) (ohm),-Im(Z) (ohm)\n", numbers + ",%2$.15e,%4$.15e\n", ""),
				plain("semicolon, other order", "b.csv", "Zim/Ohm;Zre/Ohm;Freq/Hz\r\n", "%3$.15e;%2$.15e;%1$.15e\r\n", ""),
				new TextSpectrumWriter("decimal comma, tab, byte order mark", "c.txt", EXACT,
						s -> "\uFEFFf/Hz\tZ'/Ohm\tZ''/Ohm\n" + rows(s, "%1$.15e\t%2$.15e\t%3$.15e\n").replace('.', ','), StandardCharsets.UTF_8),
				plain("magnitude and phase, title above", "d.txt", "Spectrum of a cell\nFrequency (Hz)\t|Z| (Ohm)\tPhase (deg)\n",
						"%1$.15e\t%5$.15e\t%6$.15e\n", ""),
				plain("no header", "e.txt", "", numbers + " %2$.15e %3$.15e\n", ""),
				plain("index column", "f.csv", ",Freq,Real,Imag\n", "%7$d," + numbers + ",%2$.15e,%3$.15e\n", ""),
				plain("RelaxIS", "g.txt", "RelaxIS 3.0 Spectrum export\nDate: 12/16/2025 2:29:15 PM\nData: Frequency\tData: Z'\tData: Z''\tData: |Z|\tData:"
						+ " Theta (Z)\nDC=0, TM=33.7\tModel: Unassigned Spectra\tcell\t\t\n", "%1$.15e\t%2$.15e\t%3$.15e\t%5$.15e\t%6$.15e\n", ""),
				plain("Elchemea", "h.i2b", "Some metadata\nin the first\nfew lines\n\n\n#POINTS#\n", "%1$.15e %2$.15e %3$.15e\n", ""));
	}

	/** {@return the texts of ZPlot and of the older Z60W} */
	public static List<SpectrumWriter> zView() {
		return List.of(
				plain("ZPLOT2", "a.z", "ZPLOT2 ASCII\n  Measured Data, ZPlot:       3.2c\n  Date:                       10-12-2018\n"
						+ "  Time:                       12:32:21\n  Data Points:                #POINTS#\n"
						+ "  Freq(Hz)    Ampl     Bias   Time(Sec)   Z'(a)    Z''(b)    GD   Err   Range\n  End Comments\n",
						"%1$.14E\t 1\t 0\t %7$d\t %2$.14E\t %3$.14E\t 0\t 0\t 3\n", ""),
				plain("Z60W", "b.z60", "\"Z60W Data File: Version 1.1\"\n\"\"\n\"\"\n0,2,0,1,0.1,10000\n#POINTS#\n"
						+ "\"  Freq (Hz)    Ampl     Bias   Time(Sec)   Z'(a)    Z''(b)    GD   Err   Range\"\n",
						"%1$.15e,0,0,0,%2$.15e,%3$.15e,0,0,0\n", ""));
	}

	/** {@return the text of the FRA program} */
	public static SpectrumWriter fraText() {
		return plain("P00", "a.P00", "Procedure : Some title\nDD.MM.YYYY i(init)= 183.1nA\nDescription\nt =  736.4 s\n"
				+ " f/Hz       \t Z'/Ohm     \t -Z''/Ohm   \t time/s    \t Edc/V     \t Idc/A     \t\n #POINTS# \n",
				" %1$.14e\t %2$.14e\t %4$.14e\t 59.300e+00\t 30.981e-02\t 18.311e-08\t\n", "");
	}

	/** {@return the data of the FRA program} */
	public static SpectrumWriter dfr() {
		return plain("dfr", "a.dfr", "VERSION8.0\n #POINTS#\n 1\n", " %1$.14e\n %2$.14e\n %4$.14e\n 0.0\n 0.0\n 0.0\n 0.0\n 0.0\n 0.0\n", "");
	}

	/** {@return the texts of PowerSuite and Parstat} */
	public static List<SpectrumWriter> powerSuite() {
		return List.of(plain("PowerSuite", "a.txt", "Frequency\t Zre\t Zimg\r\r\n", "%1$.15e\t %2$.15e\t %3$.15e\r\r\n", ""),
				plain("Parstat with rows at direct current", "b.txt",
						"Potential (V)\tCurrent (A)\tElapsed Time (s)\tFrequency (Hz)\tZre (ohms)\tZim (ohms)\t|Vac| (V)\t|Iac| (A)\t\n"
								+ "3.4932\t-0.1499\t10\t0\t0\t0\t0\t0\t\n3.4923\t-0.1499\t20\t0\t0\t0\t0\t0\t\n",
						"3.5\t0\t%7$d\t%1$.15e\t%2$.15e\t%3$.15e\t0.01\t0.001\t\n", ""));
	}

	/** {@return a file of VersaStudio} */
	public static SpectrumWriter versaStudio() {
		return plain("VersaStudio", "a.par", "<Application>\nName=VersaStudio\nVersion=2.52.3.0\n</Application>\n<Instrument>\nType=VersaSTAT\n"
				+ "</Instrument>\n<Segment1>\nType=2\nVersion=3\nDefinition=Segment #, Point #, E(V), I(A), Elapsed Time(s), Frequency(Hz), Z Real,"
				+ " Z Imag, ActionId, AC Amplitude, 0\n", "0,%7$d,0,-3.28E-06,1.8,%1$.15e,%2$.15e,%3$.15e,21,0.02\n", "</Segment1>\n");
	}

	/** {@return a data file of IviumSoft} */
	public static SpectrumWriter ivium() {
		return new TextSpectrumWriter("idf", "a.idf", EXACT, s -> "\0\0\0\0H\0\0\0\r\nPeaks=false\r\nCorrosion=false\r\nLevels=false\r\n"
				+ "serialnumber=\r\nMethod=Impedance\r\nTitle=cell\r\nprimary_data    \r\n3         \r\n" + s.points() + "        \r\n"
				+ rows(s, "%2$.14E  %3$.14E\t%1$.14E \r\n") + "\r\n\0\0\0\0", StandardCharsets.ISO_8859_1);
	}

	/** {@return spectra in JSON: a data set of pyimpspec, and tables of pandas} */
	public static List<SpectrumWriter> json() {
		return List.of(
				json("pyimpspec data set", s -> "{\"version\": 2, \"label\": \"cell\", \"frequencies\": " + list(s.frequency())
						+ ", \"real_impedances\": " + list(s.real()) + ", \"imaginary_impedances\": " + list(s.imaginary()) + "}"),
				json("columns by row number", s -> "{\"f (Hz)\": " + byRow(s.frequency()) + ", \"Re(Z) (ohm)\": " + byRow(s.real())
						+ ", \"Im(Z) (ohm)\": " + byRow(s.imaginary()) + "}"),
				json("an object for each row", s -> {
					String rows = rows(s, "{\"freq\": %1$.15e, \"Zreal\": %2$.15e, \"Zimag\": %3$.15e},\n");
					return "[" + rows.substring(0, rows.length() - 2) + "]";
				}));
	}

	private static TextSpectrumWriter json(String variant, Function<SyntheticSpectrum, String> text) {
		return new TextSpectrumWriter(variant, "a.json", EXACT, text, StandardCharsets.UTF_8);
	}

	private static String list(double[] values) {
		return java.util.Arrays.toString(values);
	}

	private static String byRow(double[] values) {
		StringBuilder b = new StringBuilder("{");
		for (int i = 0; i < values.length; i++) {
			b.append(i > 0 ? ", " : "").append('"').append(i).append("\": ").append(values[i]);
		}
		return b.append('}').toString();
	}

	/** {@return sessions of PSTrace, with names in capitals and, as older programs write them, in small letters} */
	public static List<SpectrumWriter> palmSens() {
		Function<SyntheticSpectrum, String> session = TextSpectrumWriter::session;
		return List.of(new TextSpectrumWriter("UTF-16", "a.pssession", EXACT, s -> '\uFEFF' + session.apply(s) + '\uFEFF',
				StandardCharsets.UTF_16LE), new TextSpectrumWriter("small letters", "b.pssession", EXACT, s -> session.apply(s)
						.replace("\"Measurements\"", "\"measurements\"")
						.replace("\"DataSet\"", "\"dataset\"").replace("\"Values\"", "\"values\"").replace("\"Unit\"", "\"unit\"")
						.replace("\"Type\"", "\"type\"").replace("\"V\"", "\"v\"").replace("\"Q\"", "\"q\"").replace("\"S\"", "\"s\"")
						.replace("\"DataValues\"", "\"datavalues\"").replace("\"Title\"", "\"title\""), StandardCharsets.UTF_8));
	}

	private static String session(SyntheticSpectrum s) {
		double[] up = java.util.Arrays.stream(s.imaginary()).map(v -> -v).toArray();
		return "{\"Type\":\"PalmSens.DataFiles.SessionFile\",\"CoreVersion\":\"5.9\",\"Measurements\":[{\"Title\":\"cell\","
				+ "\"UTCTimeStamp\":638400000000000000,\"DeviceSerial\":\"PS4A\",\"Method\":\"#comment\\r\\nMETHOD_ID=eis\\r\\nEAC=0.01\","
				+ "\"DataSet\":{\"Type\":\"PalmSens.Data.DataSetEIS\",\"Values\":[" + array("Frequency", "Hertz", "Hz", "Frequency", s.frequency()) + ","
				+ array("ZRe", "ZRe", "\u03A9", "Z'", s.real()) + "," + array("ZIm", "ZIm", "\u03A9", "-Z''", up) + ","
				+ array("Idc", "MicroAmpere", "A", "Current", s.real()) + "]}}]}";
	}

	private static String array(String description, String unit, String symbol, String quantity, double[] values) {
		StringBuilder b = new StringBuilder("{\"Type\":\"PalmSens.Data.DataArray\",\"Description\":\"" + description
				+ "\",\"Unit\":{\"Type\":\"PalmSens.Units." + unit + "\",\"S\":\"" + symbol + "\",\"Q\":\"" + quantity + "\"},\"DataValues\":[");
		for (int i = 0; i < values.length; i++) {
			b.append(i > 0 ? "," : "").append("{\"V\":").append(values[i]).append('}');
		}
		return b.append("]}").toString();
	}
}
