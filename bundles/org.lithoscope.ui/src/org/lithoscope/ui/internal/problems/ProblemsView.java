/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.problems;

import java.time.format.DateTimeFormatter;
import java.util.List;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.lithoscope.ui.Lithoscope;
import org.lithoscope.ui.internal.tools.Icons;
import org.lithoscope.ui.project.Problem;
import org.lithoscope.ui.tools.EmptyState;
import org.lithoscope.ui.tools.Ui;

/** What went wrong with files and analyses, in words; never a dialog. */
public final class ProblemsView extends ViewPart {

	/** How the widget that tests look for is called. */
	public static final String TABLE_KEY = "problems.table";

	private Composite stack;
	private EmptyState empty;
	private Composite tableArea;
	private TableViewer viewer;
	private Icons icons;
	private Lithoscope lithoscope;

	/** For the extension point. */
	public ProblemsView() {
		// nothing to prepare
	}

	@Override
	public void createPartControl(Composite parent) {
		lithoscope = Lithoscope.of(getSite().getWorkbenchWindow());
		stack = new Composite(parent, SWT.NONE);
		stack.setLayout(new StackLayout());
		icons = new Icons(stack);
		empty = new EmptyState(stack, "ok", "No problems. Files that cannot be read and warnings of readers and analyses are listed here.",
				"", () -> { });
		tableArea = new Composite(stack, SWT.NONE);
		TableColumnLayout layout = new TableColumnLayout();
		tableArea.setLayout(layout);
		viewer = new TableViewer(tableArea, SWT.FULL_SELECTION | SWT.MULTI);
		viewer.getTable().setData("lithoscope.key", TABLE_KEY);
		viewer.getTable().setHeaderVisible(true);
		column(layout, "What", 60, Problem::message, true);
		column(layout, "File or analysis", 22, Problem::source, false);
		column(layout, "Place", 10, Problem::place, false);
		column(layout, "Time", 8, p -> DateTimeFormatter.ofPattern("HH:mm:ss").format(p.time()), false);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		getSite().setSelectionProvider(viewer);
		Runnable unlisten = lithoscope.problems().addListener(Ui.coalesced(stack, this::update));
		stack.addDisposeListener(e -> unlisten.run());
		update();
	}

	private void column(TableColumnLayout layout, String title, int weight, java.util.function.Function<Problem, String> text,
			boolean withIcon) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.LEFT);
		column.getColumn().setText(title);
		layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 60, true));
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return text.apply((Problem) element);
			}

			@Override
			public Image getImage(Object element) {
				return withIcon ? icons.get(((Problem) element).severity().name().toLowerCase(java.util.Locale.ROOT)) : null;
			}
		});
	}

	private void update() {
		List<Problem> problems = lithoscope.problems().all().reversed();
		((StackLayout) stack.getLayout()).topControl = problems.isEmpty() ? empty : tableArea;
		viewer.setInput(problems);
		setContentDescription(problems.isEmpty() ? "" : problems.size() == 1 ? "1 entry" : problems.size() + " entries");
		stack.layout();
	}

	@Override
	public void setFocus() {
		((StackLayout) stack.getLayout()).topControl.setFocus();
	}
}
