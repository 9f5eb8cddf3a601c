/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lithoscope.figure.FigureScene;
import org.lithoscope.figure.Samples;
import org.lithoscope.figure.Theme;
import org.lithoscope.model.figure.Figure;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ExportTest {

	static List<Figure> figures() {
		return List.of(Samples.line(100_000), Samples.everything(), Samples.maps());
	}

	private static Document parsed(String svg) throws Exception {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setNamespaceAware(true);
		return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
	}

	private static String svg(Figure figure, SvgExport export) throws Exception {
		FigureScene scene = FigureScene.of(figure);
		StringBuilder out = new StringBuilder();
		export.write(scene, scene.initialView(), PrintSize.singleColumn(figure), out);
		return out.toString();
	}

	@ParameterizedTest
	@MethodSource("figures")
	void svgIsWellFormedAndWhole(Figure figure) throws Exception {
		Document document = parsed(svg(figure, SvgExport.file(Theme.print())));
		assertEquals("85mm", document.getDocumentElement().getAttribute("width"));
		assertEquals(figure.title(), document.getElementsByTagName("title").item(0).getTextContent());
		Set<String> ids = new HashSet<>();
		NodeList all = document.getElementsByTagName("*");
		for (int i = 0; i < all.getLength(); i++) {
			String id = ((Element) all.item(i)).getAttribute("id");
			assertTrue(id.isEmpty() || ids.add(id), "twice: " + id);
		}
		NodeList uses = document.getElementsByTagName("use");
		assertTrue(uses.getLength() > 10);
		for (int i = 0; i < uses.getLength(); i++) {
			assertTrue(ids.contains(((Element) uses.item(i)).getAttribute("href").substring(1)));
		}
	}

	@Test
	void svgIsSmallHoweverLongTheTrace() throws Exception {
		String svg = svg(Samples.line(100_000), SvgExport.file(Theme.print()));
		assertTrue(svg.length() < 120_000, svg.length() + " characters");
	}

	@Test
	void inlineSvgFollowsItsReader() throws Exception {
		String svg = svg(Samples.everything(), SvgExport.inline(Theme.print(), Theme.night().sizedAs(Theme.print()), "fig7"));
		Document document = parsed(svg);
		assertFalse(svg.startsWith("<?xml"));
		assertTrue(document.getElementsByTagName("style").item(0).getTextContent().contains("prefers-color-scheme:dark"));
		assertFalse(svg.contains("id=\"g"), "every id begins with the prefix");
	}

	@ParameterizedTest
	@MethodSource("figures")
	void pdfHasItsSizeItsFontsAndItsText(Figure figure) throws Exception {
		FigureScene scene = FigureScene.of(figure);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		PrintSize size = PrintSize.doubleColumn(figure);
		PdfExport.write(scene, scene.initialView(), Theme.print(), size, out);
		try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
			assertEquals(1, document.getNumberOfPages());
			assertEquals(180 / 25.4 * 72, document.getPage(0).getMediaBox().getWidth(), 0.01);
			assertEquals(figure.title(), document.getDocumentInformation().getTitle());
			int fonts = 0;
			for (COSName name : document.getPage(0).getResources().getFontNames()) {
				PDFont font = document.getPage(0).getResources().getFont(name);
				assertTrue(font.isEmbedded() && font.getName().contains("Roboto"), font.getName());
				fonts++;
			}
			assertTrue(fonts > 0);
		}
		assertTrue(out.size() < 200_000, out.size() + " bytes");
	}

	@Test
	void pngHasItsResolution() throws Exception {
		Figure figure = Samples.line(100);
		FigureScene scene = FigureScene.of(figure);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		PngExport.write(scene, scene.initialView(), Theme.print(), new PrintSize(85, 60), 300, out);
		BufferedImage image = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
		assertEquals(Math.ceil(85 / 25.4 * 300), image.getWidth());
		String file = out.toString(StandardCharsets.ISO_8859_1);
		int chunk = file.indexOf("pHYs");
		assertTrue(chunk > 0);
		int perMetre = (file.charAt(chunk + 6) << 8) + file.charAt(chunk + 7);
		assertEquals(300 / 0.0254, perMetre, 1);
	}

	@Test
	void csvHasAllNumbers() throws Exception {
		Figure figure = Samples.line(5000);
		StringBuilder out = new StringBuilder();
		CsvExport.write(figure, out);
		String[] lines = out.toString().split("\r\n");
		assertEquals("\"cell: t / h\",\"cell: E vs Li/Li⁺ / V\"", lines[0]);
		assertEquals(5001, lines.length);
		assertEquals(3 + Math.sin(4321 * 0.01), Double.parseDouble(lines[4322].split(",")[1]), 0);
		assertEquals("4321", lines[4322].split(",")[0]);
	}

	@Test
	void csvOfEveryKind() throws Exception {
		StringBuilder out = new StringBuilder();
		CsvExport.write(Samples.everything(), out);
		String heading = out.substring(0, out.indexOf("\r\n"));
		assertTrue(heading.contains("\"plot 1: capacity <&> \"\"x\"\": Q / mAh\""), heading);
		assertTrue(heading.contains("plot 1: standard uncertainty of Q / mAh"), heading);
		assertTrue(heading.contains("plot 1: CE: CE / %"), heading);
	}

	@Test
	void straightStretchesStayNear() {
		Random random = new Random(2);
		for (int trial = 0; trial < 200; trial++) {
			int n = 2 + random.nextInt(400);
			double[] x = new double[n];
			double[] y = new double[n];
			for (int i = 1; i < n; i++) {
				x[i] = x[i - 1] + (random.nextInt(20) == 0 ? -3 : 1) * random.nextDouble();
				y[i] = y[i - 1] + random.nextGaussian() * (trial % 3 == 0 ? 0.005 : 0.3);
			}
			StraightStretches kept = StraightStretches.of(x, y, n, 0.05);
			for (int i = 0; i < n; i++) {
				double nearest = Double.MAX_VALUE;
				for (int k = 1; k < kept.count(); k++) {
					nearest = Math.min(nearest, distance(x[i], y[i], kept.x(k - 1), kept.y(k - 1), kept.x(k), kept.y(k)));
				}
				assertTrue(nearest <= 0.1, "point " + i + " is " + nearest + " away");
			}
			assertTrue(trial % 3 != 0 || kept.count() < n);
		}
	}

	private static double distance(double px, double py, double ax, double ay, double bx, double by) {
		double length = (bx - ax) * (bx - ax) + (by - ay) * (by - ay);
		double t = length == 0 ? 0 : Math.clamp(((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / length, 0.0, 1.0);
		return Math.hypot(px - ax - t * (bx - ax), py - ay - t * (by - ay));
	}
}
