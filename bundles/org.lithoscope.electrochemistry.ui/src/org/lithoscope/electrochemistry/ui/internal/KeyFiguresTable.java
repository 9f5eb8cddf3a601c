/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.ui.internal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Text;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.ui.tools.Notes;

/** The key figures of cells: filtered by name, sorted by a click on a header, copied as CSV. */
final class KeyFiguresTable extends Composite {

	private static final Comparator<KeyFigures> BY_NAME = Comparator.comparing(KeyFigures::name, String.CASE_INSENSITIVE_ORDER);
	private static final int MARK_WIDTH = 28;
	private static final int LEAST_WIDTH_PER_WEIGHT = 7;

	private final ToIntFunction<String> colour;
	private final Text filter;
	private final Label said;
	private final TableViewer viewer;
	private Comparator<KeyFigures> order;

	/**
	 * An empty table.
	 *
	 * @param parent   where it stands
	 * @param colour   the colour of a cell as RGB
	 * @param selected is told the names of the selected cells
	 */
	KeyFiguresTable(Composite parent, ToIntFunction<String> colour, Consumer<List<String>> selected) {
		super(parent, SWT.NONE);
		this.colour = colour;
		GridLayoutFactory.fillDefaults().numColumns(3).extendedMargins(6, 4, 4, 0).spacing(6, 4).applyTo(this);
		filter = new Text(this, SWT.SEARCH | SWT.ICON_CANCEL);
		filter.setMessage("Filter cells by name or file");
		filter.setData("lithoscope.key", "cells.filter");
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(180, SWT.DEFAULT).applyTo(filter);
		said = Notes.line(this, "cells.said");
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(said);
		Button copy = new Button(this, SWT.PUSH);
		copy.setText("Copy as CSV");
		copy.setToolTipText("Copies the selected cells, or all that are listed, with numbers and uncertainties in columns of their own (Ctrl+C)");
		copy.setData("lithoscope.key", "cells.copy");
		copy.addListener(SWT.Selection, e -> copy());
		Composite area = new Composite(this, SWT.NONE);
		GridDataFactory.fillDefaults().span(3, 1).grab(true, true).applyTo(area);
		TableColumnLayout layout = new TableColumnLayout();
		area.setLayout(layout);
		viewer = new TableViewer(area, SWT.FULL_SELECTION | SWT.MULTI);
		viewer.getTable().setHeaderVisible(true);
		viewer.getTable().setData("lithoscope.key", "cells.table");
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		ColumnViewerToolTipSupport.enableFor(viewer);
		columns(layout);
		viewer.addFilter(new ViewerFilter() {
			@Override
			public boolean select(Viewer shown, Object parentElement, Object element) {
				return element instanceof KeyFigures cell && fits(cell);
			}
		});
		filter.addListener(SWT.Modify, e -> refresh());
		viewer.addSelectionChangedListener(e -> selected.accept(selection().stream().map(KeyFigures::name).toList()));
		viewer.getTable().addListener(SWT.KeyDown, e -> {
			if (e.stateMask == SWT.MOD1 && e.keyCode == 'c') {
				copy();
			}
		});
	}

	private void columns(TableColumnLayout layout) {
		TableViewerColumn mark = new TableViewerColumn(viewer, SWT.CENTER);
		layout.setColumnData(mark.getColumn(), new ColumnPixelData(MARK_WIDTH, false));
		mark.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return "●";
			}

			@Override
			public Color getForeground(Object element) {
				int rgb = colour.applyAsInt(((KeyFigures) element).name());
				return new Color(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
			}
		});
		TableViewerColumn name = new TableViewerColumn(viewer, SWT.LEFT);
		name.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return ((KeyFigures) element).name();
			}

			@Override
			public String getToolTipText(Object element) {
				KeyFigures cell = (KeyFigures) element;
				return cell.file() + (cell.note().isEmpty() ? "" : "\n" + cell.note());
			}
		});
		head(layout, name.getColumn(), "Cell", 28, falling -> falling ? BY_NAME.reversed() : BY_NAME);
		number(layout, "Cycles", 9, KeyFigures::cycles);
		number(layout, "First CE", 15, KeyFigures::first);
		number(layout, "Average CE", 17, KeyFigures::average);
		number(layout, "Retention", 15, KeyFigures::retention);
		number(layout, "Inflection", 14, KeyFigures::inflection);
	}

	private void number(TableColumnLayout layout, String title, int weight, Function<KeyFigures, Optional<Quantity>> figure) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.RIGHT);
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return ((KeyFigures) element).text(figure);
			}

			@Override
			public String getToolTipText(Object element) {
				KeyFigures cell = (KeyFigures) element;
				return figure.apply(cell).isPresent() || cell.note().isEmpty() ? null : cell.note();
			}
		});
		head(layout, column.getColumn(), title, weight, falling -> KeyFigures.by(figure, falling));
	}

	private void head(TableColumnLayout layout, TableColumn column, String title, int weight, Function<Boolean, Comparator<KeyFigures>> by) {
		column.setText(title);
		column.setMoveable(true);
		layout.setColumnData(column, new ColumnWeightData(weight, LEAST_WIDTH_PER_WEIGHT * weight));
		column.addListener(SWT.Selection, e -> {
			boolean again = viewer.getTable().getSortColumn() == column && viewer.getTable().getSortDirection() == SWT.UP;
			viewer.getTable().setSortColumn(column);
			viewer.getTable().setSortDirection(again ? SWT.DOWN : SWT.UP);
			order = by.apply(again);
			viewer.setComparator(new ViewerComparator() {
				@Override
				public int compare(Viewer shown, Object a, Object b) {
					return order.compare((KeyFigures) a, (KeyFigures) b);
				}
			});
		});
	}

	/**
	 * Shows cells.
	 *
	 * @param cells the cells in order
	 */
	void show(List<KeyFigures> cells) {
		List<String> selected = selection().stream().map(KeyFigures::name).toList();
		viewer.setInput(cells);
		if (!selected.isEmpty()) {
			viewer.setSelection(new StructuredSelection(cells.stream().filter(c -> selected.contains(c.name())).toList()));
		}
		refresh();
	}

	private void refresh() {
		viewer.refresh();
		int listed = viewer.getTable().getItemCount();
		int all = viewer.getInput() instanceof List<?> cells ? cells.size() : 0;
		Notes.say(said, listed == all ? all + (all == 1 ? " cell" : " cells") : listed + " of " + all + " cells");
	}

	private boolean fits(KeyFigures cell) {
		String wanted = filter.getText().strip().toLowerCase(Locale.ROOT);
		return (cell.name() + " " + cell.file()).toLowerCase(Locale.ROOT).contains(wanted);
	}

	private List<KeyFigures> selection() {
		return Arrays.stream(viewer.getStructuredSelection().toArray()).map(KeyFigures.class::cast).toList();
	}

	private void copy() {
		List<KeyFigures> chosen = selection().isEmpty()
				? Arrays.stream(viewer.getTable().getItems()).map(i -> (KeyFigures) i.getData()).toList() : selection();
		Clipboard clipboard = new Clipboard(getDisplay());
		try {
			clipboard.setContents(new Object[] {KeyFiguresCsv.of(chosen)}, new Transfer[] {TextTransfer.getInstance()});
			Notes.say(said, chosen.size() + (chosen.size() == 1 ? " cell copied" : " cells copied"));
		} finally {
			clipboard.dispose();
		}
	}

	@Override
	public boolean setFocus() {
		return viewer.getTable().setFocus();
	}
}
