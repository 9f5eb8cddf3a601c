/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.ui.internal.gallery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;
import org.lithoscope.microscopy.ui.internal.compare.CompareEditor;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.ui.Lithoscope;
import org.lithoscope.ui.project.OpenMeasurement;
import org.lithoscope.ui.tools.Notes;
import org.lithoscope.ui.tools.Ui;

/** Every image that is open, as thumbnails with filters; several are compared at equal scale. */
public final class GalleryView extends ViewPart {

	/** The id of the view. */
	public static final String ID = "org.lithoscope.microscopy.ui.views.gallery";

	private static final String TECHNIQUE = "microscopy";
	private static final String OPEN = "org.lithoscope.ui.commands.openMeasurement";
	private static final String PURPOSE = "Every image that is open stands here as a thumbnail, to be filtered by sample, instrument, voltage "
			+ "and any text of its tags, and compared at equal scale. Open images, or import a folder.";
	private static final int LEAST_CARD = 110;
	private static final int MOST_CARD = 330;
	private static final int USUAL_CARD = 190;

	private final Map<OpenMeasurement, GalleryItem> known = new HashMap<>();
	private final ChosenImages selection = new ChosenImages();
	private Composite stack;
	private Composite empty;
	private Composite gallery;
	private Text search;
	private Combo sample;
	private Combo instrument;
	private Combo voltage;
	private Label count;
	private GalleryCanvas canvas;
	private Lithoscope lithoscope;

	/** For the extension point. */
	public GalleryView() {
		// nothing to prepare
	}

	@Override
	public void createPartControl(Composite parent) {
		lithoscope = Lithoscope.of(getSite().getWorkbenchWindow());
		stack = new Composite(parent, SWT.NONE);
		stack.setLayout(new StackLayout());
		empty = Notes.page(stack, PURPOSE);
		gallery = new Composite(stack, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(gallery);
		filters(gallery);
		canvas = new GalleryCanvas(gallery);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
		canvas.setCard(USUAL_CARD);
		canvas.onChosen(() -> selection.setSelection(new StructuredSelection(chosen())));
		canvas.onOpen(this::open);
		canvas.setMenu(menu());
		getSite().setSelectionProvider((ISelectionProvider) selection);
		Runnable unlisten = lithoscope.project().addListener(Ui.coalesced(stack, this::update));
		stack.addDisposeListener(e -> unlisten.run());
		update();
	}

	private void filters(Composite parent) {
		Composite bar = new Composite(parent, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		GridLayoutFactory.fillDefaults().numColumns(6).extendedMargins(8, 8, 6, 6).spacing(8, 0).applyTo(bar);
		search = new Text(bar, SWT.SEARCH | SWT.ICON_CANCEL | SWT.ICON_SEARCH);
		search.setMessage("Find in names and tags");
		search.setData("lithoscope.key", "gallery.search");
		GridDataFactory.fillDefaults().grab(true, false).minSize(120, SWT.DEFAULT).applyTo(search);
		search.addListener(SWT.Modify, e -> filter());
		sample = combo(bar, "gallery.sample");
		instrument = combo(bar, "gallery.instrument");
		voltage = combo(bar, "gallery.voltage");
		count = Notes.line(bar, "gallery.count");
		Scale size = new Scale(bar, SWT.HORIZONTAL);
		size.setMinimum(LEAST_CARD);
		size.setMaximum(MOST_CARD);
		size.setSelection(USUAL_CARD);
		size.setToolTipText("Size of the thumbnails");
		GridDataFactory.swtDefaults().hint(100, SWT.DEFAULT).applyTo(size);
		size.addListener(SWT.Selection, e -> canvas.setCard(size.getSelection()));
	}

	private Combo combo(Composite bar, String key) {
		Combo combo = new Combo(bar, SWT.READ_ONLY | SWT.DROP_DOWN);
		combo.setData("lithoscope.key", key);
		combo.addListener(SWT.Selection, e -> filter());
		return combo;
	}

	private Menu menu() {
		Menu menu = new Menu(canvas);
		item(menu, "Open\tEnter", this::open);
		MenuItem compare = item(menu, "Compare at Equal Scale", () -> CompareEditor.open(getSite().getPage(), chosen()));
		menu.addListener(SWT.Show, e -> compare.setEnabled(chosen().size() > 1));
		return menu;
	}

	private static MenuItem item(Menu menu, String text, Runnable action) {
		MenuItem item = new MenuItem(menu, SWT.PUSH);
		item.setText(text);
		item.addListener(SWT.Selection, e -> action.run());
		return item;
	}

	private List<OpenMeasurement> chosen() {
		return canvas.chosen().stream().map(GalleryItem::open).toList();
	}

	private void open() {
		IHandlerService handlers = getSite().getService(IHandlerService.class);
		try {
			handlers.executeCommand(OPEN, null);
		} catch (org.eclipse.core.commands.common.CommandException e) {
			lithoscope.problems().error("Gallery", "The image cannot be opened: " + e.getMessage());
		}
	}

	private void update() {
		List<OpenMeasurement> open = lithoscope.project().measurements().stream()
				.filter(m -> m.measurement().technique().equals(TECHNIQUE)).toList();
		known.keySet().retainAll(open);
		open.forEach(m -> known.computeIfAbsent(m, GalleryItem::of));
		canvas.keep(open.stream().map(OpenMeasurement::measurement).collect(Collectors.<Measurement>toSet()));
		choices(sample, "All samples", GalleryItem::sample);
		choices(instrument, "All instruments", GalleryItem::instrument);
		choices(voltage, "All voltages", GalleryItem::voltage);
		((StackLayout) stack.getLayout()).topControl = open.isEmpty() ? empty : gallery;
		filter();
		stack.layout(true, true);
	}

	private void choices(Combo combo, String all, Function<GalleryItem, String> of) {
		String chosen = combo.getSelectionIndex() > 0 ? combo.getText() : "";
		List<String> names = new ArrayList<>(new TreeSet<>(known.values().stream().map(of).filter(t -> !t.isEmpty()).toList()));
		names.add(0, all);
		if (!names.equals(List.of(combo.getItems()))) {
			combo.setItems(names.toArray(new String[0]));
		}
		combo.select(Math.max(0, names.indexOf(chosen)));
		combo.setVisible(names.size() > 2);
		// a choice among one is none
		GridDataFactory.swtDefaults().exclude(names.size() <= 2).applyTo(combo);
	}

	private void filter() {
		List<GalleryItem> all = lithoscope.project().measurements().stream().map(known::get).filter(i -> i != null).toList();
		List<GalleryItem> shown = all.stream().filter(i -> i.matches(search.getText()) && fits(sample, i.sample())
				&& fits(instrument, i.instrument()) && fits(voltage, i.voltage())).toList();
		canvas.show(shown);
		Notes.say(count, shown.size() == all.size() ? all.size() + (all.size() == 1 ? " image" : " images")
				: shown.size() + " of " + all.size() + " images");
		selection.setSelection(new StructuredSelection(chosen()));
	}

	private static boolean fits(Combo combo, String text) {
		return combo.getSelectionIndex() <= 0 || combo.getText().equals(text);
	}

	@Override
	public void setFocus() {
		if (gallery.isVisible()) {
			canvas.setFocus();
		} else {
			stack.setFocus();
		}
	}
}
