/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.ui.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.lithoscope.figure.RowSelection;
import org.lithoscope.model.figure.Style;
import org.lithoscope.model.table.Column;
import org.lithoscope.ui.figure.FigureCanvas;
import org.lithoscope.ui.table.LinkedRows;
import org.lithoscope.ui.tools.Notes;

/** The figure of a comparison: every cell, or the mean and standard deviation of groups of replicates. */
final class ComparisonFigure extends Composite {

	/** Takes a last number or single letter away: {@code LiCu_3}, {@code cell-A}. */
	private static final String LAST_NUMBER_OR_LETTER = "[ _-]*([0-9]+|[A-Za-z])$";
	private static final int PAUSE_MILLIS = 500;

	private final LinkedRows rows = new LinkedRows();
	private final Button grouped;
	private final Text pattern;
	private final Label said;
	private final FigureCanvas canvas;
	private Map<String, long[]> rowsOfCells = Map.of();

	/**
	 * A figure that shows nothing yet.
	 *
	 * @param parent  where it stands
	 * @param changed is told when something else is to be drawn
	 */
	ComparisonFigure(Composite parent, Runnable changed) {
		super(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).extendedMargins(6, 6, 4, 0).spacing(8, 4).applyTo(this);
		Button single = new Button(this, SWT.RADIO);
		single.setText("Cells");
		single.setToolTipText("Every cell in its own colour");
		single.setSelection(true);
		grouped = new Button(this, SWT.RADIO);
		grouped.setText("Replicates");
		grouped.setToolTipText("Mean and standard deviation of groups of nominally identical cells");
		grouped.setData("lithoscope.key", "cells.replicates");
		pattern = new Text(this, SWT.BORDER);
		pattern.setText(LAST_NUMBER_OR_LETTER);
		pattern.setToolTipText("What tells replicates apart: a regular expression that is taken away from the name of a cell to get that of its "
				+ "group. Empty: all cells are one group.");
		pattern.setEnabled(false);
		GridDataFactory.swtDefaults().hint(180, SWT.DEFAULT).applyTo(pattern);
		said = Notes.line(this, "cells.figureSaid");
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(said);
		canvas = new FigureCanvas(this, rows);
		GridDataFactory.fillDefaults().span(4, 1).grab(true, true).applyTo(canvas);
		grouped.addListener(SWT.Selection, e -> {
			pattern.setEnabled(grouped.getSelection());
			changed.run();
		});
		pattern.addListener(SWT.Modify, e -> getDisplay().timerExec(PAUSE_MILLIS, changed));
		pattern.addListener(SWT.DefaultSelection, e -> changed.run());
		addListener(SWT.Dispose, e -> e.display.timerExec(-1, changed));
	}

	/** {@return what of a name tells replicates apart; empty when every cell is shown} */
	Optional<String> replicates() {
		return grouped.getSelection() ? Optional.of(pattern.getText().strip()) : Optional.empty();
	}

	/** {@return the colour of a cell, as the figure has it} */
	int colour(String cell) {
		return canvas.theme().colour(new Style.Colour.Keyed(cell));
	}

	/** Shows what was drawn, or why it could not be. */
	void show(ComparisonJob.Drawn drawn) {
		rowsOfCells = drawn.result().flatMap(r -> Optional.ofNullable(r.tables().get("overlay"))).flatMap(t -> t.column("cell"))
				.map(ComparisonFigure::rows).orElse(Map.of());
		Notes.say(said, drawn.result().filter(r -> !r.notices().isEmpty()).map(r -> r.notices().get(0).message()).orElse(""));
		if (drawn.result().isPresent() && !drawn.result().get().figures().isEmpty()) {
			canvas.show(drawn.result().get().figures().get(0));
		} else {
			canvas.showMessage(drawn.problem());
		}
	}

	private static Map<String, long[]> rows(Column cells) {
		Map<String, List<Long>> lists = new LinkedHashMap<>();
		LongStream.range(0, cells.size()).forEach(r -> lists.computeIfAbsent(cells.text(r).orElse(""), c -> new ArrayList<>()).add(r));
		Map<String, long[]> found = new LinkedHashMap<>();
		lists.forEach((cell, list) -> found.put(cell, list.stream().mapToLong(Long::longValue).toArray()));
		return found;
	}

	/** Marks the points of cells. */
	void mark(List<String> cells) {
		long[] marked = cells.stream().map(rowsOfCells::get).filter(Objects::nonNull).flatMapToLong(LongStream::of).toArray();
		rows.select(RowSelection.NONE.with("overlay", marked));
	}
}
