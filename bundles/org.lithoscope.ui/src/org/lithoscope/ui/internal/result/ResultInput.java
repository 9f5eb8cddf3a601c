/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.result;

import java.util.List;

import org.eclipse.jface.resource.ImageDescriptor;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.registry.AnalysisDescriptor;
import org.lithoscope.ui.TransientInput;
import org.lithoscope.ui.internal.tools.Icons;

/**
 * The results of one run of an analysis: one, or one for each input.
 *
 * @param analysis the name of the analysis, for people
 * @param results  what it found
 */
public record ResultInput(String analysis, List<Result> results) implements TransientInput {

	/** Copies the list. */
	public ResultInput {
		results = List.copyOf(results);
	}

	/**
	 * The results of an analysis that is installed.
	 *
	 * @param analysis the analysis
	 * @param results  what it found
	 */
	public ResultInput(AnalysisDescriptor analysis, List<Result> results) {
		this(analysis.name(), results);
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return Icons.descriptor("result");
	}

	@Override
	public String getName() {
		return results.size() == 1 ? results.get(0).title() : analysis + " (" + results.size() + ")";
	}

	@Override
	public String getToolTipText() {
		return analysis;
	}
}
