/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.ui.internal.display;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.ui.MeasurementPage;
import org.lithoscope.ui.table.LinkedRows;

/** The page of an editor that shows the image itself, with tools to measure. */
public final class ImagePage implements MeasurementPage {

	@Override
	public String title() {
		return "Image";
	}

	@Override
	public Control create(Composite parent, Measurement measurement, LinkedRows rows) {
		return new ImagePanel(parent, measurement);
	}
}
