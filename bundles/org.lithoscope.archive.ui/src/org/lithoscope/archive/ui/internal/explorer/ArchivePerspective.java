/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.explorer;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.lithoscope.archive.ui.internal.provenance.ProvenanceView;
import org.lithoscope.archive.ui.internal.search.SearchView;
import org.lithoscope.ui.StandardLayout;

/** Everything at the place where it is in every perspective; the archive left, search and provenance beside the tables. */
public final class ArchivePerspective implements IPerspectiveFactory {

	/** The id of the perspective. */
	public static final String ID = "org.lithoscope.archive.ui.perspective";

	private static final float LEFT = 0.24f;
	private static final float EXPLORER_FROM = 0.68f;
	private static final float RIGHT = 0.7f;
	private static final float BELOW_FROM = 0.62f;

	/** For the extension point. */
	public ArchivePerspective() {
		// nothing to prepare
	}

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.setEditorAreaVisible(true);
		String editors = layout.getEditorArea();
		IFolderLayout left = layout.createFolder("org.lithoscope.archive.ui.folder.left", IPageLayout.LEFT, LEFT, editors);
		left.addView(ArchiveView.ID);
		layout.addView(StandardLayout.EXPLORER, IPageLayout.BOTTOM, EXPLORER_FROM, "org.lithoscope.archive.ui.folder.left");
		layout.createFolder("org.lithoscope.ui.folder.right", IPageLayout.RIGHT, RIGHT, editors).addView(StandardLayout.ANALYSIS);
		IFolderLayout below = layout.createFolder(StandardLayout.BELOW, IPageLayout.BOTTOM, BELOW_FROM, editors);
		below.addView(SearchView.ID);
		below.addView(ProvenanceView.ID);
		below.addView(StandardLayout.TABLE);
		below.addView(StandardLayout.PROBLEMS);
		below.addView("org.eclipse.ui.views.ProgressView");
		for (String view : new String[] {ArchiveView.ID, SearchView.ID, ProvenanceView.ID, StandardLayout.EXPLORER, StandardLayout.ANALYSIS,
				StandardLayout.TABLE, StandardLayout.PROBLEMS}) {
			layout.addShowViewShortcut(view);
		}
		layout.addPerspectiveShortcut(ID);
	}
}
