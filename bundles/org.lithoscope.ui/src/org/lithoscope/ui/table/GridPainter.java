/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.table;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.lithoscope.figure.FigureView.RowKey;
import org.lithoscope.figure.RowSelection;

/** Paints the visible cells of a grid in the colours of its canvas. */
final class GridPainter {

	private static final int PADDING = 8;
	private static final int SAMPLED_ROWS = 200;
	private static final int WIDEST = 360;
	private static final int NARROWEST = 46;

	private final Canvas canvas;
	private int[] widths = {};
	private int numberWidth;
	private int rowHeight;
	private int lineHeight;

	GridPainter(Canvas canvas) {
		this.canvas = canvas;
		measure(GridModel.empty());
	}

	int headerHeight() {
		return 2 * lineHeight + PADDING;
	}

	int rowHeight() {
		return rowHeight;
	}

	int width() {
		int sum = numberWidth;
		for (int width : widths) {
			sum += width;
		}
		return sum;
	}

	Optional<GridColumn> columnAt(GridModel model, int x) {
		int right = numberWidth;
		for (int i = 0; i < widths.length && i < model.columns().size(); i++) {
			right += widths[i];
			if (x < right) {
				return x < numberWidth ? Optional.empty() : Optional.of(model.columns().get(i));
			}
		}
		return Optional.empty();
	}

	/** Widths from the header and from rows all over the table. */
	void measure(GridModel model) {
		GC gc = new GC(canvas);
		try {
			lineHeight = gc.getFontMetrics().getHeight();
			rowHeight = lineHeight + 5;
			numberWidth = model.columns().isEmpty() ? 0 : gc.textExtent(Long.toString(Math.max(99, model.rowCount()))).x + 2 * PADDING;
			widths = new int[model.columns().size()];
			for (int i = 0; i < widths.length; i++) {
				GridColumn column = model.columns().get(i);
				int widest = Math.max(gc.textExtent(column.title()).x, gc.textExtent(column.unit()).x);
				for (long s = 0; s < Math.min(SAMPLED_ROWS, model.rowCount()); s++) {
					long row = model.rowCount() <= SAMPLED_ROWS ? s : s * (model.rowCount() - 1) / (SAMPLED_ROWS - 1);
					widest = Math.max(widest, gc.textExtent(column.text().apply(row)).x);
				}
				widths[i] = column(widest);
			}
		} finally {
			gc.dispose();
		}
	}

	private static int column(int widest) {
		return Math.clamp(widest + 2L * PADDING, NARROWEST, WIDEST);
	}

	/**
	 * Widens the columns for rows that were not sampled: a number whose first digits were cut off would be read as another number.
	 *
	 * @return whether a column has become wider
	 */
	boolean widen(GridModel model, long top, int count) {
		boolean wider = false;
		GC gc = new GC(canvas);
		try {
			for (int i = 0; i < widths.length; i++) {
				for (long row = top; row < Math.min(top + count, model.rowCount()); row++) {
					int needed = column(gc.textExtent(model.columns().get(i).text().apply(row)).x);
					wider |= needed > widths[i];
					widths[i] = Math.max(widths[i], needed);
				}
			}
		} finally {
			gc.dispose();
		}
		return wider;
	}

	void paint(GC gc, GridModel model, long top, int left, RowSelection selection, Optional<RowKey> highlighted, long cursor) {
		Rectangle area = canvas.getClientArea();
		Color ground = canvas.getBackground();
		Color ink = canvas.getForeground();
		Color accent = canvas.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION);
		Color header = mix(ground, ink, 0.06);
		Color line = mix(ground, ink, 0.13);
		Color quiet = mix(ground, ink, 0.55);
		gc.setBackground(ground);
		gc.fillRectangle(area);
		int headerHeight = headerHeight();
		int rows = (area.height - headerHeight) / rowHeight + 1;
		for (int i = 0; i < rows && top + i < model.rowCount(); i++) {
			long row = top + i;
			int y = headerHeight + i * rowHeight;
			boolean selected = selection.contains(model.name(), row);
			boolean hovered = highlighted.filter(h -> h.table().equals(model.name()) && h.row() == row).isPresent();
			if (selected || hovered) {
				gc.setBackground(mix(ground, accent, selected ? 0.32 : 0.13));
				gc.fillRectangle(area.x, y, area.width, rowHeight);
			}
			gc.setForeground(ink);
			cells(gc, model, row, y, left);
			gc.setForeground(quiet);
			gc.setBackground(header);
			gc.fillRectangle(0, y, numberWidth, rowHeight);
			right(gc, Long.toString(row + 1), 0, numberWidth, y + 2);
			gc.setForeground(line);
			gc.drawLine(0, y + rowHeight - 1, area.width, y + rowHeight - 1);
		}
		header(gc, model, area, left, new Color[] {header, line, ink, quiet});
		if (cursor >= top && cursor < top + rows && canvas.isFocusControl()) {
			gc.setForeground(accent);
			gc.drawRectangle(numberWidth, headerHeight + (int) (cursor - top) * rowHeight - 1, area.width - numberWidth - 1, rowHeight);
		}
	}

	private void cells(GC gc, GridModel model, long row, int y, int left) {
		int x = numberWidth - left;
		for (int i = 0; i < widths.length; i++) {
			if (x + widths[i] > numberWidth && x < canvas.getClientArea().width) {
				GridColumn column = model.columns().get(i);
				String text = fit(gc, column.text().apply(row), widths[i] - 2 * PADDING);
				if (column.numeric()) {
					right(gc, text, x, widths[i], y + 2);
				} else {
					gc.drawText(text, x + PADDING, y + 2, true);
				}
			}
			x += widths[i];
		}
	}

	private void header(GC gc, GridModel model, Rectangle area, int left, Color[] colours) {
		int height = headerHeight();
		gc.setBackground(colours[0]);
		gc.fillRectangle(0, 0, area.width, height);
		int x = numberWidth - left;
		for (int i = 0; i < widths.length; i++) {
			GridColumn column = model.columns().get(i);
			gc.setForeground(colours[2]);
			header(gc, column, fit(gc, column.title(), widths[i] - 2 * PADDING), x, widths[i], PADDING / 2);
			gc.setForeground(colours[3]);
			header(gc, column, column.unit(), x, widths[i], PADDING / 2 + lineHeight);
			x += widths[i];
			gc.setForeground(colours[1]);
			gc.drawLine(x - 1, 0, x - 1, height);
		}
		gc.setBackground(colours[0]);
		gc.fillRectangle(0, 0, numberWidth, height);
		gc.setForeground(colours[1]);
		gc.drawLine(0, height - 1, area.width, height - 1);
		gc.drawLine(numberWidth - 1, 0, numberWidth - 1, area.height);
	}

	private static void header(GC gc, GridColumn column, String text, int x, int width, int y) {
		if (column.numeric()) {
			right(gc, text, x, width, y);
		} else {
			gc.drawText(text, x + PADDING, y, true);
		}
	}

	private static void right(GC gc, String text, int x, int width, int y) {
		Point extent = gc.textExtent(text);
		gc.drawText(text, x + width - PADDING - extent.x, y, true);
	}

	private static String fit(GC gc, String text, int width) {
		if (gc.textExtent(text).x <= width) {
			return text;
		}
		int length = text.length();
		while (length > 1 && gc.textExtent(text.substring(0, length) + "…").x > width) {
			length--;
		}
		return text.substring(0, length) + "…";
	}

	private static Color mix(Color from, Color to, double share) {
		RGB a = from.getRGB();
		RGB b = to.getRGB();
		return new Color((int) Math.round(a.red + (b.red - a.red) * share), (int) Math.round(a.green + (b.green - a.green) * share),
				(int) Math.round(a.blue + (b.blue - a.blue) * share));
	}
}
