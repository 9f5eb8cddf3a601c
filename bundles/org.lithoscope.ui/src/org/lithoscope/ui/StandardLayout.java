/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.IViewLayout;

/**
 * The one layout of every perspective: explorer left, editors in the middle, analysis right, tables, problems and progress below. A
 * technique's perspective extends it, so that a new technique feels known.
 */
public class StandardLayout implements IPerspectiveFactory {

	/** The id of the perspective for all techniques. */
	public static final String PERSPECTIVE = "org.lithoscope.ui.perspective";
	/** The id of the explorer view. */
	public static final String EXPLORER = "org.lithoscope.ui.views.explorer";
	/** The id of the analysis view. */
	public static final String ANALYSIS = "org.lithoscope.ui.views.analysis";
	/** The id of the table view. */
	public static final String TABLE = "org.lithoscope.ui.views.table";
	/** The id of the problems view. */
	public static final String PROBLEMS = "org.lithoscope.ui.views.problems";
	/** The id of the plug-in health view. */
	public static final String HEALTH = "org.lithoscope.ui.views.health";
	/** The id of the folder below the editors, for views that a technique adds. */
	public static final String BELOW = "org.lithoscope.ui.folder.below";

	private static final String PROGRESS = "org.eclipse.ui.views.ProgressView";
	private static final String LOG = "org.eclipse.pde.runtime.LogView";
	private static final float LEFT = 0.2f;
	private static final float RIGHT = 0.67f;
	private static final float BELOW_FROM = 0.72f;

	/** For the extension point. */
	public StandardLayout() {
		// nothing to prepare
	}

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.setEditorAreaVisible(true);
		String editors = layout.getEditorArea();
		layout.addStandaloneView(EXPLORER, true, IPageLayout.LEFT, LEFT, editors);
		layout.createFolder("org.lithoscope.ui.folder.right", IPageLayout.RIGHT, RIGHT, editors).addView(ANALYSIS);
		IFolderLayout below = layout.createFolder(BELOW, IPageLayout.BOTTOM, BELOW_FROM, editors);
		below.addView(TABLE);
		below.addView(PROBLEMS);
		below.addView(PROGRESS);
		below.addPlaceholder(HEALTH);
		below.addPlaceholder(LOG);
		keepOpen(layout, EXPLORER);
		keepOpen(layout, ANALYSIS);
		for (String view : new String[] {EXPLORER, ANALYSIS, TABLE, PROBLEMS, PROGRESS, HEALTH, LOG}) {
			layout.addShowViewShortcut(view);
		}
		layout.addPerspectiveShortcut(PERSPECTIVE);
	}

	private static void keepOpen(IPageLayout layout, String view) {
		IViewLayout found = layout.getViewLayout(view);
		if (found != null) {
			found.setCloseable(false);
		}
	}
}
