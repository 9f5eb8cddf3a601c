/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.start;

import org.eclipse.jface.resource.ImageDescriptor;
import org.lithoscope.ui.TransientInput;
import org.lithoscope.ui.internal.tools.Icons;

/**
 * The input of the start page: there is one.
 *
 * @param name the title of the page
 */
record StartInput(String name) implements TransientInput {

	@Override
	public ImageDescriptor getImageDescriptor() {
		return Icons.descriptor("start");
	}

	@Override
	public String getName() {
		return name;
	}

	@Override
	public String getToolTipText() {
		return "Where to begin";
	}
}
