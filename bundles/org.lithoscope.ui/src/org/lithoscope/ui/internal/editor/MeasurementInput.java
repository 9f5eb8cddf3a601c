/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.editor;

import org.eclipse.jface.resource.ImageDescriptor;
import org.lithoscope.ui.TransientInput;
import org.lithoscope.ui.internal.tools.Icons;
import org.lithoscope.ui.project.OpenMeasurement;

/**
 * The input of a measurement's editor.
 *
 * @param measurement the measurement
 */
public record MeasurementInput(OpenMeasurement measurement) implements TransientInput {

	@Override
	public ImageDescriptor getImageDescriptor() {
		return Icons.descriptor("measurement");
	}

	@Override
	public String getName() {
		return measurement.name();
	}

	@Override
	public String getToolTipText() {
		return measurement.path().toString();
	}
}
