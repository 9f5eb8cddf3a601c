/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.lithoscope.engine.Engine;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.registry.AnalysisDescriptor;
import org.lithoscope.ui.Lithoscope;
import org.lithoscope.ui.internal.tools.Screenshot;

/** Finds in the background the analyses that compute from their parameters alone. */
final class InputlessAnalyses extends Job {

	private final Lithoscope lithoscope;
	private final Consumer<List<AnalysisDescriptor>> consumer;

	/** @param consumer is given what was found, not on the thread of the display */
	InputlessAnalyses(Lithoscope lithoscope, Consumer<List<AnalysisDescriptor>> consumer) {
		super("Looking for calculations");
		this.lithoscope = lithoscope;
		this.consumer = consumer;
		setPriority(SHORT);
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == Screenshot.Family.WORK;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		Engine engine = lithoscope.engine();
		List<AnalysisDescriptor> found = new ArrayList<>();
		for (AnalysisDescriptor descriptor : engine.catalogue().analyses()) {
			if (takesNothing(engine, descriptor)) {
				found.add(descriptor);
			}
		}
		consumer.accept(found);
		return Status.OK_STATUS;
	}

	private static boolean takesNothing(Engine engine, AnalysisDescriptor descriptor) {
		try {
			return engine.describe(descriptor.id()).roles().isEmpty();
		} catch (AnalysisException e) {
			// plug-in health tells of an analysis that cannot be made; here it is only not offered
			System.getLogger(InputlessAnalyses.class.getName()).log(System.Logger.Level.DEBUG, descriptor.id(), e);
			return false;
		}
	}
}
