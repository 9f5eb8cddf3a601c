/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.internal;

import org.lithoscope.electrochemistry.LiteratureValue;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Table;

/** Published values beside a result. */
public final class LiteratureTable {

	/** The name of the table in a result. */
	public static final String NAME = "literature";

	private LiteratureTable() {
	}

	/**
	 * The published values of a topic.
	 *
	 * @param topic the topic
	 * @return a row for each value; units differ from row to row, so they stand in a column
	 */
	public static Table of(LiteratureValue.Topic topic) {
		return new Columns<>(LiteratureValue.of(topic)).text("source", LiteratureValue::tag).text("quantity", LiteratureValue::quantity)
				.text("sample", LiteratureValue::sample).number("value", Units.ONE, v -> v.value().value())
				.text("unit", v -> v.value().unit().symbol()).text("cell", LiteratureValue::cell)
				.text("conditions", LiteratureValue::conditions).build();
	}
}
