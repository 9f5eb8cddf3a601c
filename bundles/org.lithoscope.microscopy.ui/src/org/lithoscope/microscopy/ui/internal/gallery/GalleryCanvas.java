/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.ui.internal.gallery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.lithoscope.microscopy.display.PixelRaster;
import org.lithoscope.microscopy.folder.FolderImage;
import org.lithoscope.microscopy.ui.internal.image.Rasters;
import org.lithoscope.ui.tools.Ui;

/** Cards with thumbnail, name and details; only those that are seen are drawn. Chosen with the pointer or the keys, many with Ctrl and Shift. */
public final class GalleryCanvas extends Canvas {

	private static final int PAD = 6;
	private static final int MARK = 60;

	private final ThumbnailCache thumbnails;
	private final Map<Object, Image> images = new HashMap<>();
	private final Set<GalleryItem> chosen = new LinkedHashSet<>();
	private final List<Runnable> listeners = new ArrayList<>();
	private Runnable open = () -> { };
	private List<GalleryItem> items = List.of();
	private int card = 200;
	private int anchor;

	GalleryCanvas(Composite parent) {
		super(parent, SWT.DOUBLE_BUFFERED | SWT.V_SCROLL);
		setData("org.eclipse.e4.ui.css.CssClassName", "LithoscopeFigure");
		setData("lithoscope.key", "gallery");
		thumbnails = new ThumbnailCache(Ui.coalesced(this, this::redraw));
		addListener(SWT.Paint, e -> paint(e.gc));
		addListener(SWT.Resize, e -> arrange());
		getVerticalBar().addListener(SWT.Selection, e -> redraw());
		addListener(SWT.MouseDown, this::pressed);
		addListener(SWT.MouseDoubleClick, e -> {
			if (layoutNow().at(e.x, e.y + scrolled()) >= 0) {
				open.run();
			}
		});
		addListener(SWT.MouseHover, e -> hint(layoutNow().at(e.x, e.y + scrolled())));
		addListener(SWT.KeyDown, this::key);
		addListener(SWT.Traverse, e -> e.doit = true);
		addListener(SWT.FocusIn, e -> redraw());
		addListener(SWT.FocusOut, e -> redraw());
		addListener(SWT.Dispose, e -> {
			thumbnails.close();
			images.values().forEach(Image::dispose);
		});
	}

	/** Shows other items; those chosen before stay so where they are still there. */
	void show(List<GalleryItem> shown) {
		items = List.copyOf(shown);
		chosen.retainAll(new HashSet<>(items));
		arrange();
		redraw();
	}

	/** Frees the pictures of what is no longer open. */
	void keep(Set<?> kept) {
		thumbnails.keep(kept);
		images.entrySet().removeIf(e -> {
			boolean gone = !kept.contains(e.getKey());
			if (gone) {
				e.getValue().dispose();
			}
			return gone;
		});
	}

	void setCard(int width) {
		card = width;
		arrange();
		redraw();
	}

	void onChosen(Runnable listener) {
		listeners.add(listener);
	}

	void onOpen(Runnable action) {
		open = action;
	}

	/** {@return what is chosen, in the order of the gallery} */
	List<GalleryItem> chosen() {
		return items.stream().filter(chosen::contains).toList();
	}

	/** {@return how many thumbnails have been drawn and are still kept} */
	public int thumbnailsShown() {
		return images.size();
	}

	private int lineHeight() {
		GC gc = new GC(this);
		try {
			return gc.getFontMetrics().getHeight();
		} finally {
			gc.dispose();
		}
	}

	private GalleryLayout layoutNow() {
		return new GalleryLayout(items.size(), getClientArea().width, card, 3 * card / 4 + 2 * lineHeight() + 3 * PAD);
	}

	private int scrolled() {
		return getVerticalBar().getSelection();
	}

	private void arrange() {
		int visible = Math.max(1, getClientArea().height);
		int total = Math.max(visible, layoutNow().totalHeight());
		ScrollBar bar = getVerticalBar();
		bar.setValues(Math.min(bar.getSelection(), total - visible), 0, total, visible, card / 4, visible);
		bar.setVisible(total > visible);
	}

	private void pressed(Event event) {
		setFocus();
		int index = layoutNow().at(event.x, event.y + scrolled());
		boolean keepsMany = event.button != 1 && index >= 0 && chosen.contains(items.get(index));
		if (!keepsMany) {
			choose(index, (event.stateMask & SWT.MOD1) != 0, (event.stateMask & SWT.MOD2) != 0);
		}
	}

	private void choose(int index, boolean add, boolean range) {
		if (!add && !range) {
			chosen.clear();
		}
		if (index >= 0) {
			if (range) {
				int from = Math.min(Math.min(anchor, items.size() - 1), index);
				chosen.addAll(items.subList(from, Math.max(anchor, index) + 1 > items.size() ? items.size() : Math.max(anchor, index) + 1));
			} else if (!add || !chosen.remove(items.get(index))) {
				chosen.add(items.get(index));
			}
			if (!range) {
				anchor = index;
			}
		}
		redraw();
		listeners.forEach(Runnable::run);
	}

	private void key(Event event) {
		boolean range = (event.stateMask & SWT.MOD2) != 0;
		int columns = layoutNow().columns();
		switch (event.keyCode) {
			case SWT.ARROW_RIGHT -> move(1, range);
			case SWT.ARROW_LEFT -> move(-1, range);
			case SWT.ARROW_DOWN -> move(columns, range);
			case SWT.ARROW_UP -> move(-columns, range);
			case SWT.CR, SWT.KEYPAD_CR -> open.run();
			case 'a' -> {
				if ((event.stateMask & SWT.MOD1) != 0) {
					chosen.addAll(items);
					redraw();
					listeners.forEach(Runnable::run);
				}
			}
			default -> {
				// not ours
			}
		}
	}

	private void move(int by, boolean range) {
		int last = chosen().isEmpty() ? -by : items.indexOf(chosen().get(by > 0 ? chosen().size() - 1 : 0));
		int to = last + by;
		if (to >= 0 && to < items.size()) {
			choose(to, false, range);
			Rectangle bounds = layoutNow().bounds(to);
			int visible = getClientArea().height;
			int top = Math.clamp(scrolled(), bounds.y + bounds.height + GalleryLayout.GAP - visible, Math.max(0, bounds.y - GalleryLayout.GAP));
			getVerticalBar().setSelection(top);
		}
	}

	private void hint(int index) {
		setToolTipText(index < 0 ? null : items.get(index).name() + "\n" + items.get(index).instrument() + "\n" + items.get(index).details()
				+ (items.get(index).estimated() ? "\nThe scale is estimated: the file does not state it." : ""));
	}

	private void paint(GC gc) {
		Rectangle area = getClientArea();
		gc.setAntialias(SWT.ON);
		gc.setInterpolation(SWT.HIGH);
		GalleryLayout layout = layoutNow();
		int top = scrolled();
		for (int i = 0; i < items.size(); i++) {
			Rectangle bounds = layout.bounds(i);
			bounds.y -= top;
			if (bounds.y > area.height) {
				return;
			}
			if (bounds.y + bounds.height >= 0) {
				card(gc, items.get(i), bounds);
			}
		}
	}

	private void card(GC gc, GalleryItem item, Rectangle bounds) {
		Color accent = getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION);
		Color text = getForeground();
		boolean isChosen = chosen.contains(item);
		if (isChosen) {
			gc.setBackground(accent);
			gc.setAlpha(MARK);
			gc.fillRoundRectangle(bounds.x, bounds.y, bounds.width, bounds.height, PAD, PAD);
			gc.setAlpha(255);
		}
		int line = gc.getFontMetrics().getHeight();
		Rectangle picture = new Rectangle(bounds.x + PAD, bounds.y + PAD, bounds.width - 2 * PAD, bounds.height - 2 * line - 3 * PAD);
		thumbnail(gc, item, picture);
		gc.setClipping(bounds.x + PAD, bounds.y, bounds.width - 2 * PAD, bounds.height);
		gc.setForeground(text);
		gc.drawText(Elision.middle(gc, item.name(), bounds.width - 2 * PAD), bounds.x + PAD, picture.y + picture.height + PAD, true);
		gc.setAlpha(160);
		String details = item.details() + (item.estimated() ? " · scale estimated" : "");
		gc.drawText(Elision.end(gc, details, bounds.width - 2 * PAD), bounds.x + PAD, picture.y + picture.height + PAD + line, true);
		gc.setAlpha(255);
		gc.setClipping((Rectangle) null);
		gc.setForeground(isChosen ? accent : text);
		gc.setAlpha(isChosen ? 255 : 40);
		gc.drawRoundRectangle(bounds.x, bounds.y, bounds.width - 1, bounds.height - 1, PAD, PAD);
		gc.setAlpha(255);
	}

	private void thumbnail(GC gc, GalleryItem item, Rectangle at) {
		Image image = images.get(item.key());
		if (image == null) {
			Optional<Optional<PixelRaster>> made = item.open().isPresent() ? thumbnails.get(item.open().get().measurement())
					: item.catalogued().map(FolderImage::thumbnail);
			if (made.isPresent() && made.get().isPresent()) {
				image = Rasters.image(getDisplay(), made.get().get());
				images.put(item.key(), image);
			} else {
				gc.setForeground(getForeground());
				gc.setAlpha(110);
				gc.drawText(made.isPresent() ? "no picture" : "…", at.x + PAD, at.y + PAD, true);
				gc.setAlpha(255);
				return;
			}
		}
		Rectangle size = image.getBounds();
		double scale = Math.min((double) at.width / size.width, (double) at.height / size.height);
		int width = Math.max(1, (int) Math.round(size.width * scale));
		int height = Math.max(1, (int) Math.round(size.height * scale));
		gc.drawImage(image, 0, 0, size.width, size.height, at.x + (at.width - width) / 2, at.y + (at.height - height) / 2, width, height);
	}
}
