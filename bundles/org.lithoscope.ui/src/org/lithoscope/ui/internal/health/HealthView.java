/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.health;

import java.util.List;
import java.util.function.Function;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.ViewPart;
import org.lithoscope.engine.Engine;
import org.lithoscope.ui.Lithoscope;
import org.lithoscope.ui.internal.tools.Icons;
import org.lithoscope.ui.tools.Ui;

/** Every plug-in with its calls, times and failures; bundles that could not be resolved, which would vanish silently otherwise. */
public final class HealthView extends ViewPart {

	/** How the widget that tests look for is called. */
	public static final String TABLE_KEY = "health.table";

	private static final int[] LIST_AND_DETAILS = {68, 32};

	private SashForm sash;
	private TableViewer viewer;
	private Text details;
	private Icons icons;

	/** For the extension point. */
	public HealthView() {
		// nothing to prepare
	}

	@Override
	public void createPartControl(Composite parent) {
		sash = new SashForm(parent, SWT.HORIZONTAL | SWT.SMOOTH);
		icons = new Icons(sash);
		Composite area = new Composite(sash, SWT.NONE);
		TableColumnLayout layout = new TableColumnLayout();
		area.setLayout(layout);
		viewer = new TableViewer(area, SWT.FULL_SELECTION);
		viewer.getTable().setHeaderVisible(true);
		viewer.getTable().setData("lithoscope.key", TABLE_KEY);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		column(layout, "Plug-in", 24, 150, HealthEntry::name, true, SWT.LEFT);
		column(layout, "Kind", 9, 70, HealthEntry::kind, false, SWT.LEFT);
		column(layout, "State", 10, 76, HealthEntry::state, false, SWT.LEFT);
		column(layout, "Calls", 6, 52, HealthEntry::calls, false, SWT.RIGHT);
		column(layout, "Mean", 8, 78, HealthEntry::mean, false, SWT.RIGHT);
		column(layout, "Longest", 8, 78, HealthEntry::longest, false, SWT.RIGHT);
		column(layout, "What happened", 35, 140, HealthEntry::summary, false, SWT.LEFT);
		details = new Text(sash, SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL);
		details.setMessage("Select a plug-in to see its failures");
		sash.setWeights(LIST_AND_DETAILS);
		sash.setMaximizedControl(area);
		viewer.addSelectionChangedListener(e -> {
			boolean some = viewer.getStructuredSelection().getFirstElement() instanceof HealthEntry;
			details.setText(some ? text((HealthEntry) viewer.getStructuredSelection().getFirstElement()) : "");
			sash.setMaximizedControl(some ? null : area);
		});
		Lithoscope.of(getSite().getWorkbenchWindow()).engineLater().thenAccept(engine -> Ui.later(sash, () -> watch(engine)));
	}

	private static String text(HealthEntry entry) {
		return entry.name() + "\nfrom " + entry.bundle() + "\n\n" + (entry.details().isBlank() ? "Nothing has gone wrong." : entry.details());
	}

	private void watch(Engine engine) {
		Runnable update = Ui.coalesced(sash, () -> update(engine));
		Runnable unlisten = engine.health().addListener(update);
		sash.addDisposeListener(e -> unlisten.run());
		update.run();
	}

	private void update(Engine engine) {
		List<HealthEntry> entries = HealthEntry.of(engine.health().snapshot());
		viewer.setInput(entries);
		long wrong = entries.stream().filter(e -> e.level() == HealthEntry.Level.ERROR || e.level() == HealthEntry.Level.WARNING).count();
		setContentDescription(wrong == 0 ? "All " + entries.size() + " plug-ins are well." : wrong + " of " + entries.size()
				+ " plug-ins need attention.");
	}

	private void column(TableColumnLayout layout, String title, int weight, int least, Function<HealthEntry, String> text, boolean withIcon, int style) {
		TableViewerColumn column = new TableViewerColumn(viewer, style);
		column.getColumn().setText(title);
		layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, least, true));
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return text.apply((HealthEntry) element);
			}

			@Override
			public Image getImage(Object element) {
				return withIcon ? icons.get(((HealthEntry) element).level().icon()) : null;
			}
		});
	}

	@Override
	public void setFocus() {
		viewer.getTable().setFocus();
		// times change without a failure: they are brought up to date when the view is looked at
		Engine engine = Lithoscope.of(getSite().getWorkbenchWindow()).engineLater().getNow(null);
		if (engine != null) {
			update(engine);
		}
	}
}
