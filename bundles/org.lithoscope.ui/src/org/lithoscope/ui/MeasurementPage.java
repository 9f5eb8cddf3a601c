/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.ui.table.LinkedRows;

/** A page of a measurement's editor that a technique adds. */
public interface MeasurementPage {

	/** {@return the title on its tab} */
	String title();

	/**
	 * Makes the page when it is first looked at.
	 *
	 * @param parent      where it stands
	 * @param measurement what it shows
	 * @param rows        the selection that it shares with figures and tables
	 * @return its control
	 */
	Control create(Composite parent, Measurement measurement, LinkedRows rows);

	/**
	 * Takes the same measurement, read later: its file has grown.
	 *
	 * @param page        what {@link #create} made
	 * @param measurement the measurement with more rows
	 * @return whether the page has taken it; otherwise it is made again, which is what happens unless overridden
	 */
	default boolean update(Control page, Measurement measurement) {
		return false;
	}
}
