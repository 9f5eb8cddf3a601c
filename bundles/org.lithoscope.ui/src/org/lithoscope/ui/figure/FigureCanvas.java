/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.figure;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.lithoscope.figure.ColourKeys;
import org.lithoscope.figure.FigureLayout;
import org.lithoscope.figure.FigurePainter;
import org.lithoscope.figure.FigureScene;
import org.lithoscope.figure.FigureView;
import org.lithoscope.figure.Theme;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.ui.Lithoscope;
import org.lithoscope.ui.table.LinkedRows;

/**
 * Shows a figure: zoom by wheel and box, pan by drag, double click to reset, the keyboard too; a crosshair with value and unit; the
 * selection shared with tables. Large figures are prepared in the background. For the thread of the display.
 */
public final class FigureCanvas extends Canvas {

	/** What dragging with the left button does. */
	public enum Tool {
		/** Draws a box to zoom into. */
		ZOOM,
		/** Moves what is seen. */
		PAN
	}

	private static final double DARK_BELOW = 0.45;
	private static final int HINT_MARGIN = 24;

	private final LinkedRows rows;
	private final ColourKeys keys = PlatformUI.getWorkbench().getService(Lithoscope.class).colourKeys();
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private final FigureInteraction interaction;
	private final FigurePreparation preparation = new FigurePreparation(this);
	private FigureScene scene;
	private FigureView view;
	private FigureLayout layout;
	private String message = "";
	private Tool tool = Tool.ZOOM;
	private FigureGrip grip;
	private long paints;

	/**
	 * A canvas without a figure.
	 *
	 * @param parent where it stands
	 * @param rows   the selection to share
	 */
	public FigureCanvas(Composite parent, LinkedRows rows) {
		super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
		this.rows = rows;
		setData("org.eclipse.e4.ui.css.CssClassName", "LithoscopeFigure");
		setData("lithoscope.key", "figure");
		interaction = new FigureInteraction(this);
		addListener(SWT.Paint, e -> paint(e.gc));
		Runnable unlisten = rows.addListener(this::linkChanged);
		addListener(SWT.Dispose, e -> {
			unlisten.run();
			preparation.cancel();
		});
	}

	/**
	 * The first figure in a part of a window.
	 *
	 * @param control the part
	 * @return the first visible figure in it; null when there is none
	 */
	public static FigureCanvas firstIn(Control control) {
		if (control instanceof FigureCanvas canvas) {
			return canvas.isVisible() ? canvas : null;
		}
		if (control instanceof Composite composite) {
			for (Control child : composite.getChildren()) {
				FigureCanvas found = firstIn(child);
				if (found != null) {
					return found;
				}
			}
		}
		return null;
	}

	/**
	 * Shows a figure as soon as it is prepared.
	 *
	 * @param figure the figure
	 */
	public void show(Figure figure) {
		message = "Preparing the figure…";
		preparation.start(figure, this::show);
		redraw();
	}

	/**
	 * Shows a figure in the place of one that had fewer points, as soon as it is prepared: what is seen of it stays.
	 *
	 * @param figure the figure
	 */
	public void update(Figure figure) {
		preparation.start(figure, ready -> {
			Optional<FigureView> before = view().filter(v -> v.ranges().size() == ready.initialView().ranges().size());
			show(ready);
			before.ifPresent(v -> setView(view.withRanges(v.ranges()).withPointer(v.pointer())));
		});
	}

	/**
	 * Shows a figure that is ready.
	 *
	 * @param ready the figure
	 */
	public void show(FigureScene ready) {
		scene = ready;
		// the title stands on the tab or in the choice of figures
		view = ready.initialView().withTitle(false).withSelection(rows.selection()).withHighlighted(rows.highlighted());
		layout = null;
		message = ready.isEmpty() ? "This figure has no points." : "";
		changed();
	}

	/**
	 * Shows a sentence in the place of a figure.
	 *
	 * @param text the sentence
	 */
	public void showMessage(String text) {
		preparation.cancel();
		scene = null;
		layout = null;
		message = text;
		redraw();
	}

	/** {@return the figure, if it is ready} */
	public Optional<FigureScene> scene() {
		return Optional.ofNullable(scene);
	}

	/** {@return what is seen of the figure, if it is ready} */
	public Optional<FigureView> view() {
		return scene == null ? Optional.empty() : Optional.of(view);
	}

	/** {@return where the plots were painted, once they were} */
	public Optional<FigureLayout> figureLayout() {
		return Optional.ofNullable(layout);
	}

	/** {@return how often a figure has been painted} */
	public long paints() {
		return paints;
	}

	/**
	 * Shows another part of the figure.
	 *
	 * @param other what is to be seen
	 */
	public void setView(FigureView other) {
		if (scene != null && !other.equals(view)) {
			view = other;
			changed();
		}
	}

	/** {@return what dragging does} */
	public Tool tool() {
		return tool;
	}

	/**
	 * Sets what dragging does.
	 *
	 * @param other zoom or pan
	 */
	public void setTool(Tool other) {
		tool = other;
		setCursor(getDisplay().getSystemCursor(other == Tool.PAN ? SWT.CURSOR_SIZEALL : SWT.CURSOR_CROSS));
		listeners.forEach(Runnable::run);
	}

	/**
	 * Puts something on the figure that can be dragged.
	 *
	 * @param other what; null for nothing
	 */
	public void setGrip(FigureGrip other) {
		grip = other;
		redraw();
	}

	/** {@return what can be dragged on the figure} */
	public Optional<FigureGrip> grip() {
		return Optional.ofNullable(grip);
	}

	/**
	 * Zooms about the middle of the first plot.
	 *
	 * @param factor how much longer ranges become; below 1 to zoom in
	 */
	public void zoom(double factor) {
		withLayout(l -> setView(view.zoom(l, l.plots().get(0).area().middleX(), l.plots().get(0).area().middleY(), factor)));
	}

	/** Shows what was shown at first. */
	public void reset() {
		if (scene != null) {
			setView(view.reset());
		}
	}

	/** {@return the selection shared with tables} */
	public LinkedRows rows() {
		return rows;
	}

	/**
	 * Tells of every change of figure, view or tool.
	 *
	 * @param listener what is told
	 */
	public void addChangeListener(Runnable listener) {
		listeners.add(listener);
	}

	/** {@return colours and sizes that fit the window around} */
	public Theme theme() {
		RGB ground = getBackground().getRGB();
		double luminance = (0.2126 * ground.red + 0.7152 * ground.green + 0.0722 * ground.blue) / 255;
		Theme theme = luminance < DARK_BELOW ? Theme.night() : Theme.light();
		return theme.withKeys(keys).on(0xFF000000 | ground.red << 16 | ground.green << 8 | ground.blue);
	}

	void withLayout(Consumer<FigureLayout> action) {
		if (scene != null && layout != null) {
			action.accept(layout);
		}
	}

	private void linkChanged() {
		if (!isDisposed() && scene != null) {
			setView(view.withSelection(rows.selection()).withHighlighted(rows.highlighted()));
		}
	}

	private void changed() {
		redraw();
		listeners.forEach(Runnable::run);
	}

	private void paint(GC gc) {
		Rectangle area = getClientArea();
		if (scene == null || !message.isEmpty()) {
			paintMessage(gc, area);
			return;
		}
		double zoom = getDisplay().getPrimaryMonitor().getZoom() / 100.0;
		GcSurface surface = new GcSurface(gc, zoom);
		layout = new FigurePainter(theme()).paint(scene, view, surface, area.width, area.height);
		if (grip != null) {
			grip.paint(layout, surface, theme());
		}
		interaction.paintReadout(gc, layout);
		paints++;
	}

	private void paintMessage(GC gc, Rectangle area) {
		gc.setBackground(getBackground());
		gc.fillRectangle(area);
		Theme theme = theme();
		gc.setForeground(new Color(theme.muted() >> 16 & 0xFF, theme.muted() >> 8 & 0xFF, theme.muted() & 0xFF));
		int width = gc.textExtent(message).x;
		gc.drawText(message, Math.max(HINT_MARGIN, (area.width - width) / 2), area.height / 2, true);
	}
}
