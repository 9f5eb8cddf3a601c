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
import org.eclipse.swt.widgets.Display;
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
			prefer(display, theme.getId().contains("dark"));
		}
	}

	/**
	 * Makes native widgets dark or light. Asking GTK makes it load its style anew, so it is asked only when something changes.
	 *
	 * @param display the display
	 * @param dark    whether dark
	 */
	static void prefer(Display display, boolean dark) {
		Object before = display.getData(DARK_KEY);
		boolean was = before instanceof Boolean known ? known : Display.isSystemDarkTheme();
		if (SWT.getPlatform().equals("gtk") && dark != was) {
			display.setData(DARK_KEY, dark);
			preferDark(dark);
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
