/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.figure;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.lithoscope.ui.figure.FigureCanvas;
import org.lithoscope.ui.figure.FigureCanvas.Tool;
import org.lithoscope.ui.internal.tools.Icons;

/** The tools of a figure: what dragging does, zoom, and back to all. */
public final class FigureTools {

	private final FigureCanvas canvas;
	private final Icons icons;
	private final ToolItem zoom;
	private final ToolItem pan;
	private final ToolItem fit;

	/**
	 * The tools of a canvas.
	 *
	 * @param bar    where they stand
	 * @param canvas the canvas
	 */
	public FigureTools(ToolBar bar, FigureCanvas canvas) {
		this.canvas = canvas;
		this.icons = new Icons(bar);
		zoom = item(bar, SWT.RADIO, "boxzoom", "Drag to zoom into a box (Shift or Ctrl: move instead)", () -> canvas.setTool(Tool.ZOOM));
		pan = item(bar, SWT.RADIO, "pan", "Drag to move (Shift or Ctrl: zoom instead)", () -> canvas.setTool(Tool.PAN));
		new ToolItem(bar, SWT.SEPARATOR);
		item(bar, SWT.PUSH, "zoom", "Zoom in (+)", () -> canvas.zoom(0.8));
		item(bar, SWT.PUSH, "zoomout", "Zoom out (−)", () -> canvas.zoom(1.25));
		fit = item(bar, SWT.PUSH, "fit", "Show all (Home, or double click)", canvas::reset);
		new ToolItem(bar, SWT.SEPARATOR);
		item(bar, SWT.PUSH, "axes", "Ranges and scales of the axes", () -> canvas.scene().ifPresent(s -> new AxisSettings(canvas).open()));
		item(bar, SWT.PUSH, "copy", "Copy the figure to the clipboard", () -> canvas.scene().ifPresent(s -> new FigureExport(canvas).copy()));
		item(bar, SWT.PUSH, "export", "Export the figure as SVG, PDF, PNG or CSV (Ctrl+E)",
				() -> canvas.scene().ifPresent(s -> new FigureExport(canvas).ask()));
		canvas.addChangeListener(this::update);
		canvas.setTool(Tool.ZOOM);
	}

	private ToolItem item(ToolBar bar, int style, String icon, String tooltip, Runnable action) {
		ToolItem item = new ToolItem(bar, style);
		item.setImage(icons.get(icon));
		item.setToolTipText(tooltip);
		item.setData("lithoscope.key", "figure." + icon);
		item.addListener(SWT.Selection, e -> {
			if (style != SWT.RADIO || item.getSelection()) {
				action.run();
			}
		});
		return item;
	}

	private void update() {
		if (!zoom.isDisposed()) {
			zoom.setSelection(canvas.tool() == Tool.ZOOM);
			pan.setSelection(canvas.tool() == Tool.PAN);
			fit.setEnabled(canvas.view().map(v -> !v.isReset()).orElse(false));
		}
	}
}
