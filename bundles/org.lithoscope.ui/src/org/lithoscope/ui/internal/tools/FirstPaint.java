/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.tools;

import java.util.ArrayDeque;
import java.util.Queue;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;

/** What can wait until the user sees a window: the frame comes up first, and its views fill themselves right after. */
public final class FirstPaint implements Listener {

	private static final String KEY = FirstPaint.class.getName();

	private final Display display;
	private final Queue<Runnable> actions = new ArrayDeque<>();
	private boolean painted;

	private FirstPaint(Display display) {
		this.display = display;
	}

	/**
	 * Runs something once a window has been painted, in the order of the calls; later if that has been long ago.
	 *
	 * @param display the display of the windows
	 * @param action  what to run, on the thread of the display
	 */
	public static void then(Display display, Runnable action) {
		FirstPaint paint = of(display);
		if (paint.painted) {
			display.asyncExec(action);
		} else {
			paint.actions.add(action);
		}
	}

	/**
	 * Fills a part of a window: at once if a window has been painted before, else right after.
	 *
	 * @param parent  what is filled
	 * @param content makes the controls in it
	 */
	public static void fill(Composite parent, Runnable content) {
		FirstPaint paint = of(parent.getDisplay());
		if (paint.painted) {
			content.run();
			return;
		}
		paint.actions.add(() -> {
			if (!parent.isDisposed()) {
				content.run();
				parent.layout(true, true);
			}
		});
	}

	private static FirstPaint of(Display display) {
		if (display.getData(KEY) instanceof FirstPaint known) {
			return known;
		}
		FirstPaint paint = new FirstPaint(display);
		display.setData(KEY, paint);
		display.addFilter(SWT.Paint, paint);
		return paint;
	}

	@Override
	public void handleEvent(Event event) {
		display.removeFilter(SWT.Paint, this);
		display.asyncExec(this::runAll);
	}

	private void runAll() {
		painted = true;
		actions.forEach(display::asyncExec);
		actions.clear();
	}
}
