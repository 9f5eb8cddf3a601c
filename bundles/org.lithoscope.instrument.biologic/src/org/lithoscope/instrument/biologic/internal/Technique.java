/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.biologic.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lithoscope.model.table.Table;

/** The techniques of EC-Lab and BT-Lab: number in .mpr files, short name, name in text exports, kind of measurement. */
enum Technique {

	/** Galvanostatic cycling. */
	GCPL("GCPL", "Galvanostatic Cycling with Potential Limitation", Technique.CYCLING, 0x04, 0x77),
	/** Cyclic voltammetry. */
	CV("CV", "Cyclic Voltammetry", Technique.VOLTAMMETRY, 0x06, 0x30),
	/** Open circuit. */
	OCV("OCV", "Open Circuit Voltage", Technique.OPEN_CIRCUIT, 0x0B),
	/** Modular potentio. */
	MP("MP", "Modular Potentio", Technique.CHRONO, 0x16),
	/** Steps of potential. */
	CA("CA", "Chronoamperometry / Chronocoulometry", Technique.CHRONO, 0x18),
	/** Steps of current. */
	CP("CP", "Chronopotentiometry", Technique.CHRONO, 0x19),
	/** Waiting. */
	WAIT("WAIT", "Wait", Technique.CYCLING, 0x1C),
	/** Impedance, potential controlled. */
	PEIS("PEIS", "Potentio Electrochemical Impedance Spectroscopy", Technique.IMPEDANCE, 0x1D),
	/** Impedance, current controlled. */
	GEIS("GEIS", "Galvano Electrochemical Impedance Spectroscopy", Technique.IMPEDANCE, 0x1E),
	/** Impedance at one frequency for the compensation of resistance. */
	ZIR("ZIR", "IR compensation (PEIS)", Technique.IMPEDANCE, 0x32),
	/** Cyclic voltammetry with more settings. */
	CVA("CVA", "Cyclic Voltammetry Advanced", Technique.VOLTAMMETRY, 0x33),
	/** Linear sweep. */
	LSV("LSV", "Linear Sweep Voltammetry", Technique.VOLTAMMETRY, 0x6C),
	/** Constant voltage. */
	COV("CoV", "Constant Voltage", Technique.CYCLING, 0x75),
	/** Constant current. */
	COC("CoC", "Constant Current", Technique.CYCLING, 0x76),
	/** Freely composed battery test. */
	MB("MB", "Modulo Bat", Technique.CYCLING, 0x7F);

	static final String CYCLING = "electrochemistry/cycling";
	static final String VOLTAMMETRY = "electrochemistry/voltammetry";
	static final String OPEN_CIRCUIT = "electrochemistry/ocv";
	static final String CHRONO = "electrochemistry/chrono";
	static final String IMPEDANCE = "impedance/spectrum";

	private final String shortName;
	private final String title;
	private final String type;
	private final List<Integer> codes;

	Technique(String shortName, String title, String type, Integer... codes) {
		this.shortName = shortName;
		this.title = title;
		this.type = type;
		this.codes = List.of(codes);
	}

	/** {@return the short name} */
	String shortName() {
		return shortName;
	}

	/** {@return the name in text exports} */
	String title() {
		return title;
	}

	/** {@return the technique of a number in an .mpr file, if it is known} */
	static Optional<Technique> ofCode(int code) {
		return Arrays.stream(values()).filter(t -> t.codes.contains(code)).findFirst();
	}

	/** {@return the technique of a name in a text export, if it is known} */
	static Optional<Technique> ofTitle(String title) {
		return Arrays.stream(values()).filter(t -> t.title.equalsIgnoreCase(title.strip())).findFirst();
	}

	/**
	 * The type of measurement.
	 *
	 * @param technique the technique, if it is known
	 * @param title     its name; empty when the file does not say
	 * @param table     the columns, which decide when nothing else does
	 * @return the measurement type id
	 */
	static String type(Optional<Technique> technique, String title, Table table) {
		if (technique.isPresent()) {
			return technique.get().type;
		}
		String words = title.toLowerCase(Locale.ROOT);
		if (words.contains("impedance") || words.endsWith("eis")) {
			return IMPEDANCE;
		}
		if (words.contains("voltammetry")) {
			return VOLTAMMETRY;
		}
		if (words.contains("open circuit")) {
			return OPEN_CIRCUIT;
		}
		if (words.contains("chrono")) {
			return CHRONO;
		}
		boolean spectrum = table.column("real_impedance_ohm").isPresent() && table.column("step_id").isEmpty()
				|| table.column("frequency_hertz").isPresent() && table.column("dq_ah").isEmpty();
		if (spectrum) {
			return IMPEDANCE;
		}
		// current against potential without time: only a voltammogram is exported like that
		boolean timeless = table.column("test_time_second").isEmpty() && table.column("voltage_volt").isPresent()
				&& table.column("current_ampere").isPresent();
		return timeless ? VOLTAMMETRY : CYCLING;
	}
}
