/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.figure;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.lithoscope.figure.Box;
import org.lithoscope.figure.FigureLayout;
import org.lithoscope.figure.FigureView;
import org.lithoscope.figure.PlotLayout;

/** What mouse and keyboard do to the view of a figure. */
final class FigureInteraction {

	private static final double WHEEL_STEP = 0.85;
	private static final double ARROW_STEP = 0.1;
	private static final int LEAST_DRAG = 5;

	private final FigureCanvas canvas;
	private Point pressed;
	private Point last;
	private boolean panning;
	private boolean gripping;
	private boolean overGrip;

	FigureInteraction(FigureCanvas canvas) {
		this.canvas = canvas;
		canvas.addListener(SWT.MouseVerticalWheel, this::wheel);
		canvas.addListener(SWT.MouseDown, this::press);
		canvas.addListener(SWT.MouseMove, this::move);
		canvas.addListener(SWT.MouseUp, this::release);
		canvas.addListener(SWT.MouseDoubleClick, e -> {
			pressed = null;
			canvas.reset();
		});
		canvas.addListener(SWT.MouseExit, e -> leave());
		canvas.addListener(SWT.KeyDown, this::key);
	}

	private void wheel(Event event) {
		canvas.withLayout(layout -> canvas.setView(view().zoom(layout, event.x, event.y, Math.pow(WHEEL_STEP, Math.signum(event.count)))));
		event.doit = false;
	}

	private void press(Event event) {
		canvas.setFocus();
		if (event.button == 1 && isAtGrip(event)) {
			gripping = true;
			canvas.withLayout(layout -> canvas.grip().ifPresent(g -> g.press(layout, event.x, event.y)));
			return;
		}
		if (event.button == 1 || event.button == 2) {
			pressed = new Point(event.x, event.y);
			last = pressed;
			boolean other = (event.stateMask & (SWT.SHIFT | SWT.MOD1)) != 0 || event.button == 2;
			boolean onAxis = canvas.figureLayout().flatMap(l -> l.hit(event.x, event.y)).map(h -> h.axis().isPresent()).orElse(false);
			panning = onAxis || canvas.tool() == FigureCanvas.Tool.PAN != other;
		}
	}

	private boolean isAtGrip(Event event) {
		return canvas.figureLayout().flatMap(l -> canvas.grip().map(g -> g.isAt(l, event.x, event.y))).orElse(false);
	}

	/** The pointer says that there is something to be dragged. */
	private void pointAtGrip(boolean over) {
		if (over != overGrip) {
			overGrip = over;
			int plain = canvas.tool() == FigureCanvas.Tool.PAN ? SWT.CURSOR_SIZEALL : SWT.CURSOR_CROSS;
			canvas.setCursor(canvas.getDisplay().getSystemCursor(over ? SWT.CURSOR_SIZEWE : plain));
		}
	}

	private void move(Event event) {
		canvas.withLayout(layout -> {
			if (gripping) {
				canvas.grip().ifPresent(g -> g.drag(layout, event.x, event.y));
				canvas.redraw();
				return;
			}
			pointAtGrip(pressed == null && isAtGrip(event));
			if (pressed == null) {
				hover(layout, event);
			} else if (panning) {
				canvas.setView(view().withPointer(Optional.empty()).pan(layout, pressed.x, pressed.y, event.x - last.x, event.y - last.y));
				last = new Point(event.x, event.y);
			} else {
				band(layout, event).ifPresent(b -> canvas.setView(view().withPointer(Optional.empty()).withRubberBand(Optional.of(b))));
			}
		});
	}

	private void hover(FigureLayout layout, Event event) {
		FigureView view = view().pointAt(layout, event.x, event.y);
		canvas.setView(view);
		canvas.rows().highlight(canvas.scene().flatMap(s -> NearestRow.find(s.figure(), layout, event.x, event.y)));
	}

	private Optional<Box> band(FigureLayout layout, Event event) {
		int plot = layout.plotAt(pressed.x, pressed.y).orElse(-1);
		if (plot < 0) {
			return Optional.empty();
		}
		Box area = layout.plots().get(plot).area();
		double x = Math.clamp(event.x, area.x(), area.right());
		double y = Math.clamp(event.y, area.y(), area.bottom());
		return Optional.of(new Box(Math.min(x, pressed.x), Math.min(y, pressed.y), Math.abs(x - pressed.x), Math.abs(y - pressed.y)));
	}

	private void release(Event event) {
		if (gripping) {
			gripping = false;
			canvas.grip().ifPresent(FigureGrip::release);
			return;
		}
		Point start = pressed;
		pressed = null;
		if (start == null || event.button == 3) {
			return;
		}
		canvas.withLayout(layout -> {
			boolean dragged = Math.abs(event.x - start.x) + Math.abs(event.y - start.y) >= LEAST_DRAG;
			Optional<Box> band = view().rubberBand();
			if (dragged && !panning && band.isPresent()) {
				canvas.setView(view().zoomTo(layout, layout.plotAt(start.x, start.y).orElse(0), band.get()));
			} else {
				canvas.setView(view().withRubberBand(Optional.empty()));
				if (!dragged) {
					select(layout, event);
				}
			}
		});
	}

	private void select(FigureLayout layout, Event event) {
		canvas.rows().highlighted().ifPresent(key -> canvas.rows().select(canvas.rows().selection().with(key.table(), key.row())));
		hover(layout, event);
	}

	private void leave() {
		canvas.view().ifPresent(v -> canvas.setView(v.withPointer(Optional.empty())));
		canvas.rows().highlight(Optional.empty());
	}

	private void key(Event event) {
		switch (event.character) {
			case '+', '=' -> canvas.zoom(1 / 1.25);
			case '-' -> canvas.zoom(1.25);
			default -> keyCode(event);
		}
	}

	private void keyCode(Event event) {
		switch (event.keyCode) {
			case SWT.KEYPAD_ADD -> canvas.zoom(1 / 1.25);
			case SWT.KEYPAD_SUBTRACT -> canvas.zoom(1.25);
			case SWT.ARROW_LEFT -> pan(1, 0);
			case SWT.ARROW_RIGHT -> pan(-1, 0);
			case SWT.ARROW_UP -> pan(0, 1);
			case SWT.ARROW_DOWN -> pan(0, -1);
			case SWT.HOME -> canvas.reset();
			case SWT.ESC -> {
				pressed = null;
				canvas.view().ifPresent(v -> canvas.setView(v.withRubberBand(Optional.empty())));
				canvas.rows().select(org.lithoscope.figure.RowSelection.NONE);
			}
			default -> {
				// other keys belong to the workbench
			}
		}
	}

	private void pan(int right, int down) {
		canvas.withLayout(layout -> {
			Box area = layout.plots().get(0).area();
			canvas.setView(view().pan(layout, area.middleX(), area.middleY(), right * ARROW_STEP * area.width(),
					down * ARROW_STEP * area.height()));
		});
	}

	private FigureView view() {
		return canvas.view().orElseThrow();
	}

	/** Writes the values under the crosshair in a corner of the plot. */
	void paintReadout(GC gc, FigureLayout layout) {
		Optional<FigureView.Pointer> pointer = view().pointer();
		// a point under the pointer is labelled by the painter
		if (pointer.isEmpty() || canvas.rows().highlighted().isPresent() || pointer.get().plot() >= layout.plots().size()) {
			return;
		}
		PlotLayout plot = layout.plots().get(pointer.get().plot());
		Readout.paint(gc, canvas.theme(), canvas.scene().orElseThrow().figure().plots().get(plot.index()), plot, pointer.get());
	}
}
