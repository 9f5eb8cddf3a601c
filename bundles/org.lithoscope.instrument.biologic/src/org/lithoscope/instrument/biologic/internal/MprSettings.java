/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.biologic.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lithoscope.model.measurement.Metadata;
import org.lithoscope.model.measurement.MetadataKeys;
import org.lithoscope.model.measurement.MetadataValue;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.quantity.Unit;

/**
 * The settings module of an .mpr file: technique, comments, what the user said about the cell. The parameters of the technique follow at
 * places that differ from version to version; they are not needed to read the data and are left alone.
 *
 * @param technique the technique, if its number is known
 * @param metadata  what was found
 * @param notices   what has to be said
 */
record MprSettings(Optional<Technique> technique, Metadata metadata, List<Notice> notices) {

	private static final int COMMENTS = 0x0007;
	private static final int ACTIVE_MASS = 0x0107;
	private static final int AT_X = 0x010B;
	private static final int MOLECULAR_WEIGHT = 0x010F;
	private static final int ATOMIC_WEIGHT = 0x0113;
	private static final int START_X = 0x0117;
	private static final int ELECTRONS = 0x011B;
	private static final int ELECTRODE_MATERIAL = 0x011E;
	private static final int ELECTROLYTE = 0x01C0;
	private static final int AREA = 0x0211;
	private static final int REFERENCE = 0x0215;
	private static final int CHARACTERISTIC_MASS = 0x024C;
	private static final int AREA_UNIT = 0x0250;
	private static final int MASS_UNIT = 0x0251;
	private static final int CAPACITY = 0x025C;
	private static final List<String> AREA_UNITS = List.of("m2", "dm2", "cm2", "mm2", "um2");
	private static final List<String> MASS_UNITS = List.of("kg", "g", "mg", "ug");
	private static final int LONGEST_TEXT = 0x96;

	/** Settings of which nothing is known. */
	static MprSettings none() {
		return new MprSettings(Optional.empty(), Metadata.empty(), List.of());
	}

	/**
	 * Reads the module.
	 *
	 * @param b its contents, as far as they are there
	 * @return what they say
	 */
	static MprSettings of(byte[] b) {
		if (b.length == 0) {
			return none();
		}
		Metadata.Builder metadata = Metadata.builder();
		Optional<Technique> technique = Technique.ofCode(LittleEndian.u1(b, 0));
		List<Notice> notices = new ArrayList<>();
		if (technique.isPresent()) {
			metadata.put(MetadataKeys.PROTOCOL, MetadataValue.text(technique.get().shortName()).from(technique.get().title(), "technique"));
		} else {
			notices.add(Notice.info("Technique number " + LittleEndian.u1(b, 0) + " is not known; the columns say what was measured."));
		}
		metadata.put(MetadataKeys.RAW + "techniqueNumber", Integer.toString(LittleEndian.u1(b, 0)));
		metadata.put(MetadataKeys.COMMENT, LittleEndian.pascal(b, COMMENTS));
		text(metadata, "electrodeMaterial", b, ELECTRODE_MATERIAL);
		text(metadata, "electrolyte", b, ELECTROLYTE);
		text(metadata, "referenceElectrode", b, REFERENCE);
		number(metadata, "atX", LittleEndian.f4(b, AT_X), "1");
		number(metadata, "molecularWeight", LittleEndian.f4(b, MOLECULAR_WEIGHT), "g/mol");
		number(metadata, "atomicWeight", LittleEndian.f4(b, ATOMIC_WEIGHT), "g/mol");
		number(metadata, "acquisitionStartX", LittleEndian.f4(b, START_X), "1");
		number(metadata, "electronsPerIon", LittleEndian.u2(b, ELECTRONS), "1");
		CellSettings cell = new CellSettings(metadata);
		Unit massUnit = unit(MASS_UNITS, LittleEndian.u1(b, MASS_UNIT), "g");
		Unit areaUnit = unit(AREA_UNITS, LittleEndian.u1(b, AREA_UNIT), "cm2");
		double mass = decimal(LittleEndian.f4(b, CHARACTERISTIC_MASS));
		cell.characteristicMass(mass, massUnit, mass + " " + massUnit);
		double active = decimal(LittleEndian.f4(b, ACTIVE_MASS));
		cell.activeMaterialMass(active, Unit.of("mg"), active + " mg");
		double area = decimal(LittleEndian.f4(b, AREA));
		cell.electrodeArea(area, areaUnit, area + " " + areaUnit);
		double capacity = decimal(LittleEndian.f4(b, CAPACITY));
		cell.batteryCapacity(capacity, Unit.of("mA.h"), capacity + " mA.h");
		notices.addAll(cell.notices());
		return new MprSettings(technique, metadata.build(), List.copyOf(notices));
	}

	/** The double that a person would have typed for a number of single precision. */
	private static double decimal(float value) {
		return Double.parseDouble(Float.toString(value));
	}

	private static Unit unit(List<String> units, int index, String otherwise) {
		return Unit.of(index < units.size() ? units.get(index) : otherwise);
	}

	private static void number(Metadata.Builder metadata, String key, float value, String unit) {
		if (Float.isFinite(value)) {
			metadata.put(MetadataKeys.RAW + key, decimal(value), Unit.of(unit));
		}
	}

	private static void text(Metadata.Builder metadata, String key, byte[] b, int at) {
		if (LittleEndian.u1(b, at) <= LONGEST_TEXT) {
			metadata.put(MetadataKeys.RAW + key, LittleEndian.pascal(b, at));
		}
	}
}
