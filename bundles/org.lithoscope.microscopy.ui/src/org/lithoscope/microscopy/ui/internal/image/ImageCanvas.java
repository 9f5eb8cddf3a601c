/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.ui.internal.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.lithoscope.model.array.ImageData;
import org.lithoscope.ui.tools.Ui;

/**
 * Shows an image of any size: only what is seen is read, no finer than the screen can show, and in the background. Zoom by wheel or keys,
 * move by drag, double click for the whole image. For the thread of the display.
 */
public final class ImageCanvas extends Canvas {

	private static final double WHEEL = 1.2;
	private static final double KEY = 1.5;
	private static final int STEP = 40;
	private static final int MARGIN = 16;

	private final List<ImageOverlay> overlays = new ArrayList<>();
	private final List<Runnable> viewListeners = new ArrayList<>();
	private final TilePainter painter = new TilePainter(this);
	private ImageData image;
	private TileReader tiles;
	private Look look;
	private ImageTransform transform;
	private PointerTool tool = PointerTool.NONE;
	private Consumer<Optional<Point>> hover = at -> { };
	private Point grabbed;
	private boolean toolDrags;
	private boolean fitted = true;

	/**
	 * A canvas without an image.
	 *
	 * @param parent where it stands
	 */
	public ImageCanvas(Composite parent) {
		super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
		setData("org.eclipse.e4.ui.css.CssClassName", "LithoscopeFigure");
		setData("lithoscope.key", "image");
		addListener(SWT.Paint, e -> paint(e.gc));
		addListener(SWT.Resize, e -> resized());
		addListener(SWT.MouseDown, this::pressed);
		addListener(SWT.MouseMove, this::moved);
		addListener(SWT.MouseUp, this::released);
		addListener(SWT.MouseExit, e -> hover.accept(Optional.empty()));
		addListener(SWT.MouseDoubleClick, e -> {
			if (tool == PointerTool.NONE) {
				fit();
			}
		});
		addListener(SWT.MouseVerticalWheel, e -> {
			zoom(e.x, e.y, e.count > 0 ? WHEEL : 1 / WHEEL);
			e.doit = false;
		});
		addListener(SWT.KeyDown, this::key);
		addListener(SWT.Traverse, e -> e.doit = true);
		addListener(SWT.Dispose, e -> {
			painter.forget();
			if (tiles != null) {
				tiles.close();
			}
		});
	}

	/**
	 * Shows an image.
	 *
	 * @param shown  the image
	 * @param aspect height of a pixel over its width
	 * @param how    how its values become colours
	 */
	public void show(ImageData shown, double aspect, Look how) {
		if (tiles != null) {
			tiles.close();
		}
		boolean same = image != null && image.width() == shown.width() && image.height() == shown.height();
		image = shown;
		look = how;
		painter.forget();
		tiles = new TileReader(shown, how, Ui.coalesced(this, this::redraw));
		if (!same || transform == null) {
			fitted = true;
		}
		resizedTo(aspect);
	}

	/**
	 * Sets how values become colours.
	 *
	 * @param how contrast and colours
	 */
	public void setLook(Look how) {
		if (tiles != null && !how.equals(look)) {
			look = how;
			tiles.setLook(how);
			painter.forget();
			redraw();
		}
	}

	/**
	 * Draws something over the image, in the order of the calls.
	 *
	 * @param overlay what draws
	 */
	public void addOverlay(ImageOverlay overlay) {
		overlays.add(overlay);
	}

	/**
	 * Takes overlays of a kind away.
	 *
	 * @param kind the kind
	 */
	public void clearOverlays(Class<? extends ImageOverlay> kind) {
		overlays.removeIf(kind::isInstance);
	}

	/**
	 * Reads the values of a pixel, in the background; of many calls only the last is answered.
	 *
	 * @param x    from the left
	 * @param y    from the top
	 * @param told gets the values, one for each channel, on the thread of the display
	 */
	public void readValue(int x, int y, Consumer<float[]> told) {
		if (tiles != null) {
			tiles.readValue(x, y, values -> Ui.later(this, () -> told.accept(values)));
		}
	}

	/**
	 * Sets what the pointer does.
	 *
	 * @param other the tool
	 */
	public void setTool(PointerTool other) {
		tool = other;
		setCursor(getDisplay().getSystemCursor(other == PointerTool.NONE ? SWT.CURSOR_ARROW : SWT.CURSOR_CROSS));
	}

	/**
	 * Tells the pixel under the pointer.
	 *
	 * @param told gets the pixel, or nothing where there is none
	 */
	public void onHover(Consumer<Optional<Point>> told) {
		hover = told;
	}

	/**
	 * Tells when another part is seen.
	 *
	 * @param listener what is told
	 */
	public void onView(Runnable listener) {
		viewListeners.add(listener);
	}

	/** {@return the image, if one is shown} */
	public Optional<ImageData> image() {
		return Optional.ofNullable(image);
	}

	/** {@return where the image lies, if one is shown} */
	public Optional<ImageTransform> transform() {
		return Optional.ofNullable(transform);
	}

	/** {@return whether parts of what is seen are still being read} */
	public boolean isReading() {
		return tiles != null && tiles.isReading();
	}

	/** Shows the whole image. */
	public void fit() {
		if (transform != null) {
			fitted = true;
			resizedTo(transform.aspect());
		}
	}

	/**
	 * Shows another part.
	 *
	 * @param other where the image lies
	 */
	public void setTransform(ImageTransform other) {
		if (!other.equals(transform)) {
			transform = other;
			fitted = false;
			viewChanged();
		}
	}

	/** Shows each pixel of the image as one of the screen, about the middle. */
	public void actualSize() {
		if (transform != null) {
			Point size = getSize();
			zoom(size.x / 2.0, size.y / 2.0, 1 / transform.zoom());
		}
	}

	/**
	 * Zooms about the middle.
	 *
	 * @param factor by how much things become larger
	 */
	public void zoom(double factor) {
		Point size = getSize();
		zoom(size.x / 2.0, size.y / 2.0, factor);
	}

	private void zoom(double x, double y, double factor) {
		if (transform != null) {
			setTransform(transform.zoomed(x, y, factor));
		}
	}

	private void resized() {
		if (transform != null) {
			resizedTo(transform.aspect());
		}
	}

	private void resizedTo(double aspect) {
		Rectangle area = getClientArea();
		if (fitted && area.width > 0 && area.height > 0) {
			transform = ImageTransform.fit(image.width(), image.height(), aspect, area.width, area.height);
		} else if (transform == null) {
			transform = new ImageTransform(1, aspect, 0, 0);
		}
		viewChanged();
	}

	private void viewChanged() {
		viewListeners.forEach(Runnable::run);
		redraw();
	}

	private void pressed(Event event) {
		setFocus();
		if (transform == null) {
			return;
		}
		toolDrags = event.button == 1 && tool.press(event, transform);
		if (!toolDrags && event.button <= 2) {
			grabbed = new Point(event.x, event.y);
		}
	}

	private void moved(Event event) {
		if (transform == null) {
			return;
		}
		if (toolDrags) {
			tool.drag(event, transform);
			redraw();
		} else if (grabbed != null) {
			setTransform(transform.moved(event.x - grabbed.x, event.y - grabbed.y));
			grabbed = new Point(event.x, event.y);
		}
		int x = (int) Math.floor(transform.imageX(event.x));
		int y = (int) Math.floor(transform.imageY(event.y));
		boolean inside = x >= 0 && y >= 0 && x < image.width() && y < image.height();
		hover.accept(inside ? Optional.of(new Point(x, y)) : Optional.empty());
	}

	private void released(Event event) {
		if (toolDrags) {
			toolDrags = false;
			tool.release(event, transform);
			redraw();
		}
		grabbed = null;
	}

	private void key(Event event) {
		if (transform == null) {
			return;
		}
		switch (event.keyCode) {
			case SWT.ARROW_LEFT -> setTransform(transform.moved(STEP, 0));
			case SWT.ARROW_RIGHT -> setTransform(transform.moved(-STEP, 0));
			case SWT.ARROW_UP -> setTransform(transform.moved(0, STEP));
			case SWT.ARROW_DOWN -> setTransform(transform.moved(0, -STEP));
			case SWT.HOME -> fit();
			default -> character(event.character);
		}
	}

	private void character(char character) {
		switch (character) {
			case '+' -> zoom(KEY);
			case '-' -> zoom(1 / KEY);
			case '1' -> actualSize();
			default -> {
				// not ours
			}
		}
	}

	private void paint(GC gc) {
		gc.setBackground(getBackground());
		gc.fillRectangle(getClientArea());
		if (image == null || transform == null) {
			return;
		}
		Optional<String> failure = tiles.failure();
		if (failure.isPresent()) {
			gc.setForeground(getForeground());
			gc.drawText(failure.get(), MARGIN, MARGIN, true);
			return;
		}
		painter.paint(gc, tiles, transform);
		overlays.forEach(o -> o.paint(gc, transform));
	}
}
