/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.start;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.lithoscope.ui.internal.tools.Icons;

/** A thing to do on the start page: icon, name and what it does, for mouse and keyboard. */
final class ActionTile extends Canvas {

	private static final int PADDING = 6;
	private static final int TEXT_X = 36;
	private static final int LEAST_WIDTH = 220;
	private static final int MOST_LINES = 2;

	private final Image icon;
	private final String title;
	private final String subtitle;
	private final Runnable action;
	private boolean hot;

	ActionTile(Composite parent, String icon, String title, String subtitle, Runnable action) {
		super(parent, SWT.DOUBLE_BUFFERED);
		this.icon = new Icons(this).get(icon);
		this.title = title;
		this.subtitle = subtitle;
		this.action = action;
		setData("org.eclipse.e4.ui.css.CssClassName", "LithoscopeStart");
		setData("lithoscope.key", "start." + icon);
		setToolTipText(subtitle);
		setCursor(getDisplay().getSystemCursor(SWT.CURSOR_HAND));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(this);
		addListener(SWT.Paint, e -> paint(e.gc));
		addListener(SWT.MouseEnter, e -> setHot(true));
		addListener(SWT.MouseExit, e -> setHot(false));
		addListener(SWT.MouseUp, e -> getDisplay().asyncExec(action));
		addListener(SWT.FocusIn, e -> redraw());
		addListener(SWT.FocusOut, e -> redraw());
		addListener(SWT.Traverse, e -> e.doit = true);
		addListener(SWT.KeyDown, e -> {
			if (e.character == ' ' || e.character == SWT.CR) {
				this.action.run();
			}
		});
		getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = ActionTile.this.title;
			}
		});
	}

	@Override
	public Point computeSize(int widthHint, int heightHint, boolean changed) {
		int width = widthHint == SWT.DEFAULT ? LEAST_WIDTH : widthHint;
		GC gc = new GC(this);
		try {
			int lines = 1 + lines(gc, width).size();
			return new Point(width, heightHint == SWT.DEFAULT ? lines * gc.getFontMetrics().getHeight() + 2 * PADDING : heightHint);
		} finally {
			gc.dispose();
		}
	}

	/** What the tile does, in as many lines as it needs; what does not fit the last one is cut there. */
	private List<String> lines(GC gc, int width) {
		List<String> lines = new ArrayList<>();
		String line = "";
		for (String word : subtitle.split(" ")) {
			String longer = line.isEmpty() ? word : line + " " + word;
			boolean full = gc.textExtent(longer).x > width - TEXT_X - PADDING;
			if (full && !line.isEmpty() && lines.size() < MOST_LINES - 1) {
				lines.add(line);
				line = word;
			} else {
				line = longer;
			}
		}
		lines.add(fit(gc, line, width - TEXT_X - PADDING));
		return lines;
	}

	private void setHot(boolean whether) {
		hot = whether;
		redraw();
	}

	private void paint(GC gc) {
		Rectangle area = getClientArea();
		RGB ground = getBackground().getRGB();
		RGB ink = getForeground().getRGB();
		gc.setAntialias(SWT.ON);
		if (hot || isFocusControl()) {
			gc.setBackground(mix(ground, ink, hot ? 0.09 : 0.05));
			gc.fillRoundRectangle(0, 1, area.width, area.height - 2, 8, 8);
		}
		int lineHeight = gc.getFontMetrics().getHeight();
		gc.drawImage(icon, 10, PADDING + (lineHeight - icon.getBounds().height) / 2);
		gc.setForeground(getForeground());
		gc.drawText(fit(gc, title, area.width - TEXT_X - PADDING), TEXT_X, PADDING, true);
		gc.setForeground(mix(ground, ink, 0.66));
		int y = PADDING;
		for (String line : lines(gc, area.width)) {
			y += lineHeight;
			gc.drawText(line, TEXT_X, y, true);
		}
	}

	private static String fit(GC gc, String text, int width) {
		int length = text.length();
		while (length > 1 && gc.textExtent(length == text.length() ? text : text.substring(0, length) + "…").x > width) {
			length--;
		}
		return length == text.length() ? text : text.substring(0, length) + "…";
	}

	private static Color mix(RGB a, RGB b, double share) {
		return new Color((int) (a.red + (b.red - a.red) * share), (int) (a.green + (b.green - a.green) * share),
				(int) (a.blue + (b.blue - a.blue) * share));
	}
}
