/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.search;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.part.ViewPart;
import org.lithoscope.archive.ui.internal.commands.ArchiveActions;
import org.lithoscope.archive.ui.internal.jobs.Records;
import org.lithoscope.archive.ui.internal.session.Archives;
import org.lithoscope.archive.ui.internal.session.OpenArchive;
import org.lithoscope.archive.ui.internal.tools.ArchiveIcons;
import org.lithoscope.archive.ui.internal.tools.RecordLook;
import org.lithoscope.engine.Engine;
import org.lithoscope.ui.tools.EmptyState;
import org.lithoscope.ui.tools.Ui;

/** Finds records of the open archive by words, facets and values, while they are typed. */
public final class SearchView extends ViewPart {

	/** The id of the view. */
	public static final String ID = "org.lithoscope.archive.ui.views.search";
	/** How the widget that tests look for is called. */
	public static final String TABLE_KEY = "search.table";

	private static final int[] FACETS_AND_HITS = {26, 74};
	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());

	private final Map<String, String> chosen = new LinkedHashMap<>();
	private Composite stack;
	private Control empty;
	private Composite content;
	private SearchFields fields;
	private FacetTree facets;
	private TableViewer table;
	private Link more;
	private Archives archives;
	private SearchJob running;
	private Optional<OpenArchive> searched = Optional.empty();
	private int generation = -1;
	private int count = SearchRequest.PAGE;

	/** For the extension point. */
	public SearchView() {
		// nothing to prepare
	}

	@Override
	public void createPartControl(Composite parent) {
		archives = Archives.of(getSite());
		stack = new Composite(parent, SWT.NONE);
		stack.setLayout(new StackLayout());
		empty = new EmptyState(stack, "search", "Here the records of an archive are found by words, by technique, person or cell, and by their values, "
				+ "such as a Coulombic efficiency above 99.5 %. To begin,", "open an archive…", () -> ArchiveActions.choose(getSite().getWorkbenchWindow()));
		content = new Composite(stack, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(content);
		fields = new SearchFields(content, this::typed);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(fields);
		SashForm sash = new SashForm(content, SWT.HORIZONTAL | SWT.SMOOTH);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		facets = new FacetTree(sash, this::name, this::choose);
		hits(sash);
		sash.setWeights(FACETS_AND_HITS);
		Runnable unlisten = archives.addListener(Ui.coalesced(stack, this::update));
		stack.addDisposeListener(e -> unlisten.run());
		update();
	}

	private void hits(Composite parent) {
		Composite right = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(right);
		table = new TableViewer(right, SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL);
		table.getTable().setHeaderVisible(true);
		table.getTable().setData("lithoscope.key", TABLE_KEY);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table.getTable());
		ArchiveIcons icons = new ArchiveIcons(table.getTable());
		column("Record", 240, found -> found.hit().title(), found -> icons.get(RecordLook.icon(found.hit().kind())));
		column("Says", 330, FoundRecord::snippet, found -> null);
		column("Written", 130, found -> DAY.format(found.hit().created()), found -> null);
		column("Person", 120, found -> found.hit().person(), found -> null);
		table.setContentProvider(ArrayContentProvider.getInstance());
		table.addDoubleClickListener(e -> openSelected());
		MenuManager menu = new MenuManager();
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		table.getTable().setMenu(menu.createContextMenu(table.getTable()));
		getSite().registerContextMenu(menu, table);
		getSite().setSelectionProvider(table);
		more = new Link(right, SWT.NONE);
		more.addListener(SWT.Selection, e -> {
			count += SearchRequest.PAGE;
			search();
		});
		GridDataFactory.fillDefaults().indent(8, 4).exclude(true).applyTo(more);
	}

	private void openSelected() {
		for (Object found : table.getStructuredSelection()) {
			Records.open(getSite().getWorkbenchWindow(), ((FoundRecord) found).hit());
		}
	}

	/** What a column says of a hit. */
	private interface Said {
		String of(FoundRecord found);
	}

	/** Its icon. */
	private interface Shown {
		Image of(FoundRecord found);
	}

	private void column(String title, int width, Said text, Shown image) {
		TableViewerColumn column = new TableViewerColumn(table, SWT.NONE);
		column.getColumn().setText(title);
		column.getColumn().setWidth(width);
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return text.of((FoundRecord) element);
			}

			@Override
			public Image getImage(Object element) {
				return image.of((FoundRecord) element);
			}
		});
	}

	private String name(String facet, String value) {
		Engine engine = archives.lithoscope().engineLater().getNow(null);
		return switch (facet) {
			case SearchRequest.KIND -> value;
			case "technique" -> engine == null ? value : RecordLook.technique(engine.catalogue(), value);
			case "analysis" -> engine == null ? value : RecordLook.analysis(engine.catalogue(), value);
			default -> value;
		};
	}

	private void choose(String facet, String value) {
		if (value == null) {
			chosen.remove(facet);
		} else {
			chosen.put(facet, value);
		}
		typed();
	}

	private void update() {
		Optional<OpenArchive> open = archives.open();
		((StackLayout) stack.getLayout()).topControl = open.isPresent() ? content : empty;
		stack.layout();
		if (!open.equals(searched)) {
			chosen.clear();
			table.setInput(List.of());
		}
		if (!open.equals(searched) || generation != archives.generation()) {
			generation = archives.generation();
			searched = open;
			search();
		}
	}

	private void typed() {
		count = SearchRequest.PAGE;
		search();
	}

	private void search() {
		if (running != null) {
			running.cancel();
			running = null;
		}
		if (searched.isEmpty() || stack.isDisposed()) {
			return;
		}
		SearchJob[] job = new SearchJob[1];
		job[0] = new SearchJob(archives, searched.get(), fields.request(chosen, count), outcome -> Ui.later(stack, () -> {
			if (job[0] == running) {
				show(outcome);
			}
		}));
		running = job[0];
		running.schedule();
	}

	private void show(SearchOutcome outcome) {
		boolean wrong = !outcome.problem().isEmpty();
		fields.say(wrong ? outcome.problem() : outcome.total() == 0 ? "Nothing found." : outcome.total() == 1 ? "1 record" : outcome.total() + " records",
				wrong);
		if (wrong) {
			return;
		}
		Object[] selected = table.getStructuredSelection().toArray();
		table.setInput(outcome.found());
		reselect(selected, outcome.found());
		facets.show(outcome.facets(), outcome.request().facets());
		boolean rest = outcome.total() > outcome.found().size();
		more.setText(outcome.found().size() + " of " + outcome.total() + " shown. <a>Show more</a>");
		more.setVisible(rest);
		((GridData) more.getLayoutData()).exclude = !rest;
		more.getParent().layout(true);
	}

	private void reselect(Object[] selected, List<FoundRecord> found) {
		if (selected.length > 0) {
			List<Object> ids = java.util.Arrays.stream(selected).<Object>map(s -> ((FoundRecord) s).hit().id()).toList();
			table.setSelection(new org.eclipse.jface.viewers.StructuredSelection(found.stream().filter(f -> ids.contains(f.hit().id())).toList()));
		}
	}

	@Override
	public void setFocus() {
		if (((StackLayout) stack.getLayout()).topControl == content) {
			fields.setFocus();
		} else {
			stack.setFocus();
		}
	}
}
