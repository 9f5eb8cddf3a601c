/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.application;

import org.eclipse.e4.ui.model.application.ui.SideValue;
import org.eclipse.e4.ui.model.application.ui.basic.MTrimBar;
import org.eclipse.e4.ui.model.application.ui.basic.MTrimmedWindow;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.model.application.ui.menu.MToolControl;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.lithoscope.ui.internal.tools.FirstPaint;

/** The parts of a window's trim that nobody needs in its first moment: the choice of perspectives and the progress of jobs. */
final class LaterTrim {

	private static final String PERSPECTIVES = "PerspectiveSwitcher";
	private static final String PROGRESS = "org.eclipse.ui.ProgressBar";
	private static final String PERSPECTIVES_CLASS =
			"bundleclass://org.eclipse.ui.workbench/org.eclipse.e4.ui.workbench.addons.perspectiveswitcher.PerspectiveSwitcher";

	private LaterTrim() {
	}

	/** To be called once the trim has been described and before it is shown. */
	static void install(IWorkbenchWindowConfigurer configurer) {
		EModelService models = configurer.getWindow().getService(EModelService.class);
		MWindow window = configurer.getWindow().getService(MWindow.class);
		if (models.find(PROGRESS, window) instanceof MToolControl progress && progress.isToBeRendered()) {
			progress.setToBeRendered(false);
			FirstPaint.then(configurer.getWindow().getWorkbench().getDisplay(), () -> progress.setToBeRendered(true));
		}
		if (window instanceof MTrimmedWindow trimmed && models.find(PERSPECTIVES, window) == null) {
			FirstPaint.then(configurer.getWindow().getWorkbench().getDisplay(), () -> addPerspectives(models, trimmed));
		}
	}

	/** As the platform does it when it is told of the bar before the window opens. */
	private static void addPerspectives(EModelService models, MTrimmedWindow window) {
		MTrimBar top = models.getTrim(window, SideValue.TOP);
		if (window.getWidget() == null || top == null || models.find(PERSPECTIVES, window) != null) {
			return;
		}
		MToolControl control = models.createModelElement(MToolControl.class);
		control.setElementId(PERSPECTIVES);
		control.setContributionURI(PERSPECTIVES_CLASS);
		top.getChildren().add(control);
	}
}
