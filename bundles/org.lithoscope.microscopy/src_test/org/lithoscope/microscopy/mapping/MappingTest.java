/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lithoscope.model.measurement.Metadata;
import org.lithoscope.model.measurement.MetadataValue;
import org.lithoscope.model.quantity.Units;

/** Tags, numbers with units, and tables from vendors to the schema. */
final class MappingTest {

	private static MetadataValue mapped(String row, Map<String, String> tags, String key) throws IOException {
		Metadata.Builder metadata = Metadata.builder();
		VendorMapping.read(new ByteArrayInputStream(row.getBytes(StandardCharsets.UTF_8))).apply(new RawTags(tags), metadata);
		return metadata.build().get(key).orElse(null);
	}

	@ParameterizedTest
	@ValueSource(strings = { "zeiss", "fei", "tescan", "hitachi", "jeol", "jeol-tem", "gatan", "mrc", "tia", "velox", "bruker", "asylum", "park",
			"nanonis", "xradia", "plain" })
	void everyTableNamesFieldsOfTheSchema(String vendor) {
		VendorMapping.of(vendor).apply(new RawTags(Map.of()), Metadata.builder());
	}

	@Test
	void unitsOfTheTextAreConverted() throws IOException {
		String row = "microscope.workingDistance\tWD\tmm\n";
		assertEquals(7.70635, mapped(row, Map.of("WD", "7706.35 um"), "microscope.workingDistance").number().orElseThrow(), 1e-12);
		assertEquals(3.9, mapped(row, Map.of("WD", " 3.9 mm"), "microscope.workingDistance").number().orElseThrow(), 1e-12);
		assertEquals(4, mapped(row, Map.of("WD", "4"), "microscope.workingDistance").number().orElseThrow(), 1e-12);
	}

	@Test
	void rawTextSourceAndQualityAreKept() throws IOException {
		MetadataValue v = mapped("microscope.magnification\tNone|Mag\t1\testimated\n", Map.of("Mag", "50.00 K X"), "microscope.magnification");
		assertEquals(50_000, v.number().orElseThrow());
		assertEquals("50.00 K X", v.raw());
		assertEquals("Mag", v.source());
		assertEquals(MetadataValue.Quality.ESTIMATED, v.quality());
	}

	@Test
	void aTagMayNameTheSectionOfAnother() throws IOException {
		Map<String, String> tags = Map.of("Beam.Beam", "IBeam", "EBeam.HV", "5000", "IBeam.HV", "30000");
		MetadataValue v = mapped("microscope.acceleratingVoltage\t{Beam.Beam}.HV\tV\n", tags, "microscope.acceleratingVoltage");
		assertEquals(30, v.number().orElseThrow(), 1e-12);
		assertEquals("IBeam.HV", v.source());
	}

	@Test
	void whatIsNoNumberIsLeftOut() throws IOException {
		assertEquals(null, mapped("microscope.acceleratingVoltage\tHV\tV\n", Map.of("HV", "notafloat"), "microscope.acceleratingVoltage"));
	}

	@Test
	void joinedTags() throws IOException {
		assertEquals("2016-05-16 16:03:27", mapped("acquired\tDate + Time\n", Map.of("Date", "2016-05-16", "Time", "16:03:27"),
				"acquired").text());
	}

	@Test
	void unknownFieldsAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> mapped("microscope.colour\tC\n", Map.of(), ""));
	}

	@Test
	void numbersAndWhatFollows() {
		assertEquals(new TagNumber(10_000, ""), TagNumber.of("10.0000e3").orElseThrow());
		assertEquals(new TagNumber(5, "eV"), TagNumber.of("5 eV").orElseThrow());
		assertEquals(new TagNumber(-2.5e-9, ""), TagNumber.of(" -2.5E-9 ").orElseThrow());
		assertTrue(TagNumber.of("Off").isEmpty());
		assertTrue(TagNumber.of("-").isEmpty());
		assertEquals(15, TagNumber.of("15000 Volt").orElseThrow().in("V", org.lithoscope.model.quantity.Unit.of("kV")).orElseThrow());
		assertEquals(9.2e-6, TagNumber.of("9.2; 8").orElseThrow().in("nm", Units.NANOMETRE).orElseThrow() * 1e-6, 1e-18);
	}

	@Test
	void iniAndXml() {
		RawTags ini = IniTags.of("a=1\r\n[Beam]\rHV=5\n\n[Scan]\nDwell = 2 \n");
		assertEquals(Map.of("a", "1", "Beam.HV", "5", "Scan.Dwell", "2"), ini.values());
		Map<String, String> xml = new LinkedHashMap<>();
		XmlTags.read("<Root><Name>x</Name><Beam><HV>5</HV></Beam></Root>", "", xml);
		assertEquals(Map.of("Name", "x", "Beam.HV", "5"), xml);
		Map<String, String> broken = new LinkedHashMap<>();
		XmlTags.read("<Root><Name>x</Name><Beam>", "", broken);
		assertEquals("x", broken.get("Name"));
		assertTrue(broken.containsKey("unreadable"));
	}
}
