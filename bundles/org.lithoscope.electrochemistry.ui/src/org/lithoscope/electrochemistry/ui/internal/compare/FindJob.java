/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.ui.internal.compare;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.ui.Lithoscope;
import org.lithoscope.ui.tools.MonitorBridge;

/** Finds the cycles and key figures of cells, one after another. Cancellable; what was found until then stays. */
final class FindJob extends Job {

	private final Lithoscope lithoscope;
	private final List<Measurement> cells;
	private final BiConsumer<Measurement, CellData> taker;

	/**
	 * A search.
	 *
	 * @param lithoscope the workbench
	 * @param cells      the cells in order
	 * @param taker      takes what was found of each, on the thread of the job
	 */
	FindJob(Lithoscope lithoscope, List<Measurement> cells, BiConsumer<Measurement, CellData> taker) {
		super("Key figures of " + cells.size() + (cells.size() == 1 ? " cell" : " cells"));
		this.lithoscope = lithoscope;
		this.cells = List.copyOf(cells);
		this.taker = taker;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		MonitorBridge progress = new MonitorBridge(monitor, getName());
		try {
			for (int i = 0; i < cells.size(); i++) {
				double share = 1.0 / cells.size();
				progress.progress(i * share, cells.get(i).name());
				taker.accept(cells.get(i), CellFinding.of(lithoscope.engine(), cells.get(i), progress.part(i * share, (i + 1) * share)));
			}
			return Status.OK_STATUS;
		} catch (CancellationException e) {
			return Status.CANCEL_STATUS;
		}
	}
}
