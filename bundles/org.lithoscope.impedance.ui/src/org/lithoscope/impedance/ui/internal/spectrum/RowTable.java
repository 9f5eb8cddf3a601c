/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal.spectrum;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/** A table of which some cells can be changed. Its elements are the numbers of the rows, so that a row keeps its place whatever is typed. */
public final class RowTable {

	private final TableViewer viewer;
	private final Consumer<String> complained;

	/**
	 * A table without columns and rows.
	 *
	 * @param parent     where it stands
	 * @param key        the name by which tests find it
	 * @param complained is told in words what is wrong with an input; an empty text when nothing is
	 */
	public RowTable(Composite parent, String key, Consumer<String> complained) {
		this.complained = complained;
		viewer = new TableViewer(parent, SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL | SWT.BORDER);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		viewer.getTable().setHeaderVisible(true);
		viewer.getTable().setLinesVisible(true);
		viewer.getTable().setData("lithoscope.key", key);
	}

	/** {@return the viewer} */
	public TableViewer viewer() {
		return viewer;
	}

	/**
	 * Shows rows. The selection and the place are kept as long as their number is.
	 *
	 * @param count how many
	 */
	public void show(int count) {
		if (viewer.getInput() != null && viewer.getTable().getItemCount() == count) {
			viewer.refresh();
		} else {
			viewer.setInput(IntStream.range(0, count).boxed().toList());
		}
	}

	/**
	 * Adds a column.
	 *
	 * @param title   its title
	 * @param width   its width in pixels
	 * @param style   its alignment
	 * @param text    the text of a row
	 * @param tooltip what it is
	 * @return the column
	 */
	public TableViewerColumn column(String title, int width, int style, Function<Integer, String> text, String tooltip) {
		TableViewerColumn column = new TableViewerColumn(viewer, style);
		column.getColumn().setText(title);
		column.getColumn().setWidth(width);
		column.getColumn().setToolTipText(tooltip);
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(k -> text.apply((Integer) k)));
		return column;
	}

	/**
	 * Lets the cells of a column be changed. What is wrong is said, and the old text stays.
	 *
	 * @param column the column
	 * @param editor what it is typed in
	 * @param read   the value of a row
	 * @param write  takes another; throws IllegalArgumentException with what is wrong, in words
	 */
	public void edit(TableViewerColumn column, CellEditor editor, Function<Integer, Object> read, BiConsumer<Integer, Object> write) {
		column.setEditingSupport(new EditingSupport(viewer) {
			@Override
			protected CellEditor getCellEditor(Object element) {
				return editor;
			}

			@Override
			protected boolean canEdit(Object element) {
				return true;
			}

			@Override
			protected Object getValue(Object element) {
				return read.apply((Integer) element);
			}

			@Override
			protected void setValue(Object element, Object value) {
				if (value == null || value.equals(getValue(element))) {
					return;
				}
				try {
					write.accept((Integer) element, value);
					complained.accept("");
				} catch (IllegalArgumentException e) {
					complained.accept(e.getMessage());
				}
			}
		});
	}
}
