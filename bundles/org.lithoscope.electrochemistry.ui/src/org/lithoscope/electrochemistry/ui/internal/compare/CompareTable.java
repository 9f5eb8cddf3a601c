/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.ui.internal.compare;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.ICheckStateProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;

/** The key figures of cells or groups: what is checked is drawn; sorted by a click on a header. */
final class CompareTable extends Composite {

	private static final int MARK_WIDTH = 52;
	private static final int LEAST_WIDTH_PER_WEIGHT = 8;

	/** What the table asks of its editor. */
	interface Owner {
		/** The colour of a row as RGB. */
		int colour(Subject subject);

		/** Whether a row is drawn. */
		boolean isShown(Subject subject);

		/** Draws rows, or no longer. */
		void setShown(List<Subject> subjects, boolean whether);

		/** Puts cells into a group. */
		void setGroup(List<Subject> cells, String group);

		/** The selected rows have changed. */
		void selected(List<Subject> subjects);
	}

	private final Owner owner;
	private final CheckboxTableViewer viewer;
	private CellFilter filter = CellFilter.parse("");

	CompareTable(Composite parent, Owner owner) {
		super(parent, SWT.NONE);
		this.owner = owner;
		TableColumnLayout layout = new TableColumnLayout();
		setLayout(layout);
		Table table = new Table(this, SWT.FULL_SELECTION | SWT.MULTI | SWT.CHECK);
		viewer = new CheckboxTableViewer(table);
		table.setHeaderVisible(true);
		table.setData("lithoscope.key", "compare.table");
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		viewer.setUseHashlookup(true);
		ColumnViewerToolTipSupport.enableFor(viewer);
		columns(layout);
		viewer.setCheckStateProvider(new ICheckStateProvider() {
			@Override
			public boolean isGrayed(Object element) {
				return false;
			}

			@Override
			public boolean isChecked(Object element) {
				return owner.isShown((Subject) element);
			}
		});
		viewer.addFilter(new ViewerFilter() {
			@Override
			public boolean select(Viewer shown, Object parentElement, Object element) {
				return filter.test((Subject) element);
			}
		});
		viewer.addCheckStateListener(e -> {
			// a check on one of many selected rows is meant for all of them
			List<Subject> some = selection();
			owner.setShown(some.contains(e.getElement()) ? some : List.of((Subject) e.getElement()), e.getChecked());
		});
		viewer.addSelectionChangedListener(e -> owner.selected(selection()));
	}

	private void columns(TableColumnLayout layout) {
		TableViewerColumn mark = new TableViewerColumn(viewer, SWT.LEFT);
		layout.setColumnData(mark.getColumn(), new ColumnPixelData(MARK_WIDTH, false));
		mark.getColumn().setToolTipText("Checked: drawn in the figure, in this colour");
		mark.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return "●";
			}

			@Override
			public Color getForeground(Object element) {
				int rgb = owner.colour((Subject) element);
				return new Color(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
			}
		});
		text(layout, "Cell", 26, Subject::name, Subject::file);
		TableViewerColumn group = text(layout, "Group", 15, Subject::group, s -> "Replicates have the same group; click to change it");
		group.setEditingSupport(new GroupEditing());
		for (KeyFigure figure : KeyFigure.values()) {
			number(layout, figure);
		}
		text(layout, "Protocol", 20, Subject::method, Subject::method);
	}

	private TableViewerColumn text(TableColumnLayout layout, String title, int weight, Function<Subject, String> text,
			Function<Subject, String> tooltip) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.LEFT);
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return text.apply((Subject) element);
			}

			@Override
			public String getToolTipText(Object element) {
				return tooltip.apply((Subject) element);
			}
		});
		Comparator<Subject> rising = Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER);
		head(layout, column.getColumn(), title, weight, falling -> falling ? rising.reversed() : rising);
		return column;
	}

	private void number(TableColumnLayout layout, KeyFigure figure) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.RIGHT);
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return ((Subject) element).text(figure);
			}

			@Override
			public String getToolTipText(Object element) {
				String note = ((Subject) element).note();
				return note.isEmpty() ? null : note;
			}
		});
		column.getColumn().setToolTipText(figure.longName() + "; in a filter: " + figure.word());
		head(layout, column.getColumn(), figure.title(), figure.weight(), falling -> Subject.by(figure, falling));
	}

	private void head(TableColumnLayout layout, TableColumn column, String title, int weight, Function<Boolean, Comparator<Subject>> by) {
		column.setText(title);
		column.setMoveable(true);
		layout.setColumnData(column, new ColumnWeightData(weight, LEAST_WIDTH_PER_WEIGHT * weight));
		column.addListener(SWT.Selection, e -> {
			boolean again = viewer.getTable().getSortColumn() == column && viewer.getTable().getSortDirection() == SWT.UP;
			viewer.getTable().setSortColumn(column);
			viewer.getTable().setSortDirection(again ? SWT.DOWN : SWT.UP);
			Comparator<Subject> order = by.apply(again);
			viewer.setComparator(new ViewerComparator() {
				@Override
				public int compare(Viewer shown, Object a, Object b) {
					return order.compare((Subject) a, (Subject) b);
				}
			});
		});
	}

	/** Shows rows in the place of those that were there. */
	void show(List<? extends Subject> rows) {
		List<String> names = selection().stream().map(Subject::name).toList();
		viewer.setInput(rows);
		if (!names.isEmpty()) {
			viewer.setSelection(new StructuredSelection(rows.stream().filter(r -> names.contains(r.name())).toList()));
		}
	}

	/** What rows say has changed. */
	void refresh() {
		int top = viewer.getTable().getTopIndex();
		viewer.refresh();
		viewer.getTable().setTopIndex(top);
	}

	void setFilter(CellFilter other) {
		filter = other;
		viewer.refresh();
	}

	/** {@return the rows that are listed, in their order} */
	List<Subject> listed() {
		return Arrays.stream(viewer.getTable().getItems()).map(i -> (Subject) i.getData()).toList();
	}

	/** {@return the rows that are selected} */
	List<Subject> selection() {
		return Arrays.stream(viewer.getStructuredSelection().toArray()).map(Subject.class::cast).toList();
	}

	/** Selects the row of a name, if it is listed. */
	void select(String name) {
		listed().stream().filter(s -> s.name().equals(name)).findFirst()
				.ifPresent(s -> viewer.setSelection(new StructuredSelection(s), true));
	}

	@Override
	public boolean setFocus() {
		return viewer.getTable().setFocus();
	}

	/** Names the group of a cell, or of all selected ones. */
	private final class GroupEditing extends EditingSupport {

		private final TextCellEditor editor = new TextCellEditor(viewer.getTable());

		GroupEditing() {
			super(viewer);
		}

		@Override
		protected CellEditor getCellEditor(Object element) {
			return editor;
		}

		@Override
		protected boolean canEdit(Object element) {
			return element instanceof CellRow;
		}

		@Override
		protected Object getValue(Object element) {
			return ((Subject) element).group();
		}

		@Override
		protected void setValue(Object element, Object value) {
			List<Subject> some = selection();
			if (!((Subject) element).group().equals(value)) {
				owner.setGroup(some.contains(element) ? some : List.of((Subject) element), String.valueOf(value));
			}
		}
	}
}
