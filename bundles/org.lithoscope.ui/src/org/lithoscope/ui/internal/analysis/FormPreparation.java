/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.lithoscope.engine.AnalysisForm;
import org.lithoscope.engine.Engine;
import org.lithoscope.engine.RoleMatching;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.AnalysisInputs;
import org.lithoscope.model.analysis.ParameterField;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.ui.Lithoscope;
import org.lithoscope.ui.internal.tools.Screenshot;
import org.lithoscope.ui.tools.MonitorBridge;

/** Asks an analysis in the background what it takes and what the data propose. */
final class FormPreparation extends Job {

	/**
	 * What came of it: a form, or why there is none.
	 *
	 * @param form       the form; null when the analysis does not take the measurements
	 * @param inputs     the measurements by role
	 * @param remembered the parameters that were used last and are not those of the form, as texts by dotted name
	 * @param chosen     what was chosen for the measurement in its editor, as texts by dotted name
	 * @param message    why there is no form, in words
	 */
	record Outcome(AnalysisForm<?> form, AnalysisInputs inputs, Map<String, String> remembered, Map<String, String> chosen, String message) {

		static Outcome none(String message) {
			return new Outcome(null, null, Map.of(), Map.of(), message);
		}
	}

	private final Lithoscope lithoscope;
	private final String analysis;
	private final List<Measurement> measurements;
	private final Consumer<Outcome> consumer;

	FormPreparation(Lithoscope lithoscope, String analysis, List<Measurement> measurements, Consumer<Outcome> consumer) {
		super("Preparing " + analysis);
		this.lithoscope = lithoscope;
		this.analysis = analysis;
		this.measurements = List.copyOf(measurements);
		this.consumer = consumer;
		setPriority(SHORT);
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == Screenshot.Family.WORK;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		Outcome outcome = prepare(monitor);
		if (monitor.isCanceled()) {
			return Status.CANCEL_STATUS;
		}
		consumer.accept(outcome);
		return Status.OK_STATUS;
	}

	/** What holds for one measurement need not hold for another: with several, nothing is chosen. */
	private Map<String, String> chosen(AnalysisForm<?> form) {
		Map<String, String> texts = new HashMap<>(measurements.size() == 1 ? lithoscope.project().chosen().of(measurements.get(0)) : Map.of());
		texts.keySet().retainAll(form.fields().stream().map(ParameterField::path).toList());
		return texts;
	}

	private Outcome prepare(IProgressMonitor monitor) {
		try {
			Engine engine = lithoscope.engine();
			boolean takesNothing = engine.describe(analysis).roles().isEmpty();
			RoleMatching matching = engine.match(analysis, takesNothing ? List.of() : measurements);
			if (!matching.unused().isEmpty()) {
				return Outcome.none("This analysis does not take " + matching.unused().get(0).name() + " ("
						+ engine.catalogue().measurementTypeName(matching.unused().get(0).type()) + ").");
			}
			AnalysisForm<?> form = engine.propose(analysis, matching.inputs(), new MonitorBridge(monitor, getName()));
			return new Outcome(form, matching.inputs(), new RememberedParameters(lithoscope).texts(form), chosen(form), "");
		} catch (AnalysisException e) {
			return Outcome.none(e.getMessage());
		}
	}
}
