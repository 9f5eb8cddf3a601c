/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.tests;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.lithoscope.ui.internal.tools.Screenshot;

/** Works the workbench like a user: finds widgets by their key, tells their listeners, and waits for conditions, never for times. */
final class Robot {

	private static final long PATIENCE_NANOS = 30_000_000_000L;

	private Robot() {
	}

	static Display display() {
		return PlatformUI.getWorkbench().getDisplay();
	}

	static IWorkbenchWindow window() {
		return call(() -> PlatformUI.getWorkbench().getWorkbenchWindows()[0]);
	}

	static IWorkbenchPage page() {
		return window().getActivePage();
	}

	/** Runs something on the thread of the display; what it throws is thrown here. */
	static <T> T call(Callable<T> action) {
		AtomicReference<T> value = new AtomicReference<>();
		AtomicReference<Throwable> thrown = new AtomicReference<>();
		display().syncExec(() -> {
			try {
				value.set(action.call());
			} catch (Exception | AssertionError e) {
				thrown.set(e);
			}
		});
		if (thrown.get() != null) {
			throw new AssertionError(thrown.get());
		}
		return value.get();
	}

	static void run(Runnable action) {
		call(() -> {
			action.run();
			return null;
		});
	}

	/** Waits until a condition holds on the thread of the display. */
	static void waitFor(String what, BooleanSupplier condition) {
		long end = System.nanoTime() + PATIENCE_NANOS;
		while (!call(condition::getAsBoolean)) {
			if (System.nanoTime() > end) {
				fail("waited in vain for " + what);
			}
			java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
		}
	}

	/** Waits until no job that the user waits for is at work and the display has done what was waiting, painting included. */
	static void settle() {
		for (int quiet = 0; quiet < 3;) {
			waitFor("the jobs", () -> Job.getJobManager().find(Screenshot.Family.WORK).length == 0);
			CountDownLatch idle = new CountDownLatch(1);
			run(() -> display().timerExec(100, idle::countDown));
			try {
				idle.await();
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				throw new AssertionError(e);
			}
			quiet = Job.getJobManager().find(Screenshot.Family.WORK).length == 0 ? quiet + 1 : 0;
		}
	}

	/** The widget with a key that is visible. */
	static <W extends Control> Optional<W> find(Class<W> type, String key) {
		for (Shell shell : display().getShells()) {
			Optional<W> found = find(shell, type, key);
			if (found.isPresent()) {
				return found;
			}
		}
		return Optional.empty();
	}

	private static <W extends Control> Optional<W> find(Control control, Class<W> type, String key) {
		if (type.isInstance(control) && key.equals(control.getData("lithoscope.key")) && control.isVisible()) {
			return Optional.of(type.cast(control));
		}
		if (control instanceof Composite composite) {
			for (Control child : composite.getChildren()) {
				Optional<W> found = find(child, type, key);
				if (found.isPresent()) {
					return found;
				}
			}
		}
		return Optional.empty();
	}

	/** Waits for a widget and returns it. */
	static <W extends Control> W get(Class<W> type, String key) {
		waitFor("the widget " + key, () -> find(type, key).isPresent());
		return call(() -> find(type, key).orElseThrow());
	}

	/** Tells a widget's listeners of an event, as the toolkit would. */
	static void send(Widget widget, int type, int x, int y, int detail) {
		run(() -> {
			Event event = new Event();
			event.x = x;
			event.y = y;
			event.count = detail;
			event.button = 1;
			widget.notifyListeners(type, event);
		});
	}

	static void screenshot(Path file) {
		run(() -> Screenshot.save(window().getShell(), file));
	}
}
