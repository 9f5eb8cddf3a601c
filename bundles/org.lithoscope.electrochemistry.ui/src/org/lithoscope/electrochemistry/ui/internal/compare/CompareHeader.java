/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.ui.internal.compare;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.lithoscope.ui.tools.Notes;

/** What is drawn: which figure, cells or groups, which cycles, how efficiencies are shown. */
final class CompareHeader extends Composite {

	/** Takes a last number or single letter away: {@code LiCu_3}, {@code cell-A}. */
	private static final String LAST_NUMBER_OR_LETTER = "[ _-]*[0-9]+$|[ _-]+[A-Za-z]$";
	private static final int PAUSE_MILLIS = 400;
	private static final int SPACING = 8;
	private static final int PATTERN_WIDTH = 190;
	private static final int CYCLES_WIDTH = 80;

	private final Combo drawing;
	private final Button groups;
	private final Text pattern;
	private final Composite which;
	private final Text cycles;
	private final Combo axis;
	private final Label said;

	/**
	 * A header.
	 *
	 * @param parent  where it stands
	 * @param changed is told when something else is to be drawn
	 * @param grouped is told when groups are told apart otherwise
	 */
	CompareHeader(Composite parent, Runnable changed, Runnable grouped) {
		super(parent, SWT.NONE);
		RowLayout layout = new RowLayout(SWT.HORIZONTAL);
		layout.center = true;
		layout.spacing = SPACING;
		layout.marginLeft = SPACING;
		layout.marginTop = SPACING;
		setLayout(layout);
		drawing = new Combo(this, SWT.READ_ONLY | SWT.DROP_DOWN);
		drawing.setItems(Arrays.stream(Drawing.values()).map(Drawing::title).toArray(String[]::new));
		drawing.select(0);
		drawing.setToolTipText("The figure");
		drawing.setData("lithoscope.key", "compare.figure");
		axis = new Combo(this, SWT.READ_ONLY | SWT.DROP_DOWN);
		axis.setItems("CE in %", "−log(1 − CE)");
		axis.select(0);
		axis.setToolTipText("How efficiencies are drawn: in per cent, or so that equal numbers of nines are equally long");
		axis.setData("lithoscope.key", "compare.axis");
		groups = new Button(this, SWT.CHECK);
		groups.setText("Replicates");
		groups.setToolTipText("Mean and standard deviation of groups of nominally identical cells, in figure and table");
		groups.setData("lithoscope.key", "compare.groups");
		pattern = new Text(this, SWT.BORDER);
		pattern.setText(LAST_NUMBER_OR_LETTER);
		pattern.setToolTipText("What tells replicates apart: a regular expression that is taken away from the name of a cell to get that of "
				+ "its group. Empty: all cells are one group. Groups named in the table stay.");
		pattern.setData("lithoscope.key", "compare.pattern");
		pattern.setLayoutData(new RowData(PATTERN_WIDTH, SWT.DEFAULT));
		which = new Composite(this, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(SPACING, 0).applyTo(which);
		new Label(which, SWT.NONE).setText("Cycle");
		cycles = new Text(which, SWT.BORDER);
		cycles.setText("last");
		cycles.setToolTipText("Cycles of voltage profiles and dQ/dV: numbers and ranges, first, last, every 10; of each cell");
		cycles.setData("lithoscope.key", "compare.cycles");
		GridDataFactory.swtDefaults().hint(CYCLES_WIDTH, SWT.DEFAULT).applyTo(cycles);
		said = Notes.line(this, "compare.said");
		drawing.addListener(SWT.Selection, e -> {
			enable();
			changed.run();
		});
		axis.addListener(SWT.Selection, e -> changed.run());
		groups.addListener(SWT.Selection, e -> {
			enable();
			grouped.run();
		});
		pattern.addListener(SWT.Modify, e -> getDisplay().timerExec(PAUSE_MILLIS, grouped));
		cycles.addListener(SWT.Modify, e -> getDisplay().timerExec(PAUSE_MILLIS, changed));
		addListener(SWT.Dispose, e -> {
			e.display.timerExec(-1, grouped);
			e.display.timerExec(-1, changed);
		});
		enable();
	}

	/** What does not matter for the figure that is chosen is not in the way. */
	private void enable() {
		offer(axis, drawing() == Drawing.CAPACITY || drawing() == Drawing.EFFICIENCY);
		offer(pattern, isGrouped());
		offer(which, drawing().analysis().isPresent());
		requestLayout();
	}

	private static void offer(Control control, boolean whether) {
		RowData data = control.getLayoutData() instanceof RowData known ? known : new RowData();
		data.exclude = !whether;
		control.setLayoutData(data);
		control.setVisible(whether);
	}

	Drawing drawing() {
		return Drawing.values()[drawing.getSelectionIndex()];
	}

	boolean isGrouped() {
		return groups.getSelection();
	}

	boolean isNines() {
		return axis.getSelectionIndex() == 1;
	}

	String pattern() {
		return pattern.getText().strip();
	}

	String cycles() {
		return cycles.getText().strip();
	}

	/** Says what is missing; or what is wrong. */
	void say(String text, Optional<String> complaint) {
		complaint.ifPresentOrElse(c -> Notes.complain(said, c), () -> Notes.say(said, text));
	}
}
