/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.ui.internal.gallery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;
import org.lithoscope.microscopy.folder.FolderImage;
import org.lithoscope.microscopy.ui.internal.Buttons;
import org.lithoscope.microscopy.ui.internal.compare.CompareEditor;
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
			+ "and any text of its tags, and compared at equal scale. Open images, or look through a folder (above, on the right): its images "
			+ "appear one after the other without being opened.";
	private static final int LEAST_CARD = 110;
	private static final int MOST_CARD = 330;
	private static final int USUAL_CARD = 190;

	private final Map<OpenMeasurement, GalleryItem> known = new HashMap<>();
	private final Map<FolderImage, GalleryItem> catalogued = new HashMap<>();
	private final ChosenImages selection = new ChosenImages();
	private Composite stack;
	private Composite empty;
	private Composite gallery;
	private Text search;
	private Combo sample;
	private Combo instrument;
	private Combo voltage;
	private Label count;
	private Button stop;
	private GalleryCanvas canvas;
	private Lithoscope lithoscope;
	private FolderScan scan;
	private List<GalleryItem> all = List.of();

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
		Runnable update = Ui.coalesced(stack, this::update);
		Runnable unlisten = lithoscope.project().addListener(update);
		scan = new FolderScan(lithoscope, update);
		stack.addDisposeListener(e -> {
			unlisten.run();
			scan.close();
		});
		tools();
		update();
	}

	private void tools() {
		IToolBarManager bar = getViewSite().getActionBars().getToolBarManager();
		bar.add(text("Look Through a Folder…", "Show the images of a folder without opening them", this::askFolder));
		bar.add(text("Close Folder", "Show only the images that are open", () -> scan.close(), this::update));
	}

	private static ActionContributionItem text(String name, String tooltip, Runnable... actions) {
		Action action = new Action(name) {
			@Override
			public void run() {
				for (Runnable each : actions) {
					each.run();
				}
			}
		};
		action.setToolTipText(tooltip);
		ActionContributionItem item = new ActionContributionItem(action);
		item.setMode(ActionContributionItem.MODE_FORCE_TEXT);
		return item;
	}

	private void askFolder() {
		DirectoryDialog dialog = new DirectoryDialog(getSite().getShell(), SWT.OPEN);
		dialog.setText("Look Through a Folder");
		dialog.setMessage("The images of the folder appear in the gallery; none of them is opened.");
		String folder = dialog.open();
		if (folder != null) {
			showFolder(Path.of(folder));
		}
	}

	/**
	 * Shows the images of a folder as they are found, beside those that are open.
	 *
	 * @param folder the folder
	 */
	public void showFolder(Path folder) {
		scan.start(folder);
	}

	/** Ends the look through a folder; what was found stays. */
	public void stopFolder() {
		scan.stop();
	}

	private void filters(Composite parent) {
		Composite bar = new Composite(parent, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		GridLayoutFactory.fillDefaults().numColumns(7).extendedMargins(8, 8, 6, 6).spacing(8, 0).applyTo(bar);
		search = new Text(bar, SWT.SEARCH | SWT.ICON_CANCEL | SWT.ICON_SEARCH);
		search.setMessage("Find in names and tags");
		search.setData("lithoscope.key", "gallery.search");
		GridDataFactory.fillDefaults().grab(true, false).minSize(120, SWT.DEFAULT).applyTo(search);
		search.addListener(SWT.Modify, e -> filter());
		sample = combo(bar, "gallery.sample");
		instrument = combo(bar, "gallery.instrument");
		voltage = combo(bar, "gallery.voltage");
		count = Notes.line(bar, "gallery.count");
		stop = Buttons.push(bar, "Stop", "Look no further; what was found stays", this::stopFolder);
		stop.setData("lithoscope.key", "gallery.stop");
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
		MenuItem compare = item(menu, "Compare at Equal Scale", this::compare);
		menu.addListener(SWT.Show, e -> compare.setEnabled(canvas.chosen().size() > 1));
		return menu;
	}

	/** Images that are not open yet are opened first. */
	private void compare() {
		Set<Path> paths = canvas.chosen().stream().map(GalleryItem::path).collect(Collectors.toSet());
		Runnable show = () -> CompareEditor.open(getSite().getPage(), lithoscope.project().measurements().stream()
				.filter(m -> paths.contains(m.path()) && m.measurement().technique().equals(TECHNIQUE)).toList());
		if (toOpen().isEmpty()) {
			CompareEditor.open(getSite().getPage(), chosen());
		} else {
			lithoscope.read(getSite().getWorkbenchWindow(), toOpen()).addJobChangeListener(new JobChangeAdapter() {
				@Override
				public void done(IJobChangeEvent event) {
					Ui.later(stack, show);
				}
			});
		}
	}

	/** The chosen files that are not open. */
	private List<Path> toOpen() {
		return canvas.chosen().stream().filter(i -> i.open().isEmpty()).map(GalleryItem::path).distinct().toList();
	}

	private static MenuItem item(Menu menu, String text, Runnable action) {
		MenuItem item = new MenuItem(menu, SWT.PUSH);
		item.setText(text);
		item.addListener(SWT.Selection, e -> action.run());
		return item;
	}

	private List<OpenMeasurement> chosen() {
		return canvas.chosen().stream().flatMap(i -> i.open().stream()).toList();
	}

	private void open() {
		if (!toOpen().isEmpty()) {
			lithoscope.read(getSite().getWorkbenchWindow(), toOpen());
		}
		if (chosen().isEmpty()) {
			return;
		}
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
		List<FolderImage> found = scan.images();
		catalogued.keySet().retainAll(new HashSet<>(found));
		found.forEach(i -> catalogued.computeIfAbsent(i, GalleryItem::of));
		List<GalleryItem> items = new ArrayList<>(open.stream().map(known::get).toList());
		found.stream().filter(i -> open.stream().map(known::get).noneMatch(o -> o.shows(i))).map(catalogued::get).forEach(items::add);
		all = List.copyOf(items);
		canvas.keep(all.stream().map(GalleryItem::key).collect(Collectors.toSet()));
		choices(sample, "All samples", GalleryItem::sample);
		choices(instrument, "All instruments", GalleryItem::instrument);
		choices(voltage, "All voltages", GalleryItem::voltage);
		stop.setVisible(scan.isRunning());
		GridDataFactory.swtDefaults().exclude(!scan.isRunning()).applyTo(stop);
		((StackLayout) stack.getLayout()).topControl = all.isEmpty() && scan.folder().isEmpty() ? empty : gallery;
		filter();
		stack.layout(true, true);
	}

	private void choices(Combo combo, String all, Function<GalleryItem, String> of) {
		String chosen = combo.getSelectionIndex() > 0 ? combo.getText() : "";
		List<String> names = new ArrayList<>(new TreeSet<>(this.all.stream().map(of).filter(t -> !t.isEmpty()).toList()));
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
		List<GalleryItem> shown = all.stream().filter(i -> i.matches(search.getText()) && fits(sample, i.sample())
				&& fits(instrument, i.instrument()) && fits(voltage, i.voltage())).toList();
		canvas.show(shown);
		String images = shown.size() == all.size() ? all.size() + (all.size() == 1 ? " image" : " images")
				: shown.size() + " of " + all.size() + " images";
		Notes.say(count, scan.state().isEmpty() ? images : images + " · " + scan.state());
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
