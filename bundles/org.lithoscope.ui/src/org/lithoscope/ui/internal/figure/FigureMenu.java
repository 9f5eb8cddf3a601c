/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.figure;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.lithoscope.ui.figure.FigureCanvas;
import org.lithoscope.ui.internal.tools.Icons;

/** The context menu of a figure. */
public final class FigureMenu {

	private final Menu menu;
	private final Icons icons;

	/**
	 * The context menu of a canvas.
	 *
	 * @param canvas the canvas
	 */
	public FigureMenu(FigureCanvas canvas) {
		menu = new Menu(canvas);
		icons = new Icons(canvas);
		item("fit", "Show All\tHome", canvas::reset);
		item("zoom", "Zoom In\t+", () -> canvas.zoom(0.8));
		item("zoomout", "Zoom Out\t−", () -> canvas.zoom(1.25));
		new MenuItem(menu, SWT.SEPARATOR);
		item("axes", "Axes…", () -> canvas.scene().ifPresent(s -> new AxisSettings(canvas).open()));
		new MenuItem(menu, SWT.SEPARATOR);
		item("copy", "Copy Figure\tCtrl+Shift+C", () -> canvas.scene().ifPresent(s -> new FigureExport(canvas).copy()));
		item("export", "Export Figure…\tCtrl+E", () -> canvas.scene().ifPresent(s -> new FigureExport(canvas).ask()));
		canvas.setMenu(menu);
	}

	private void item(String icon, String text, Runnable action) {
		MenuItem item = new MenuItem(menu, SWT.PUSH);
		item.setText(text);
		item.setImage(icons.get(icon));
		item.addListener(SWT.Selection, e -> action.run());
	}
}
