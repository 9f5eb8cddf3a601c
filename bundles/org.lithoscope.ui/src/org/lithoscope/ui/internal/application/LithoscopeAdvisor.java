/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.application;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.IWorkbenchPreferenceConstants;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.lithoscope.ui.StandardLayout;

/** Sets up the workbench: which perspective it opens with, what is remembered, and what happens once it is there. */
final class LithoscopeAdvisor extends WorkbenchAdvisor {

	private final List<Path> startFiles;

	LithoscopeAdvisor(List<Path> startFiles) {
		this.startFiles = startFiles;
	}

	@Override
	public void initialize(IWorkbenchConfigurer configurer) {
		super.initialize(configurer);
		// a layout is remembered by the user's perspective, not by a half-open window: measurements are not reopened by themselves
		configurer.setSaveAndRestore(false);
	}

	@Override
	public String getInitialWindowPerspectiveId() {
		String wanted = PlatformUI.getPreferenceStore().getString(IWorkbenchPreferenceConstants.DEFAULT_PERSPECTIVE_ID);
		boolean known = !wanted.isEmpty() && PlatformUI.getWorkbench().getPerspectiveRegistry().findPerspectiveWithId(wanted) != null;
		return known ? wanted : StandardLayout.PERSPECTIVE;
	}

	@Override
	public String getMainPreferencePageId() {
		return "org.lithoscope.ui.preferences.general";
	}

	@Override
	public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
		return new LithoscopeWindowAdvisor(configurer, startFiles);
	}
}
