/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.ui.internal.compare;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.figure.Plot;
import org.lithoscope.model.figure.Style;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.ui.Lithoscope;
import org.lithoscope.ui.figure.FigurePanel;
import org.lithoscope.ui.tools.Ui;

/** Draws the cells that are checked, as the header says; curves are found in the background. For the thread of the display. */
final class ComparePicture {

	private final Lithoscope lithoscope;
	private final FigurePanel figure;
	private final CompareHeader header;
	private final CompareCells cells;
	private final Map<Measurement, Map<String, Plot>> curves = CurvesJob.memory();
	private CurvesJob curving;

	ComparePicture(Lithoscope lithoscope, FigurePanel figure, CompareHeader header, CompareCells cells) {
		this.lithoscope = lithoscope;
		this.figure = figure;
		this.header = header;
		this.cells = cells;
	}

	void draw() {
		cancel();
		curving = null;
		List<CellRow> drawn = cells.drawn();
		header.say("", Optional.empty());
		if (drawn.isEmpty()) {
			boolean waits = cells.rows().stream().anyMatch(r -> r.isShown() && r.data().isEmpty());
			figure.showMessage(waits ? "Finding the cycles…" : "No cell with complete cycles is checked below.");
		} else if (header.drawing().analysis().isPresent()) {
			drawCurves(drawn);
		} else {
			show(new CycleDrawing(drawn, header.isGrouped(), header.isNines()).of(header.drawing()));
		}
	}

	private void drawCurves(List<CellRow> drawn) {
		boolean absolute = drawn.stream().map(r -> r.data().orElseThrow().unit()).distinct().count() > 1;
		List<CurvesJob.Source> sources = drawn.stream().map(r -> new CurvesJob.Source(header.isGrouped() ? r.group() : r.name(),
				r.measurement().measurement(), Arrays.stream(r.data().orElseThrow().numbers()).mapToObj(n -> (int) n).toList(), absolute)).toList();
		CurvesJob[] job = new CurvesJob[1];
		job[0] = new CurvesJob(lithoscope, header.drawing(), sources, header.cycles(), curves, done -> Ui.later(figure, () -> {
			if (job[0] == curving) {
				header.say(done.said(), Optional.empty());
				done.figure().ifPresentOrElse(this::show,
						() -> figure.showMessage("None of the cells has such a cycle with enough points."));
			}
		}));
		curving = job[0];
		curving.schedule();
	}

	private void show(Figure other) {
		figure.updateLater(other.title(), () -> List.of(other));
	}

	/** The colour of a cell, or of its group where groups are drawn. */
	int colour(Subject subject) {
		return figure.canvas().theme().colour(new Style.Colour.Keyed(header.isGrouped() && subject instanceof CellRow row ? row.group()
				: subject.name()));
	}

	void cancel() {
		if (curving != null) {
			curving.cancel();
		}
	}
}
