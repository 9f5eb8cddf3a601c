/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.figure;

import java.util.List;
import java.util.function.IntConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** The names of figures beside each other, the one that is shown underlined; for mouse and arrow keys. */
public final class FigureChoice extends Canvas {

	private static final int GAP = 18;
	private static final int PADDING = 7;

	private final IntConsumer chosen;
	private List<String> names = List.of();
	private int selected;

	/** @param chosen is told the number of a figure when the user chooses it */
	public FigureChoice(Composite parent, IntConsumer chosen) {
		super(parent, SWT.DOUBLE_BUFFERED);
		this.chosen = chosen;
		setData("lithoscope.key", "figure.choice");
		addListener(SWT.Paint, e -> paint(e.gc));
		addListener(SWT.MouseDown, this::press);
		addListener(SWT.FocusIn, e -> redraw());
		addListener(SWT.FocusOut, e -> redraw());
		addListener(SWT.KeyDown, e -> {
			if (e.keyCode == SWT.ARROW_RIGHT || e.keyCode == SWT.ARROW_LEFT) {
				choose(selected + (e.keyCode == SWT.ARROW_RIGHT ? 1 : -1));
			}
		});
		addListener(SWT.Traverse, e -> e.doit = true);
	}

	/**
	 * Offers names to choose among.
	 *
	 * @param some the names; empty for no choice
	 */
	public void setNames(List<String> some) {
		names = List.copyOf(some);
		setToolTipText(some.isEmpty() ? null : String.join("  ·  ", some));
		selected = 0;
		redraw();
	}

	/** Shows another figure; numbers that do not exist do nothing. */
	void choose(int index) {
		if (index >= 0 && index < names.size() && index != selected) {
			selected = index;
			redraw();
			chosen.accept(index);
		}
	}

	@Override
	public Point computeSize(int wide, int high, boolean changed) {
		GC gc = new GC(this);
		try {
			int width = names.stream().mapToInt(n -> gc.textExtent(n).x + GAP).sum();
			return new Point(wide == SWT.DEFAULT ? width : wide, gc.getFontMetrics().getHeight() + 2 * PADDING);
		} finally {
			gc.dispose();
		}
	}

	/** Where there is no room for all names, each is shortened to its share. */
	private String shown(GC gc, String name) {
		int all = names.stream().mapToInt(n -> gc.textExtent(n).x + GAP).sum();
		int share = getClientArea().width / Math.max(1, names.size()) - GAP;
		if (all <= getClientArea().width || gc.textExtent(name).x <= share) {
			return name;
		}
		int length = name.length();
		while (length > 1 && gc.textExtent(name.substring(0, length) + "…").x > share) {
			length--;
		}
		return name.substring(0, length) + "…";
	}

	private void press(Event event) {
		GC gc = new GC(this);
		try {
			int x = 0;
			for (int i = 0; i < names.size(); i++) {
				x += gc.textExtent(shown(gc, names.get(i))).x + GAP;
				if (event.x < x) {
					choose(i);
					return;
				}
			}
		} finally {
			gc.dispose();
		}
	}

	private void paint(GC gc) {
		RGB ground = getBackground().getRGB();
		RGB ink = getForeground().getRGB();
		Color quiet = new Color((ground.red + 2 * ink.red) / 3, (ground.green + 2 * ink.green) / 3, (ground.blue + 2 * ink.blue) / 3);
		int x = GAP / 2;
		for (int i = 0; i < names.size(); i++) {
			String name = shown(gc, names.get(i));
			Point extent = gc.textExtent(name);
			gc.setForeground(i == selected ? getForeground() : quiet);
			gc.drawText(name, x, PADDING, true);
			if (i == selected) {
				gc.setBackground(getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION));
				gc.fillRectangle(x, PADDING + extent.y + 2, extent.x, isFocusControl() ? 3 : 2);
			}
			x += extent.x + GAP;
		}
	}
}
