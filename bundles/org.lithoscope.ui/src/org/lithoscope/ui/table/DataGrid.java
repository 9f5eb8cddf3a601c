/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.table;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ScrollBar;
import org.lithoscope.figure.FigureView.RowKey;
import org.lithoscope.figure.RowSelection;

/**
 * A grid of any length: only the visible cells are asked for their text, so ten million rows open as fast as ten. Rows can be selected and
 * copied; the selection is shared with figures.
 */
public final class DataGrid extends Composite {

	private static final int MOST_SCROLL_STEPS = 1_000_000;
	private static final int MOST_COPIED_ROWS = 1_000_000;

	private final Canvas canvas;
	private final GridPainter painter;
	private LinkedRows linked = new LinkedRows();
	private Runnable unlink = () -> { };
	private GridModel model = GridModel.empty();
	private long top;
	private long anchor = -1;
	private long cursor = -1;
	private boolean decimalComma;

	/**
	 * A grid without rows.
	 *
	 * @param parent where it stands
	 */
	public DataGrid(Composite parent) {
		super(parent, SWT.NONE);
		setLayout(new FillLayout());
		canvas = new Canvas(this, SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.H_SCROLL | SWT.NO_BACKGROUND);
		canvas.setData("org.eclipse.e4.ui.css.CssClassName", "LithoscopeGrid");
		painter = new GridPainter(canvas);
		canvas.addPaintListener(this::paint);
		canvas.addListener(SWT.Resize, e -> updateScrollBars());
		canvas.getVerticalBar().addListener(SWT.Selection, e -> {
			top = toRow(canvas.getVerticalBar().getSelection());
			canvas.redraw();
		});
		canvas.getHorizontalBar().addListener(SWT.Selection, e -> canvas.redraw());
		canvas.addListener(SWT.MouseMove, e -> hover(e.x, e.y));
		canvas.addListener(SWT.MouseExit, e -> linked.highlight(java.util.Optional.empty()));
		canvas.addMouseListener(MouseListener.mouseDownAdapter(this::press));
		canvas.addKeyListener(KeyListener.keyPressedAdapter(this::key));
		canvas.addListener(SWT.FocusIn, e -> canvas.redraw());
		addDisposeListener(e -> unlink.run());
	}

	private void paint(PaintEvent event) {
		if (painter.widen(model, top, (int) visibleRows() + 1)) {
			canvas.getDisplay().asyncExec(() -> {
				if (!isDisposed()) {
					updateScrollBars();
				}
			});
		}
		painter.paint(event.gc, model, top, horizontal(), linked.selection(), linked.highlighted(), cursor);
	}

	/**
	 * Shows other rows.
	 *
	 * @param grid the rows and columns
	 * @param rows the selection to share
	 */
	public void show(GridModel grid, LinkedRows rows) {
		unlink.run();
		model = grid;
		linked = rows;
		unlink = rows.addListener(this::selectionChanged);
		top = 0;
		anchor = -1;
		cursor = -1;
		painter.measure(grid);
		updateScrollBars();
		canvas.redraw();
	}

	/**
	 * Shows the same rows with more behind them: where the last row was in sight it still is, else nothing moves.
	 *
	 * @param grid the rows and columns
	 */
	public void update(GridModel grid) {
		boolean atEnd = model.rowCount() > visibleRows() && top >= model.rowCount() - visibleRows();
		model = grid;
		updateScrollBars();
		if (atEnd) {
			scrollTo(grid.rowCount() - visibleRows());
		}
		canvas.redraw();
	}

	/** {@return what is shown} */
	public GridModel model() {
		return model;
	}

	/**
	 * Whether numbers are copied with a decimal comma.
	 *
	 * @param comma whether
	 */
	public void setDecimalComma(boolean comma) {
		decimalComma = comma;
	}

	@Override
	public boolean setFocus() {
		return canvas.setFocus();
	}

	private void selectionChanged() {
		if (isDisposed()) {
			return;
		}
		long[] selected = linked.selection().rows(model.name());
		if (selected.length > 0 && !isFocused() && (selected[0] < top || selected[0] >= top + visibleRows())) {
			scrollTo(Math.max(0, selected[0] - visibleRows() / 2));
		}
		canvas.redraw();
	}

	private boolean isFocused() {
		return canvas.isFocusControl();
	}

	private int horizontal() {
		ScrollBar bar = canvas.getHorizontalBar();
		return bar.isVisible() ? bar.getSelection() : 0;
	}

	private long visibleRows() {
		return Math.max(1, (canvas.getClientArea().height - painter.headerHeight()) / painter.rowHeight());
	}

	private void updateScrollBars() {
		Point size = new Point(canvas.getClientArea().width, canvas.getClientArea().height);
		ScrollBar vertical = canvas.getVerticalBar();
		long hidden = Math.max(0, model.rowCount() - visibleRows());
		int steps = (int) Math.min(hidden, MOST_SCROLL_STEPS);
		int thumb = Math.clamp(Math.round((steps + 1.0) * visibleRows() / Math.max(1, model.rowCount())), 1, MOST_SCROLL_STEPS);
		vertical.setVisible(hidden > 0);
		vertical.setValues(toStep(Math.min(top, hidden)), 0, steps + thumb, thumb, 1, (int) Math.max(1, visibleRows() - 1));
		top = Math.min(top, hidden);
		ScrollBar across = canvas.getHorizontalBar();
		int width = painter.width();
		across.setVisible(width > size.x);
		across.setValues(Math.min(across.getSelection(), Math.max(0, width - size.x)), 0, Math.max(1, width), Math.max(1, size.x),
				painter.rowHeight(), Math.max(1, size.x));
		canvas.redraw();
	}

	private long toRow(int step) {
		long hidden = Math.max(0, model.rowCount() - visibleRows());
		return hidden <= MOST_SCROLL_STEPS ? step : Math.round((double) step / MOST_SCROLL_STEPS * hidden);
	}

	private int toStep(long row) {
		long hidden = Math.max(0, model.rowCount() - visibleRows());
		return (int) (hidden <= MOST_SCROLL_STEPS ? row : Math.round((double) row / hidden * MOST_SCROLL_STEPS));
	}

	private void scrollTo(long row) {
		top = Math.clamp(row, 0, Math.max(0, model.rowCount() - visibleRows()));
		canvas.getVerticalBar().setSelection(toStep(top));
		canvas.redraw();
	}

	private long rowAt(int y) {
		long row = top + (y - painter.headerHeight()) / painter.rowHeight();
		return y < painter.headerHeight() || row >= model.rowCount() ? -1 : row;
	}

	private void hover(int x, int y) {
		long row = rowAt(y);
		linked.highlight(row < 0 ? java.util.Optional.empty() : java.util.Optional.of(new RowKey(model.name(), row)));
		String tooltip = y < painter.headerHeight() ? painter.columnAt(model, x + horizontal()).map(GridColumn::tooltip).orElse(null) : null;
		if (!java.util.Objects.equals(tooltip, canvas.getToolTipText())) {
			canvas.setToolTipText(tooltip);
		}
	}

	private void press(MouseEvent event) {
		canvas.setFocus();
		long row = rowAt(event.y);
		if (row < 0 || event.button != 1) {
			return;
		}
		if ((event.stateMask & SWT.MOD1) != 0) {
			toggle(row);
		} else {
			moveTo(row, (event.stateMask & SWT.SHIFT) != 0);
		}
	}

	private void toggle(long row) {
		long[] rows = linked.selection().rows(model.name());
		List<Long> kept = new java.util.ArrayList<>(java.util.Arrays.stream(rows).boxed().toList());
		if (!kept.remove(Long.valueOf(row))) {
			kept.add(row);
		}
		anchor = row;
		cursor = row;
		linked.select(linked.selection().with(model.name(), kept.stream().mapToLong(Long::longValue).toArray()));
	}

	private void moveTo(long row, boolean extend) {
		cursor = Math.clamp(row, 0, Math.max(0, model.rowCount() - 1));
		if (!extend || anchor < 0) {
			anchor = cursor;
		}
		long first = Math.min(anchor, cursor);
		long count = Math.min(Math.abs(anchor - cursor) + 1, MOST_COPIED_ROWS);
		linked.select(RowSelection.NONE.with(model.name(), java.util.stream.LongStream.range(first, first + count).toArray()));
		if (cursor < top) {
			scrollTo(cursor);
		} else if (cursor >= top + visibleRows()) {
			scrollTo(cursor - visibleRows() + 1);
		}
		canvas.redraw();
	}

	private void key(KeyEvent event) {
		if (model.rowCount() == 0) {
			return;
		}
		boolean extend = (event.stateMask & SWT.SHIFT) != 0;
		if ((event.stateMask & SWT.MOD1) != 0 && (event.keyCode == 'c' || event.keyCode == SWT.INSERT)) {
			copy();
			return;
		}
		switch (event.keyCode) {
			case SWT.ARROW_DOWN -> moveTo(cursor + 1, extend);
			case SWT.ARROW_UP -> moveTo(Math.max(0, cursor - 1), extend);
			case SWT.PAGE_DOWN -> moveTo(cursor + visibleRows() - 1, extend);
			case SWT.PAGE_UP -> moveTo(Math.max(0, cursor - visibleRows() + 1), extend);
			case SWT.HOME -> moveTo(0, extend);
			case SWT.END -> moveTo(model.rowCount() - 1, extend);
			case SWT.ESC -> linked.select(RowSelection.NONE);
			default -> {
				return;
			}
		}
		event.doit = false;
	}

	/** Copies the selected rows, or all when none is, with their header, as text with tabs. */
	public void copy() {
		long[] rows = linked.selection().rows(model.name());
		if (rows.length == 0) {
			rows = java.util.stream.LongStream.range(0, Math.min(model.rowCount(), MOST_COPIED_ROWS)).toArray();
		}
		StringBuilder text = new StringBuilder();
		String[] header = model.columns().stream().map(c -> c.unit().isEmpty() ? c.title() : c.title() + " / " + c.unit())
				.toArray(String[]::new);
		text.append(String.join("\t", header)).append('\n');
		for (long row : rows) {
			for (int i = 0; i < model.columns().size(); i++) {
				GridColumn column = model.columns().get(i);
				String cell = column.text().apply(row);
				String plain = column.numeric() ? cell.replace('−', '-') : cell;
				text.append(i == 0 ? "" : "\t").append(column.numeric() && decimalComma ? plain.replace('.', ',') : plain);
			}
			text.append('\n');
		}
		Clipboard clipboard = new Clipboard(getDisplay());
		try {
			clipboard.setContents(new Object[] {text.toString()}, new Transfer[] {TextTransfer.getInstance()});
		} finally {
			clipboard.dispose();
		}
	}
}
