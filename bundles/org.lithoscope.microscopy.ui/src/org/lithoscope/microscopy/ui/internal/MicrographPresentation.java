/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.ui.internal;

import java.util.List;

import org.lithoscope.microscopy.ui.internal.display.ImagePage;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.ui.MeasurementPage;
import org.lithoscope.ui.MeasurementPresentation;

/** Images are looked at first; there are no charts of them but those of analyses. */
public final class MicrographPresentation implements MeasurementPresentation {

	/** For the extension point. */
	public MicrographPresentation() {
		// nothing to prepare
	}

	@Override
	public List<Figure> figures(Measurement measurement) {
		return List.of();
	}

	@Override
	public List<MeasurementPage> pages() {
		return List.of(new ImagePage());
	}

	@Override
	public boolean pagesFirst() {
		return true;
	}

	@Override
	public boolean hasFigures() {
		return false;
	}
}
