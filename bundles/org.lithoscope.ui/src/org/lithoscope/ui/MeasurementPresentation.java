/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui;

import java.util.List;

import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.measurement.Measurement;

/**
 * How measurements of some type are shown: contributed by the extension point {@code org.lithoscope.ui.measurementEditors}, keyed by
 * measurement type and priority. Presentations are stateless and have a public constructor without parameters.
 */
public interface MeasurementPresentation {

	/**
	 * The figures of a measurement, the most telling first. Called in the background; must not touch any widget.
	 *
	 * @param measurement the measurement
	 * @return the figures; empty when there is nothing to draw
	 */
	List<Figure> figures(Measurement measurement);

	/**
	 * Further pages of the editor, after the figures and before the data.
	 *
	 * @return the pages; none unless overridden
	 */
	default List<MeasurementPage> pages() {
		return List.of();
	}

	/**
	 * Do the pages stand before the figures? An image, for instance, is looked at before any chart.
	 *
	 * @return whether they do; false unless overridden
	 */
	default boolean pagesFirst() {
		return false;
	}

	/**
	 * Is there a page of figures at all?
	 *
	 * @return whether there is; true unless overridden by a presentation whose own pages draw everything
	 */
	default boolean hasFigures() {
		return true;
	}
}
