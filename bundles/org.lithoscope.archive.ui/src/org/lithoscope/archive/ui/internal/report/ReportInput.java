/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.report;

import org.eclipse.jface.resource.ImageDescriptor;
import org.lithoscope.archive.ui.internal.tools.ArchiveIcons;
import org.lithoscope.ui.TransientInput;

/**
 * A report as the input of its editor.
 *
 * @param report the report
 */
record ReportInput(ArchiveReport report) implements TransientInput {

	@Override
	public ImageDescriptor getImageDescriptor() {
		return ArchiveIcons.descriptor("report");
	}

	@Override
	public String getName() {
		return report.title();
	}

	@Override
	public String getToolTipText() {
		return report.summary();
	}
}
