/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.spreadsheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.lithoscope.io.source.ListedSource;
import org.lithoscope.io.spectrum.SpectrumHeader;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.MetadataKeys;
import org.lithoscope.model.reader.MeasurementReader;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.table.Table;

/** One spectrum (a resistor and an arc) as different programs export it: always the same numbers, with the right sign. */
class TextVariantsTest {

	private static final int ROWS = 12;

	private static double f(int i) {
		return 1e4 / Math.pow(10, i / 3.0);
	}

	private static double re(int i) {
		double x = 2 * Math.PI * f(i) * 0.01;
		return 5 + 20 / (1 + x * x);
	}

	private static double im(int i) {
		double x = 2 * Math.PI * f(i) * 0.01;
		return -20 * x / (1 + x * x);
	}

	private static double modulus(int i) {
		return Math.hypot(re(i), im(i));
	}

	private static double phase(int i) {
		return Math.toDegrees(Math.atan2(im(i), re(i)));
	}

	private static String rows(String delimiter, IntFunction<double[]> row) {
		return IntStream.range(0, ROWS).mapToObj(i -> Arrays.stream(row.apply(i)).mapToObj(v -> String.format(Locale.ROOT, "%.9g", v))
				.collect(Collectors.joining(delimiter))).collect(Collectors.joining("\r\n", "", "\r\n"));
	}

	private static List<Measurement> read(MeasurementReader reader, byte[] bytes) throws Exception {
		ListedSource source = ListedSource.ofBytes("a.csv", bytes);
		assertTrue(reader.probe(source).confidence() > 0, "the reader knows the file");
		return reader.read(source, ReadContext.unattended());
	}

	private static List<Measurement> read(String text, Charset charset) throws Exception {
		return read(new SpectrumTextReader(), text.getBytes(charset));
	}

	private static void check(Measurement measurement) {
		Table table = measurement.table().orElseThrow();
		assertEquals(ROWS, table.rowCount());
		for (int i = 0; i < ROWS; i++) {
			assertEquals(f(i), table.column(SpectrumHeader.FREQUENCY).orElseThrow().get(i), 1e-6 * f(i));
			assertEquals(re(i), table.column(SpectrumHeader.REAL).orElseThrow().get(i), 1e-6 * modulus(i));
			assertEquals(im(i), table.column(SpectrumHeader.IMAGINARY).orElseThrow().get(i), 1e-6 * modulus(i));
			if (table.column(SpectrumHeader.PHASE).isPresent()) {
				assertEquals(phase(i), table.column(SpectrumHeader.PHASE).orElseThrow().get(i), 1e-5);
			}
		}
	}

	@Test
	void channelsBelowEachOtherInUtf16() throws Exception {
		String block = "freq / Hz,neg. Phase / °,Idc / uA,Z / Ohm,Z' / Ohm,Z'' / Ohm,Cs / F\r\n"
				+ rows(",", i -> new double[] {f(i), -phase(i), 1, modulus(i), re(i), -im(i), 1e-9});
		String text = "\uFEFFMeasurement:,Impedance Spectroscopy\r\nCH 1: Fixed at 12 freqs\r\n" + block + "CH 2: Fixed at 12 freqs\r\n" + block;
		List<Measurement> channels = read(text, StandardCharsets.UTF_16LE);
		assertEquals(List.of("CH 1: Fixed at 12 freqs", "CH 2: Fixed at 12 freqs"), channels.stream().map(Measurement::name).toList());
		channels.forEach(TextVariantsTest::check);
		assertTrue(channels.get(0).notices().stream().anyMatch(n -> n.message().contains("contradicting signs")));
	}

	@Test
	void severalSpectraUnderOneHeader() throws Exception {
		String rows = rows("\t", i -> new double[] {f(i), re(i), im(i), modulus(i), phase(i)});
		String text = "RelaxIS 3.0 Spectrum export\r\nDate: 1/2/2025 2:29:15 PM\r\n"
				+ "Data: Frequency\tData: Z'\tData: Z''\tData: |Z|\tData: Theta (Z)\r\n"
				+ "DC=-0.08, TM=33\tModel: none\tfirst.mpr_1\t\t\r\n" + rows + "\r\nDC=-0.08, TM=33\tModel: none\tsecond.mpr_1\t\t\r\n" + rows;
		List<Measurement> spectra = read(text, StandardCharsets.UTF_8);
		assertEquals(List.of("first.mpr_1", "second.mpr_1"), spectra.stream().map(Measurement::name).toList());
		spectra.forEach(TextVariantsTest::check);
	}

	@Test
	void aDamagedRowDoesNotPartASpectrum() throws Exception {
		String rows = rows(",", i -> new double[] {f(i), re(i), im(i)});
		List<Measurement> spectra = read("f,Zre,Zim\n" + rows.replaceFirst("(?s)^(.*?\r\n.*?\r\n)(.*?)\r\n", "$1##,x,y\r\n"), StandardCharsets.UTF_8);
		assertEquals(1, spectra.size());
		assertTrue(spectra.get(0).points() >= ROWS - 1);
	}

	@Test
	void spectraBesideEachOther() throws Exception {
		String text = "Freq (Hz),Z' (ohm),-Z'' (ohm),Freq (Hz),Z' (ohm),-Z'' (ohm)\r\n"
				+ rows(",", i -> new double[] {f(i), re(i), -im(i), f(i), re(i), -im(i)});
		List<Measurement> spectra = read(text, StandardCharsets.UTF_8);
		assertEquals(2, spectra.size());
		spectra.forEach(TextVariantsTest::check);
	}

	@Test
	void aGreekOhmInACodePageWithoutIt() throws Exception {
		String text = "Frequency (Hz)\tZ' (Ω)\t-Z'' (Ω)\tZ (Ω)\t-Phase (°)\r\n"
				+ rows("\t", i -> new double[] {f(i), re(i), -im(i), modulus(i), -phase(i)});
		check(read(text, Charset.forName("windows-1253")).get(0));
	}

	@Test
	void negativeInWords() throws Exception {
		check(read("Frequency (Hz),Re(Z) (ohm),minus Im(Z) (ohm)\r\n" + rows(",", i -> new double[] {f(i), re(i), -im(i)}),
				StandardCharsets.UTF_8).get(0));
		check(read("what,whatever,-somehow\r\n" + rows(",", i -> new double[] {f(i), re(i), -im(i)}), StandardCharsets.UTF_8).get(0));
	}

	@Test
	void aThirdColumnWithoutANameThatIsPositiveIsDoubted() throws Exception {
		Measurement positive = read("Column 1,Column 2,Column 3\r\n" + rows(",", i -> new double[] {f(i), re(i), -im(i)}),
				StandardCharsets.UTF_8).get(0);
		assertEquals(-im(3), positive.table().orElseThrow().column(SpectrumHeader.IMAGINARY).orElseThrow().get(3), 1e-6, "not changed by itself");
		assertTrue(positive.notices().stream().anyMatch(n -> n.message().contains("write a line f,Zre,-Zim")));
		Measurement usual = read("a,b,c\r\n" + rows(",", i -> new double[] {f(i), re(i), im(i)}), StandardCharsets.UTF_8).get(0);
		assertTrue(usual.notices().stream().noneMatch(n -> n.message().contains("write a line")));
		check(read("f,Zre,-Zim\r\n" + rows(",", i -> new double[] {f(i), re(i), -im(i)}), StandardCharsets.UTF_8).get(0));
	}

	@Test
	void impedanceTimesAnAreaIsThatOfOneSquareCentimetre() throws Exception {
		Measurement m = read("Frequency / Hz;Z' / Ohm cm2;-Z'' / Ohm cm2\r\n" + rows(";", i -> new double[] {f(i), re(i), -im(i)}),
				StandardCharsets.UTF_8).get(0);
		check(m);
		assertEquals(1, m.metadata().quantity(MetadataKeys.ELECTRODE_AREA).orElseThrow().value());
		assertEquals("Ohm cm2", m.table().orElseThrow().column(SpectrumHeader.REAL).orElseThrow().info().originalUnit());
		assertTrue(m.notices().stream().anyMatch(n -> n.message().contains("1 cm²")));
	}

	@Test
	void whatAProjectFittedIsNoMeasurement() throws Exception {
		String spectrum = "\"frequency\": [100, 10, 1], \"real_impedance\": [1, 2, 3], \"imaginary_impedance\": [-1, -2, -1]";
		String text = "{\"data_sets\": [{\"label\": \"measured\", " + spectrum + "}], \"fits\": {\"1\": [{" + spectrum + "}]}}";
		List<Measurement> found = read(new SpectrumJsonReader(), text.getBytes(StandardCharsets.UTF_8));
		assertEquals(List.of("measured"), found.stream().map(Measurement::name).toList());
	}

	@Test
	void aSpreadsheetInOneXmlText() throws Exception {
		StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?><office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
				+ " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">"
				+ "<office:body><office:spreadsheet><table:table table:name=\"cell 1\"><table:table-row>");
		for (String title : List.of("frequency", "real", "imaginary")) {
			xml.append("<table:table-cell><text:p>").append(title).append("</text:p></table:table-cell>");
		}
		for (int i = 0; i < ROWS; i++) {
			xml.append("</table:table-row><table:table-row>");
			for (double value : new double[] {f(i), re(i), im(i)}) {
				xml.append("<table:table-cell office:value=\"").append(value).append("\"/>");
			}
		}
		xml.append("</table:table-row></table:table></office:spreadsheet></office:body></office:document>");
		List<Measurement> sheets = read(new OpenDocumentReader(), xml.toString().getBytes(StandardCharsets.UTF_8));
		assertEquals("cell 1", sheets.get(0).name());
		check(sheets.get(0));
		String cut = xml.substring(0, xml.length() - 400);
		List<Measurement> rest = read(new OpenDocumentReader(), cut.getBytes(StandardCharsets.UTF_8));
		assertTrue(!rest.get(0).completeness().isComplete() && rest.get(0).points() > 5);
	}
}
