/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui;

import java.util.List;

import org.eclipse.ui.IWorkbenchPage;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.ui.internal.editor.MeasurementEditor;
import org.lithoscope.ui.internal.result.ResultEditor;
import org.lithoscope.ui.internal.result.ResultInput;
import org.lithoscope.ui.internal.start.StartEditor;
import org.lithoscope.ui.project.OpenMeasurement;

/** Opens what the workbench has editors for. To be called on the thread of the display. */
public final class Editors {

	private Editors() {
	}

	/**
	 * Opens a measurement, or brings its editor to the front.
	 *
	 * @param page        the page of a window
	 * @param measurement the measurement
	 */
	public static void open(IWorkbenchPage page, OpenMeasurement measurement) {
		MeasurementEditor.open(page, measurement);
		StartEditor.hide(page);
	}

	/**
	 * Opens the results of one run of an analysis.
	 *
	 * @param page    the page of a window
	 * @param name    the name of the analysis, for people
	 * @param results the results; nothing is opened when there are none
	 */
	public static void open(IWorkbenchPage page, String name, List<Result> results) {
		ResultEditor.open(page, new ResultInput(name, results));
		StartEditor.hide(page);
	}

	/**
	 * Closes the start page, once there is something else to look at.
	 *
	 * @param page the page of a window
	 */
	public static void hideStart(IWorkbenchPage page) {
		StartEditor.hide(page);
	}
}
