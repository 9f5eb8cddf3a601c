/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Unit;

/**
 * A value that a paper reports without its raw data (DGM, PIAG, HCM, NMR7): something to compare a measurement with, never something to
 * test against.
 *
 * @param tag        the paper
 * @param topic      what it belongs to
 * @param quantity   what was measured
 * @param sample     on what
 * @param value      the value, without an uncertainty
 * @param cell       half, full or symmetric cell; "not stated" where the text does not say
 * @param conditions under which conditions, as far as they are stated; may be empty
 */
public record LiteratureValue(String tag, Topic topic, String quantity, String sample, Quantity value, String cell, String conditions) {

	private static final String FILE = "literature.tsv";
	private static final int FIELDS = 8;

	/** What values belong to. */
	public enum Topic {
		/** Coulombic efficiency. */
		COULOMBIC_EFFICIENCY,
		/** Two-stage fade and the lithium reservoir. */
		FADE,
		/** Capacity retention and life. */
		RETENTION,
		/** First plating: nucleation overpotential, polarisation, alloying capacity. */
		NUCLEATION,
		/** Symmetric cells. */
		SYMMETRIC,
		/** Rate capability. */
		RATE_CAPABILITY,
		/** Cell-level energies. */
		CELL_DESIGN,
		/** Exchange currents. */
		EXCHANGE_CURRENT,
		/** Linear sweep voltammetry. */
		SWEEP,
		/** Titration gas chromatography. */
		TITRATION
	}

	/** Checks its parts. */
	public LiteratureValue {
		Objects.requireNonNull(topic, "topic");
		Objects.requireNonNull(value, "value");
	}

	/** {@return all values, in the order of the papers' mention} */
	public static List<LiteratureValue> all() {
		try (InputStream in = LiteratureValue.class.getResourceAsStream(FILE);
				BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
			return lines.lines().skip(1).map(LiteratureValue::parse).toList();
		} catch (IOException e) {
			throw new UncheckedIOException("the literature values that belong to this bundle cannot be read", e);
		}
	}

	/**
	 * The values of a topic.
	 *
	 * @param topic the topic
	 * @return its values
	 */
	public static List<LiteratureValue> of(Topic topic) {
		return all().stream().filter(v -> v.topic == topic).toList();
	}

	private static LiteratureValue parse(String line) {
		String[] f = line.split("\t", -1);
		if (f.length != FIELDS) {
			throw new IllegalStateException("not a literature value: " + line);
		}
		return new LiteratureValue(f[0], Topic.valueOf(f[1]), f[2], f[3], Quantity.of(Double.parseDouble(f[4]), Unit.of(f[5])), f[6], f[7]);
	}
}
