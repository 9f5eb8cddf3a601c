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
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.Table;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class HtmlReportTest {

	private static final String HOSTILE = ReportSamples.HOSTILE;

	private static String html(String comment) throws Exception {
		StringWriter out = new StringWriter();
		HtmlReport.write(ReportSamples.document(comment), out);
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
		assertTrue(text.contains(ReportSamples.HASH));
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
