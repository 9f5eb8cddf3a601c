/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lithoscope.instrument.zeiss.ZeissTiffReader;
import org.lithoscope.microscopy.mapping.OwnMappings;
import org.lithoscope.microscopy.mapping.VendorDefinition;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.reader.Probe;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.reader.Source;
import org.lithoscope.testkit.microscopy.TiffFileWriter;
import org.lithoscope.testkit.microscopy.TiffMicroscopes;

/** A group adds a vendor, and a tag of a known one, by a text file. */
final class DefinedTiffReaderTest {

	private static final String TABLE = """
			#! vendor = Phenom
			#! tag = 51000
			#! form = xml
			#! contains = <Desk
			# field, tag, unit
			instrument.model\tname
			microscope.acceleratingVoltage\tacquisition.volts\tV
			image.pixelWidth\tpixel\tum\tderived
			image.pixelHeight\tpixel\tum
			""";
	private static final String XML = "<Desk><name>Desktop SEM</name><acquisition><volts>15000</volts></acquisition><pixel>0.025</pixel></Desk>";

	@TempDir
	private Path folder;

	@BeforeEach
	void point() {
		System.setProperty(OwnMappings.PROPERTY, folder.toString());
	}

	@AfterEach
	void forget() {
		System.clearProperty(OwnMappings.PROPERTY);
	}

	private static double number(Measurement m, String key) {
		return m.metadata().quantity(key).orElseThrow().value();
	}

	@Test
	void aVendorByATag() throws IOException, ReadException {
		Files.writeString(folder.resolve("phenom.tsv"), TABLE);
		Source source = SyntheticFiles.source("a.tif", SyntheticFiles.grey(TiffFileWriter.plain().text(51000, XML, StandardCharsets.UTF_8)));
		DefinedTiffReader reader = new DefinedTiffReader();
		assertEquals(1, reader.probe(source).confidence());
		Measurement m = reader.read(source, ReadContext.unattended()).get(0);
		assertEquals("Phenom", m.metadata().text("instrument.vendor").orElseThrow());
		assertEquals("Desktop SEM", m.metadata().text("instrument.model").orElseThrow());
		assertEquals(15, number(m, "microscope.acceleratingVoltage"), 1e-9);
		assertEquals(25, number(m, "image.pixelWidth"), 1e-9);
		assertEquals(25, m.images().get("image").pixelWidth().value(), 1e-9);
		assertEquals("0.025", m.metadata().text("raw.pixel").orElseThrow());
		Source other = SyntheticFiles.source("b.tif", SyntheticFiles.grey(TiffFileWriter.plain().text(51000, "<Other/>", StandardCharsets.UTF_8)));
		assertEquals(Probe.NO, reader.probe(other));
	}

	@Test
	void aVendorByAFileBeside() throws IOException, ReadException {
		Files.writeString(folder.resolve("desk.tsv"),
				"#! vendor = Desk\n#! beside = .cfg\n#! contains = [Desk]\nmicroscope.workingDistance\tDesk.WD\tmm\n");
		Source source = SyntheticFiles.source("a.tif", TiffMicroscopes.bare(SyntheticFiles.TRUTH), "a.cfg", "[Desk]\nWD=7.5\n".getBytes(
				StandardCharsets.UTF_8));
		DefinedTiffReader reader = new DefinedTiffReader();
		assertEquals(1, reader.probe(source).confidence());
		assertEquals(2, reader.claims(source).size());
		assertEquals(7.5, number(reader.read(source, ReadContext.unattended()).get(0), "microscope.workingDistance"), 1e-9);
	}

	@Test
	void aTagOfAKnownVendor() throws IOException, ReadException {
		Files.writeString(folder.resolve("zeiss.tsv"), "sample.name\tDP_SEM\n");
		Measurement m = new ZeissTiffReader().read(SyntheticFiles.source("z.tif", TiffMicroscopes.zeiss(SyntheticFiles.TRUTH, true)),
				ReadContext.unattended()).get(0);
		assertEquals("Synthetic 300", m.metadata().text("sample.name").orElseThrow());
		assertEquals(SyntheticFiles.TRUTH.kilovolts(), number(m, "microscope.acceleratingVoltage"), 1e-9, "the product's table still counts");
	}

	@Test
	void tablesThatAreWrongAreNamedAndLeftOut() throws IOException {
		Files.writeString(folder.resolve("wrong.tsv"), "#! vendor = X\n#! tag = 5\nno.such.field\tA\n");
		assertEquals(Probe.NO, new DefinedTiffReader().probe(SyntheticFiles.source("a.tif", TiffMicroscopes.bare(SyntheticFiles.TRUTH))));
		assertThrows(IllegalArgumentException.class, () -> VendorDefinition.read("#! vendor = X\n"));
		assertThrows(IllegalArgumentException.class, () -> VendorDefinition.read("#! vendor = X\n#! tag = 5\n#! form = csv\n"));
		assertThrows(IllegalArgumentException.class, () -> VendorDefinition.read("#! vendor = X\n#! tag = 5\nimage.pixelWidth\tA\tV\n"));
	}
}
