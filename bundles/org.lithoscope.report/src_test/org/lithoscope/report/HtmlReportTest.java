/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.lithoscope.model.analysis.Provenance;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.figure.Axis;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.figure.Plot;
import org.lithoscope.model.figure.RowIds;
import org.lithoscope.model.figure.Series;
import org.lithoscope.model.figure.Style;
import org.lithoscope.model.measurement.Completeness;
import org.lithoscope.model.measurement.FileReference;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Metadata;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.measurement.Origin;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.NumberSequence;
import org.lithoscope.model.table.Table;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class HtmlReportTest {

	private static final String HOSTILE = "</title><script>alert('1')</script> & \"cell\" ]]> \u0001 <!-- é Ω";
	private static final String HASH = "ab".repeat(64);

	private static Table table(int rows) {
		double[] q = new double[rows];
		int[] n = new int[rows];
		List<String> words = new ArrayList<>();
		for (int i = 0; i < rows; i++) {
			q[i] = i == 3 ? Double.NaN : 3.123456789 - 0.001 * i;
			n[i] = i + 1;
			words.add(i == 0 ? HOSTILE : "step " + i);
		}
		return Table.of(Column.ofInts(ColumnInfo.of("cycle_count", Units.ONE), n),
				Column.ofDoubles(ColumnInfo.of("discharging_capacity_ah", Units.AMPERE_HOUR), q),
				Column.ofTexts(ColumnInfo.of("step_type", Units.ONE), words));
	}

	private static Figure figure(String id) {
		return Figure.of(id, HOSTILE, "shows " + HOSTILE, Plot.builder(Axis.linear("n", Units.ONE), Axis.linear("Q", Units.AMPERE_HOUR))
				.add(Series.XY.of(HOSTILE, NumberSequence.of(1, 2, 3), NumberSequence.of(3, 2, 1), Style.line(0), RowIds.NONE))
				.add(Series.XY.of("b", NumberSequence.of(1, 2, 3), NumberSequence.of(1, 2, 3), Style.line(1), RowIds.NONE)).build());
	}

	private static Measurement measurement(String comment) {
		return Measurement.builder("electrochemistry/cycling").name(HOSTILE).table("data", table(100))
				.metadata(Metadata.builder().put("comment", comment).put("cell.activeMass", 12.5, Units.MILLIGRAM).build())
				.completeness(Completeness.truncated(Place.atByte(1234), "the last block is short"))
				.notice(Notice.warning("wrong extension " + HOSTILE))
				.origin(new Origin("biologic.mpr", "0.1.0", List.of(new FileReference("a" + HOSTILE + ".mpr", 99, HASH)))).build();
	}

	private static Result result(Measurement m) {
		Map<String, Object> parameters = new LinkedHashMap<>();
		parameters.put("nominal", Map.of("value", 3.1, "unit", "mA.h"));
		parameters.put("area", Map.of("value", 1.54, "unit", "cm2"));
		parameters.put("pairing", "DISCHARGE_FIRST");
		parameters.put("smoothing", Map.of("window", 11));
		return Result.builder("Cycles of " + HOSTILE)
				.value("ce", "Coulombic efficiency", new Quantity(99.7612, Units.PERCENT, 0.021), "CER eq. 3")
				.value("n", "Cycles", 200, Units.ONE).value("missing", "Not known", Double.NaN, Units.VOLT).text("verdict", "Verdict", HOSTILE)
				.table("cycles " + HOSTILE, table(100)).figure(figure("one")).figure(figure("two")).notice(Notice.info("two cycles left out"))
				.build()
				.withProvenance(new Provenance("cycles", "0.1.0", parameters, Set.of("nominal"), Set.of("area"),
						List.of(new Provenance.Input("runs", m.name(), m.origin())), "Lithoscope 0.1.0", HOSTILE,
						Instant.parse("2026-03-01T12:00:00Z")));
	}

	private static String html(String comment) throws Exception {
		Measurement m = measurement(comment);
		StringWriter out = new StringWriter();
		HtmlReport.write(new ReportDocument(HOSTILE, List.of(ReportDocument.Section.of(m, List.of(result(m), result(m))),
				ReportDocument.Section.of(m, List.of())), "Lithoscope 0.1.0", "A. Person", Instant.parse("2026-03-01T12:00:00Z")), out);
		return out.toString();
	}

	private static Document parsed(String html) throws Exception {
		return DocumentBuilderFactory.newInstance().newDocumentBuilder()
				.parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
	}

	private static List<Element> elements(Document document, String name) {
		NodeList nodes = document.getElementsByTagName(name);
		List<Element> all = new ArrayList<>();
		for (int i = 0; i < nodes.getLength(); i++) {
			all.add((Element) nodes.item(i));
		}
		return all;
	}

	@Test
	void isWellFormedAndNeedsNothingElse() throws Exception {
		Document document = parsed(html("x"));
		assertTrue(elements(document, "script").isEmpty() && elements(document, "link").isEmpty() && elements(document, "iframe").isEmpty());
		Set<String> ids = new HashSet<>();
		for (Element e : elements(document, "*")) {
			assertTrue(e.getAttribute("id").isEmpty() || ids.add(e.getAttribute("id")), "twice: " + e.getAttribute("id"));
		}
		for (Element e : elements(document, "*")) {
			for (String attribute : List.of("href", "src", "action", "data")) {
				String value = e.getAttribute(attribute);
				boolean inside = value.isEmpty() || value.startsWith("data:") || value.startsWith("#") && ids.contains(value.substring(1));
				assertTrue(inside, () -> e.getTagName() + " refers to " + value);
			}
		}
		for (Element style : elements(document, "style")) {
			assertFalse(style.getTextContent().contains("url(") || style.getTextContent().contains("@import"));
		}
		assertEquals(4, elements(document, "svg").size());
		assertEquals(HOSTILE.replace("\u0001", ""), elements(document, "h1").getFirst().getTextContent());
	}

	@Test
	void everyNumberHasItsUnit() throws Exception {
		Document document = parsed(html("x"));
		int values = 0;
		for (Element row : elements(document, "tr")) {
			List<Element> cells = new ArrayList<>();
			for (org.w3c.dom.Node n = row.getFirstChild(); n != null; n = n.getNextSibling()) {
				if (n instanceof Element e) {
					cells.add(e);
				}
			}
			Element table = (Element) row.getParentNode().getParentNode();
			if (table.getAttribute("class").equals("values") && cells.size() == 4 && cells.get(1).getTagName().equals("td")) {
				assertFalse(cells.get(2).getTextContent().isBlank(), cells.get(0).getTextContent() + " has no unit");
				values++;
			}
			if (row.getAttribute("class").equals("units")) {
				for (Element cell : cells) {
					assertTrue(!cell.getAttribute("class").equals("number") || !cell.getTextContent().isBlank(), "a column has no unit");
				}
			}
		}
		assertEquals(6, values);
	}

	@Test
	void numbersFollowTheirUncertainty() throws Exception {
		List<String> cells = elements(parsed(html("x")), "td").stream().map(Element::getTextContent).toList();
		assertTrue(cells.contains("99.76 ± 0.02"), cells.toString());
		assertTrue(cells.contains("%") && cells.contains("CER eq. 3"));
		assertTrue(cells.contains("–"), "a missing number is a dash");
	}

	@Test
	void tablesAreShortButWholeInside() throws Exception {
		Document document = parsed(html("x"));
		Element link = elements(document, "a").stream().filter(a -> a.hasAttribute("download")).findFirst().orElseThrow();
		assertTrue(link.getAttribute("download").matches("[A-Za-z0-9._-]+\\.csv"), link.getAttribute("download"));
		String data = link.getAttribute("href");
		String csv = new String(Base64.getDecoder().decode(data.substring(data.indexOf(',') + 1)), StandardCharsets.UTF_8);
		String[] lines = csv.split("\r\n");
		assertEquals(101, lines.length);
		assertEquals("cycle_count,discharging_capacity_ah / Ah,step_type", lines[0]);
		assertEquals(3.123456789 - 0.001 * 70, Double.parseDouble(lines[71].split(",")[1]), 0);
		assertTrue(lines[4].startsWith("4,,"), "a missing number is empty");
		assertTrue(parsed(html("x")).getDocumentElement().getTextContent().contains("The first 25 of 100 rows."));
	}

	@Test
	void provenanceIsWhole() throws Exception {
		String text = parsed(html("x")).getDocumentElement().getTextContent();
		assertTrue(text.contains(HASH));
		assertTrue(text.contains("3.1 mAhproposed from the data") || text.replaceAll("\\s", "").contains("3.1mAhproposedfromthedata"));
		assertTrue(text.replaceAll("\\s", "").contains("1.54cm²setbytheuser"));
		assertTrue(text.replaceAll("\\s", "").contains("smoothing.window11default"));
		assertTrue(text.contains("breaks off at"));
		assertTrue(text.contains("two cycles left out"));
	}

	@Test
	void madeUpDataAreLabelled() throws Exception {
		assertTrue(elements(parsed(html("Synthetic data")), "span").stream().anyMatch(s -> s.getTextContent().equals("synthetic")));
		assertTrue(elements(parsed(html("synthetic graphite")), "span").stream().noneMatch(s -> s.getTextContent().equals("synthetic")));
	}

	@Test
	void csvQuotesWhatNeedsIt() throws Exception {
		StringBuilder out = new StringBuilder();
		CsvReport.write(Table.of(Column.ofTexts(ColumnInfo.of("a,b", Units.ONE), List.of("x\"y", "plain", "two\nlines"))), out);
		assertEquals("\"a,b\"\r\n\"x\"\"y\"\r\nplain\r\n\"two\nlines\"\r\n", out.toString());
	}
}
