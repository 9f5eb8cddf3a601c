/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry;

import java.util.ArrayList;
import java.util.List;

import org.lithoscope.electrochemistry.internal.FileCycles;
import org.lithoscope.electrochemistry.internal.RunDiagnostics;
import org.lithoscope.model.analysis.AnalysisContext;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.measurement.Notice;

/**
 * A run cut into steps, half cycles and cycles: what every analysis of cycling starts from.
 *
 * @param run       the run
 * @param source    where charge comes from, resolved
 * @param steps     the steps
 * @param cycles    the paired half cycles
 * @param summaries the numbers of each cycle, by the pairing asked for
 * @param notices   what there is to say, beginning with the run's own notices
 */
public record CycleData(CyclingRun run, ChargeSource source, List<Step> steps, Cycles cycles, List<CycleSummary> summaries,
		List<Notice> notices) {

	/** Copies the lists. */
	public CycleData {
		steps = List.copyOf(steps);
		summaries = List.copyOf(summaries);
		notices = List.copyOf(notices);
	}

	/**
	 * Cuts and pairs a run.
	 *
	 * @param run        the run
	 * @param pairing    which half cycles make a cycle
	 * @param charge     where charge comes from
	 * @param options    how steps are told apart
	 * @param context    for progress and cancel
	 * @return the data
	 * @throws AnalysisException when the file's cycle numbers are asked for and it has none
	 */
	public static CycleData of(CyclingRun run, Pairing pairing, ChargeSource charge, StepOptions options, AnalysisContext context)
			throws AnalysisException {
		ChargeSource source = run.resolve(charge);
		List<Notice> notices = new ArrayList<>(run.notices());
		if (charge == ChargeSource.COUNTED && source != ChargeSource.COUNTED) {
			notices.add(Notice.warning("The file has no charge counter; charge is integrated from the current."));
		}
		List<Step> steps = Steps.of(run, options, context);
		HalfCycles halves = HalfCycles.of(steps, source, options.leastShare());
		Cycles cycles = Cycles.of(halves, pairing == Pairing.FILE ? Pairing.AUTO : pairing, source);
		notices.addAll(RunDiagnostics.of(run, halves));
		List<CycleSummary> summaries;
		if (pairing == Pairing.FILE) {
			summaries = FileCycles.summaries(run, steps, cycles.pairing().first(), source);
			if (cycles.pairing() == Pairing.DISCHARGE_FIRST) {
				notices.add(Notice.warning("In this cell lithium is plated first. Cycle numbers of the file that begin with a charge pair "
						+ "each stripping with the plating that follows it; the efficiencies are then not those of plating and stripping."));
			}
		} else {
			notices.addAll(cycles.notices());
			Direction first = cycles.pairing().first();
			summaries = cycles.list().stream().map(c -> CycleSummary.of(c, first, source)).toList();
		}
		return new CycleData(run, source, steps, cycles, summaries, notices);
	}
}
