/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.ui.internal.figure.FigureChoice;
import org.lithoscope.ui.internal.figure.FigureMenu;
import org.lithoscope.ui.internal.figure.FigureTools;
import org.lithoscope.ui.internal.tools.Screenshot;
import org.lithoscope.ui.table.LinkedRows;
import org.lithoscope.ui.tools.Ui;

/** Figures with the choice among them, the tools, and the caption of the one that is shown. */
public final class FigurePanel extends Composite {

	/** Names shortened to less than this part are not understood. */
	private static final double READABLE = 0.7;

	private final FigureChoice choice;
	private final ToolBar tools;
	private final FigureCanvas canvas;
	private final Label caption;
	private List<Figure> figures = List.of();
	private int shown;
	/** Counts what was asked for: what is made for an older question is not shown any more. */
	private int asked;
	private boolean updating;
	private Runnable waiting;

	/**
	 * A panel without figures.
	 *
	 * @param parent where it stands
	 * @param rows   the selection to share
	 */
	public FigurePanel(Composite parent, LinkedRows rows) {
		super(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(0, 0).applyTo(this);
		choice = new FigureChoice(this, this::show);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).indent(4, 2).applyTo(choice);
		tools = new ToolBar(this, SWT.FLAT | SWT.HORIZONTAL);
		GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).indent(0, 2).applyTo(tools);
		canvas = new FigureCanvas(this, rows);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(canvas);
		caption = new Label(this, SWT.WRAP);
		caption.setData("org.eclipse.e4.ui.css.CssClassName", "LithoscopeQuiet");
		GridDataFactory.fillDefaults().span(2, 1).indent(10, 0).exclude(true).applyTo(caption);
		new FigureTools(tools, canvas);
		new FigureMenu(canvas);
		addListener(SWT.Resize, e -> arrange());
	}

	/** The choice stands in a row of its own where beside the tools its names could not be read. */
	private void arrange() {
		int needed = figures.size() > 1 ? choice.computeSize(SWT.DEFAULT, SWT.DEFAULT).x : 0;
		int room = getClientArea().width - tools.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
		int span = tools.getVisible() && READABLE * needed > room ? 2 : 1;
		GridData data = (GridData) choice.getLayoutData();
		if (tools.getVisible() && data.horizontalSpan != span) {
			data.horizontalSpan = span;
			((GridData) tools.getLayoutData()).horizontalSpan = span;
			layout(true, true);
		}
	}

	/**
	 * Shows or hides the tools, for a small figure; its context menu offers them all the same.
	 *
	 * @param shown whether they are shown
	 */
	public void setToolsShown(boolean shown) {
		((GridData) tools.getLayoutData()).exclude = !shown;
		tools.setVisible(shown);
		((GridData) choice.getLayoutData()).horizontalSpan = shown ? 1 : 2;
		layout(true, true);
	}

	/** {@return the canvas} */
	public FigureCanvas canvas() {
		return canvas;
	}

	/**
	 * Makes figures in the background and shows the first.
	 *
	 * @param name   of what they are
	 * @param making makes them
	 */
	public void showLater(String name, Supplier<List<Figure>> making) {
		supersede();
		make(name, making, this::display);
	}

	/** What is still being made is no longer wanted. */
	private void supersede() {
		asked++;
		updating = false;
		waiting = null;
	}

	/**
	 * Makes figures again in the background, because what they show has grown. The figure that is chosen and what is seen of it stay; what
	 * is asked for while figures are being made is made after that, the last of it only.
	 *
	 * @param name   of what they are
	 * @param making makes them
	 */
	public void updateLater(String name, Supplier<List<Figure>> making) {
		if (updating) {
			waiting = () -> updateLater(name, making);
			return;
		}
		updating = true;
		make(name, making, made -> {
			update(made);
			updated();
		});
	}

	private void updated() {
		updating = false;
		Runnable next = waiting;
		waiting = null;
		if (next != null) {
			next.run();
		}
	}

	private void update(List<Figure> some) {
		boolean same = some.size() == figures.size() && IntStream.range(0, some.size()).allMatch(i -> some.get(i).id().equals(figures.get(i).id()));
		if (!same || some.isEmpty()) {
			display(some);
			return;
		}
		figures = new ArrayList<>(some);
		canvas.update(figures.get(shown));
	}

	private void make(String name, Supplier<List<Figure>> making, Consumer<List<Figure>> taker) {
		int question = asked;
		Job job = new Job("Drawing " + name) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				try {
					List<Figure> made = making.get();
					answer(question, () -> taker.accept(made));
				} catch (RuntimeException | LinkageError e) {
					ILog.of(FigurePanel.class).error("the figures of " + name + " could not be made", e);
					answer(question, () -> {
						canvas.showMessage("The figures could not be made: " + e.getMessage());
						updated();
					});
				}
				return Status.OK_STATUS;
			}

			@Override
			public boolean belongsTo(Object family) {
				return family == Screenshot.Family.WORK;
			}
		};
		job.setPriority(Job.SHORT);
		job.schedule();
	}

	private void answer(int question, Runnable action) {
		Ui.later(this, () -> {
			if (question == asked) {
				action.run();
			}
		});
	}

	/**
	 * Shows the first of some figures.
	 *
	 * @param some the figures
	 */
	public void show(List<Figure> some) {
		supersede();
		display(some);
	}

	/**
	 * Shows a sentence in the place of figures.
	 *
	 * @param text the sentence
	 */
	public void showMessage(String text) {
		show(List.of());
		canvas.showMessage(text);
	}

	private void display(List<Figure> some) {
		figures = new ArrayList<>(some);
		choice.setNames(figures.size() > 1 ? figures.stream().map(Figure::title).toList() : List.of());
		arrange();
		if (figures.isEmpty()) {
			canvas.showMessage("There is nothing to draw; the Data page shows the numbers.");
		} else {
			show(0);
		}
		layout(true, true);
	}

	private void show(int index) {
		shown = index;
		Figure figure = figures.get(index);
		caption.setText(figure.caption());
		boolean said = !figure.caption().isEmpty();
		caption.setVisible(said);
		((GridData) caption.getLayoutData()).exclude = !said;
		canvas.show(figure);
		layout(true, true);
	}

	@Override
	public boolean setFocus() {
		return canvas.setFocus();
	}
}
