/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.ui.internal.compare;

import java.util.List;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;
import org.lithoscope.ui.project.OpenMeasurement;

/**
 * Images to be compared.
 *
 * @param images the images
 */
record CompareInput(List<OpenMeasurement> images) implements IEditorInput {

	/** Copies the list. */
	CompareInput {
		images = List.copyOf(images);
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		return null;
	}

	@Override
	public boolean exists() {
		return false;
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
	public IPersistableElement getPersistable() {
		return null;
	}

	@Override
	public String getToolTipText() {
		return String.join("\n", images.stream().map(OpenMeasurement::name).toList());
	}
}
