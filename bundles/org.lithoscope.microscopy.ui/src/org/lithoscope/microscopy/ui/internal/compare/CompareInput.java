/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.ui.internal.compare;

import java.util.List;

import org.eclipse.jface.resource.ImageDescriptor;
import org.lithoscope.ui.TransientInput;
import org.lithoscope.ui.project.OpenMeasurement;

/**
 * Images to be compared.
 *
 * @param images the images
 */
record CompareInput(List<OpenMeasurement> images) implements TransientInput {

	/** Copies the list. */
	CompareInput {
		images = List.copyOf(images);
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return ImageDescriptor.getMissingImageDescriptor();
	}

	@Override
	public String getName() {
		return images.size() + " images";
	}

	@Override
	public String getToolTipText() {
		return String.join("\n", images.stream().map(OpenMeasurement::name).toList());
	}
}
