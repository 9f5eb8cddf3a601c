/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.ui.internal.compare;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.LongStream;

import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.lithoscope.figure.RowSelection;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.ui.Lithoscope;
import org.lithoscope.ui.ReadOnlyEditor;
import org.lithoscope.ui.figure.FigureCanvas;
import org.lithoscope.ui.figure.FigurePanel;
import org.lithoscope.ui.project.OpenMeasurement;
import org.lithoscope.ui.table.LinkedRows;
import org.lithoscope.ui.tools.Notes;
import org.lithoscope.ui.tools.Ui;

/** Compares cycling cells: a figure of those that are checked above the table of their key figures; single cells, or replicates. */
public final class CompareEditor extends ReadOnlyEditor implements CompareTable.Owner {

	/** The id of the editor. */
	public static final String ID = "org.lithoscope.electrochemistry.ui.editors.compare";

	/** The type of the measurements that are compared. */
	static final String CYCLING = "electrochemistry/cycling";

	private static final String PURPOSE = "Cycling cells are compared here: their figures over each other, their key figures in a table, "
			+ "replicates by mean and standard deviation. Open some.";
	private static final int PAUSE_MILLIS = 200;
	private static final int PAUSE_PER_CELL_MILLIS = 4;
	private static final int[] FIGURE_AND_TABLE = {58, 42};

	private final CompareCells cells = new CompareCells();
	private final LinkedRows rows = new LinkedRows();
	private final Queue<Runnable> found = new ConcurrentLinkedQueue<>();
	private final Runnable updating = this::update;
	private final Runnable drawing = this::draw;
	private boolean planned;
	private Lithoscope lithoscope;
	private RememberedGroups groups;
	private Composite stack;
	private Composite empty;
	private Composite content;
	private CompareHeader header;
	private FigurePanel figure;
	private ComparePicture picture;
	private CompareList list;
	private FindJob finding;

	/** For the extension point. */
	public CompareEditor() {
		// nothing to prepare
	}

	@Override
	public void createPartControl(Composite parent) {
		lithoscope = Lithoscope.of(getSite().getWorkbenchWindow());
		groups = new RememberedGroups(lithoscope);
		stack = new Composite(parent, SWT.NONE);
		stack.setLayout(new StackLayout());
		empty = Notes.page(stack, PURPOSE);
		content = new Composite(stack, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(content);
		header = new CompareHeader(content, this::draw, this::regroup);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
		SashForm sash = new SashForm(content, SWT.VERTICAL | SWT.SMOOTH);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		figure = new FigurePanel(sash, rows);
		picture = new ComparePicture(lithoscope, figure, header, cells);
		list = new CompareList(sash, this);
		sash.setWeights(FIGURE_AND_TABLE);
		Runnable unlisten = lithoscope.project().addListener(Ui.coalesced(stack, () -> later(updating)));
		Runnable unlink = rows.addListener(this::pointed);
		stack.addDisposeListener(e -> {
			unlisten.run();
			unlink.run();
			e.display.timerExec(-1, updating);
			e.display.timerExec(-1, drawing);
			cancel();
		});
		update();
	}

	/** What comes in quick succession is done once. */
	private void later(Runnable action) {
		if (!stack.isDisposed()) {
			stack.getDisplay().timerExec(PAUSE_MILLIS, action);
		}
	}

	/** While figures are found one after another, the picture is renewed now and then: the more cells the less often. */
	private void drawSoon() {
		if (!planned) {
			planned = true;
			stack.getDisplay().timerExec(PAUSE_MILLIS + PAUSE_PER_CELL_MILLIS * cells.rows().size(), drawing);
		}
	}

	private void update() {
		if (stack.isDisposed()) {
			return;
		}
		List<OpenMeasurement> open = lithoscope.project().measurements().stream().filter(m -> m.measurement().type().equals(CYCLING)).toList();
		groups.read(known -> Ui.later(stack, () -> {
			cells.remind(known);
			regroup();
		}));
		boolean others = cells.update(open, header.pattern());
		((StackLayout) stack.getLayout()).topControl = open.isEmpty() ? empty : content;
		stack.layout();
		if (others) {
			showTable();
			draw();
		}
		find();
	}

	/** Draws some cells and no others. */
	void showOnly(List<OpenMeasurement> some) {
		update();
		cells.rows().forEach(r -> r.setShown(some.contains(r.measurement())));
		list.refresh();
		draw();
	}

	private void find() {
		List<Measurement> waiting = cells.waiting();
		if (finding != null || waiting.isEmpty()) {
			return;
		}
		finding = new FindJob(lithoscope, waiting, (measurement, data) -> {
			found.add(() -> cells.take(measurement, data));
			Ui.later(stack, this::drawSoon);
		});
		finding.addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				boolean cancelled = !event.getResult().isOK();
				Ui.later(stack, () -> found(cancelled));
			}
		});
		finding.schedule();
	}

	private void found(boolean cancelled) {
		finding = null;
		draw();
		if (cancelled) {
			header.say("", Optional.of("The search for key figures was cancelled; what is missing is found when a file is opened."));
		} else {
			// files may have grown meanwhile
			find();
		}
	}

	private void takeFound() {
		boolean some = !found.isEmpty();
		for (Runnable taking = found.poll(); taking != null; taking = found.poll()) {
			taking.run();
		}
		if (some) {
			if (header.isGrouped()) {
				showTable();
			} else {
				list.refresh();
			}
		}
	}

	private void regroup() {
		try {
			cells.regroup(header.pattern());
			showTable();
			draw();
		} catch (IllegalArgumentException e) {
			header.say("", Optional.of(e.getMessage()));
		}
	}

	private void showTable() {
		list.show(header.isGrouped() ? CellGroup.of(cells.rows()) : cells.rows(), header.isGrouped());
	}

	private void draw() {
		if (stack.isDisposed()) {
			return;
		}
		stack.getDisplay().timerExec(-1, drawing);
		planned = false;
		takeFound();
		picture.draw();
	}

	@Override
	public int colour(Subject subject) {
		return picture.colour(subject);
	}

	private static List<CellRow> cells(Subject subject) {
		return switch (subject) {
			case CellRow row -> List.of(row);
			case CellGroup group -> group.cells();
			default -> List.of();
		};
	}

	@Override
	public boolean isShown(Subject subject) {
		return cells(subject).stream().anyMatch(CellRow::isShown);
	}

	@Override
	public void setShown(List<Subject> subjects, boolean whether) {
		subjects.forEach(s -> cells(s).forEach(r -> r.setShown(whether)));
		list.refresh();
		later(drawing);
	}

	@Override
	public void setGroup(List<Subject> some, String group) {
		groups.keep(cells.name(some.stream().flatMap(s -> cells(s).stream()).toList(), group));
		regroup();
	}

	@Override
	public void selected(List<Subject> subjects) {
		RowSelection marked = RowSelection.NONE;
		for (Subject subject : subjects) {
			long points = cells(subject).stream().flatMap(r -> r.data().stream()).mapToLong(d -> d.numbers().length).max().orElse(0);
			marked = marked.with(CycleDrawing.CELL + subject.name(), LongStream.range(0, points).toArray());
		}
		rows.select(marked);
	}

	/** The cell of the point under the pointer is selected in the table when the point is clicked. */
	private void pointed() {
		rows.highlighted().filter(k -> k.table().startsWith(CycleDrawing.CELL)).filter(k -> rows.selection().rows(k.table()).length == 1)
				.ifPresent(k -> list.table().select(k.table().substring(CycleDrawing.CELL.length())));
	}

	private void cancel() {
		if (finding != null) {
			finding.cancel();
		}
		picture.cancel();
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		if (adapter == FigureCanvas.class) {
			return figure == null ? null : adapter.cast(figure.canvas());
		}
		return super.getAdapter(adapter);
	}

	@Override
	public void setFocus() {
		if (content.isVisible()) {
			list.setFocus();
		} else {
			stack.setFocus();
		}
	}
}
