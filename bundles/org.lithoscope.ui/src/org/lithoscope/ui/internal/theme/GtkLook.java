/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.theme;

import java.lang.reflect.InvocationTargetException;

import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.e4.ui.css.swt.theme.IThemeManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IWorkbench;

/** Tells GTK whether the theme of the workbench is dark, so that menus, scroll bars and dialogs follow; nothing on other systems. */
@SuppressWarnings("restriction")
public final class GtkLook {

	private static final String DARK_KEY = "lithoscope.gtk.dark";

	private GtkLook() {
	}

	/**
	 * Makes native widgets follow the theme of the workbench.
	 *
	 * @param workbench the workbench
	 */
	public static void follow(IWorkbench workbench) {
		Display display = workbench.getDisplay();
		IThemeEngine engine = workbench.getService(IThemeEngine.class);
		if (engine == null) {
			IThemeManager manager = workbench.getService(IThemeManager.class);
			engine = manager == null ? null : manager.getEngineForDisplay(workbench.getDisplay());
		}
		ITheme theme = engine == null ? null : engine.getActiveTheme();
		if (theme != null) {
			prefer(display, theme.getId().contains("dark"), engine);
		}
	}

	/**
	 * Makes native widgets dark or light. Asking GTK makes it load its style anew, so it is asked only when something changes.
	 *
	 * @param display the display
	 * @param dark    whether dark
	 * @param engine  gives the widgets their colours anew, once GTK has told the toolkit of its other colours; may be null
	 */
	static void prefer(Display display, boolean dark, IThemeEngine engine) {
		Object before = display.getData(DARK_KEY);
		boolean was = before instanceof Boolean known ? known : Display.isSystemDarkTheme();
		if (SWT.getPlatform().equals("gtk") && dark != was) {
			display.setData(DARK_KEY, dark);
			if (engine != null) {
				restyleOnce(display, engine);
			}
			preferDark(dark);
		}
	}

	/**
	 * The toolkit reads the colours of the system anew some time after GTK has changed its style. What was given a colour of the system until
	 * then, like a label without a colour of its own, has one of the old look: near white on white.
	 */
	private static void restyleOnce(Display display, IThemeEngine engine) {
		Listener[] listener = new Listener[1];
		listener[0] = event -> {
			display.removeListener(SWT.Settings, listener[0]);
			for (Shell shell : display.getShells()) {
				forgetColours(shell);
				engine.applyStyles(shell, true);
			}
		};
		display.addListener(SWT.Settings, listener[0]);
	}

	/** As the theme engine does it before it applies another theme; tab folders and buttons have all their colours from the theme. */
	private static void forgetColours(Control control) {
		if (!(control instanceof CTabFolder || control instanceof Button)) {
			// a control that has no colour of its own would not look for that of the system again
			control.setForeground(control.getDisplay().getSystemColor(SWT.COLOR_WIDGET_FOREGROUND));
			control.setForeground(null);
		}
		if (control instanceof Label || control instanceof Link || control instanceof Table || control instanceof Tree) {
			// likewise; else what was opened in the dark keeps its dark ground in the light
			control.setBackground(control.getDisplay().getSystemColor(SWT.COLOR_WIDGET_BACKGROUND));
			control.setBackground(null);
		}
		if (control instanceof Composite composite) {
			for (Control child : composite.getChildren()) {
				forgetColours(child);
			}
		}
	}

	/** The toolkit has no public method for it; the platform's own workbench calls the same. */
	private static void preferDark(boolean dark) {
		try {
			Display.class.getClassLoader().loadClass("org.eclipse.swt.internal.gtk.OS").getMethod("setDarkThemePreferred", boolean.class)
					.invoke(null, dark);
		} catch (ClassNotFoundException | NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
			System.getLogger(GtkLook.class.getName()).log(System.Logger.Level.INFO, "native widgets keep the look of the system", e);
		}
	}
}
