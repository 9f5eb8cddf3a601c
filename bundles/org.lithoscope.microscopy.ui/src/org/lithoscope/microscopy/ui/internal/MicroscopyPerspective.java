/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.ui.internal;

import org.eclipse.ui.IPageLayout;
import org.lithoscope.microscopy.ui.internal.gallery.GalleryView;
import org.lithoscope.ui.StandardLayout;

/** The usual layout with the gallery below the editors. */
public final class MicroscopyPerspective extends StandardLayout {

	/** For the extension point. */
	public MicroscopyPerspective() {
		// nothing to prepare
	}

	@Override
	public void createInitialLayout(IPageLayout layout) {
		super.createInitialLayout(layout);
		layout.addShowViewShortcut(GalleryView.ID);
	}
}
