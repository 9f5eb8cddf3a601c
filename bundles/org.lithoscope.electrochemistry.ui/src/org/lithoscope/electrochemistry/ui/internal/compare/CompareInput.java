/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.ui.internal.compare;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.plugin.AbstractUIPlugin;
import org.lithoscope.ui.TransientInput;

/** The input of the editor that compares cells: the cells that are open. There is one. */
record CompareInput() implements TransientInput {

	@Override
	public ImageDescriptor getImageDescriptor() {
		return AbstractUIPlugin.imageDescriptorFromPlugin("org.lithoscope.electrochemistry.ui", "icons/compare.png");
	}

	@Override
	public String getName() {
		return "Compare cells";
	}

	@Override
	public String getToolTipText() {
		return "Key figures and figures of the cells that are open";
	}
}
