/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.ui.internal.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.lithoscope.electrochemistry.ui.internal.CycleChoice;
import org.lithoscope.engine.ParameterOverrides;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.figure.Axis;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.figure.Plot;
import org.lithoscope.model.figure.RowIds;
import org.lithoscope.model.figure.Series;
import org.lithoscope.model.figure.Style;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.ui.Lithoscope;
import org.lithoscope.ui.tools.MonitorBridge;

/** Draws curves of chosen cycles of many cells over each other. Cancellable; what was drawn of a cell before is not computed again. */
final class CurvesJob extends Job {

	private static final int MOST_CYCLES = 20;
	private static final List<String> NORMS = List.of("area", "mass", "anode");

	/**
	 * What is to be drawn of one cell.
	 *
	 * @param name        what it is called in the figure: the cell, or its group
	 * @param measurement the cell
	 * @param cycles      the numbers of its cycles, rising
	 * @param absolute    whether area and mass are left out of account, because they are known of some cells only
	 */
	record Source(String name, Measurement measurement, List<Integer> cycles, boolean absolute) {
	}

	/**
	 * What was drawn.
	 *
	 * @param figure the figure, if there is one
	 * @param said   what is missing, or an empty text
	 */
	record Drawn(Optional<Figure> figure, String said) {
	}

	private final Lithoscope lithoscope;
	private final Drawing drawing;
	private final List<Source> sources;
	private final String choice;
	private final Map<Measurement, Map<String, Plot>> known;
	private final Consumer<Drawn> taker;

	/**
	 * A drawing.
	 *
	 * @param lithoscope the workbench
	 * @param drawing    what is drawn
	 * @param sources    the cells
	 * @param choice     the cycles as the user names them
	 * @param known      what was drawn before; filled
	 * @param taker      takes the figure, on the thread of the job
	 */
	CurvesJob(Lithoscope lithoscope, Drawing drawing, List<Source> sources, String choice, Map<Measurement, Map<String, Plot>> known,
			Consumer<Drawn> taker) {
		super(drawing.title() + " of " + sources.size() + (sources.size() == 1 ? " cell" : " cells"));
		this.lithoscope = lithoscope;
		this.drawing = drawing;
		this.sources = List.copyOf(sources);
		this.choice = choice;
		this.known = known;
		this.taker = taker;
	}

	/** {@return a memory of curves that lets go of measurements that are closed} */
	static Map<Measurement, Map<String, Plot>> memory() {
		return Collections.synchronizedMap(new WeakHashMap<>());
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		MonitorBridge progress = new MonitorBridge(monitor, getName());
		List<Plot> plots = new ArrayList<>();
		List<String> names = new ArrayList<>();
		List<String> missing = new ArrayList<>();
		try {
			for (int i = 0; i < sources.size(); i++) {
				Source source = sources.get(i);
				progress.progress((double) i / sources.size(), source.name());
				if (monitor.isCanceled()) {
					return Status.CANCEL_STATUS;
				}
				Optional<Plot> plot = plot(source, progress.part((double) i / sources.size(), (i + 1.0) / sources.size()));
				boolean fits = plot.isPresent() && (plots.isEmpty() || plots.get(0).x().unit().equals(plot.get().x().unit()));
				if (fits) {
					plots.add(plot.get());
					names.add(source.name());
				} else {
					missing.add(source.name());
				}
			}
		} catch (CancellationException e) {
			return Status.CANCEL_STATUS;
		}
		taker.accept(new Drawn(figure(plots, names), missing.isEmpty() ? "" : "Not drawn: " + String.join(", ", missing)));
		return Status.OK_STATUS;
	}

	private Optional<Plot> plot(Source source, org.lithoscope.engine.JobMonitor monitor) {
		try {
			List<Integer> cycles = CycleChoice.spread(CycleChoice.parse(choice, source.cycles()), MOST_CYCLES);
			Map<String, Plot> drawn = known.computeIfAbsent(source.measurement(), m -> new ConcurrentHashMap<>());
			String key = drawing + " " + cycles + source.absolute();
			Plot plot = drawn.get(key);
			if (plot == null) {
				plot = lithoscope.engine().analyse(drawing.analysis().orElseThrow(), List.of(source.measurement()),
						ParameterOverrides.ofTree(tree(cycles, source.absolute())), monitor).get(0).figures().stream()
						.filter(f -> f.id().equals(drawing.figure())).findFirst().orElseThrow().plots().get(0);
				drawn.put(key, plot);
			}
			return Optional.of(plot);
		} catch (AnalysisException | IllegalArgumentException e) {
			// no such cycle in this cell, or too few points: it is named beside the figure
			return Optional.empty();
		}
	}

	private static Map<String, Object> tree(List<Integer> cycles, boolean absolute) {
		Map<String, Object> tree = new HashMap<>(Map.of("cycles", cycles));
		if (absolute) {
			Map<String, Object> norms = new HashMap<>();
			NORMS.forEach(n -> norms.put(n, null));
			tree.put("norms", norms);
		}
		return tree;
	}

	private Optional<Figure> figure(List<Plot> plots, List<String> names) {
		if (plots.isEmpty()) {
			return Optional.empty();
		}
		Axis y = plots.get(0).y();
		Plot.Builder all = Plot.builder(plots.get(0).x(), y);
		List<String> named = new ArrayList<>();
		for (int i = 0; i < plots.size(); i++) {
			String name = names.get(i);
			for (Series series : plots.get(i).series()) {
				if (series instanceof Series.XY curve) {
					Style style = curve.style().in(new Style.Colour.Keyed(name));
					all.add(Series.XY.of(named.contains(name) ? "" : name, curve.x(), curve.y(), style, new RowIds(CycleDrawing.CELL + name, 0)));
					named.add(name);
				}
			}
		}
		return Optional.of(Figure.of("compare-" + drawing, drawing.title(), "Charge solid, discharge dashed.", all.build()));
	}
}
