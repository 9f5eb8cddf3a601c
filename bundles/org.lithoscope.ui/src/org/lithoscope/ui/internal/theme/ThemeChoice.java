/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.theme;

import java.util.Locale;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.lithoscope.ui.internal.preferences.Preferences;

/** Light, dark, or as the operating system has it. */
@SuppressWarnings("restriction")
public enum ThemeChoice {
	/** As the operating system has it. */
	SYSTEM,
	/** Light. */
	LIGHT,
	/** Dark. */
	DARK;

	private static final String LIGHT_ID = "org.eclipse.e4.ui.css.theme.e4_default";
	private static final String DARK_ID = "org.eclipse.e4.ui.css.theme.e4_dark";
	private static final String ENGINE_NODE = "org.eclipse.e4.ui.css.swt.theme";
	private static final String ENGINE_KEY = "themeid";

	/** {@return the text that stands for it in preferences} */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * The choice of a text.
	 *
	 * @param key the text in the preferences
	 * @return the choice; the system's for anything unknown
	 */
	public static ThemeChoice of(String key) {
		for (ThemeChoice choice : values()) {
			if (choice.key().equals(key)) {
				return choice;
			}
		}
		return SYSTEM;
	}

	/** {@return what is set} */
	public static ThemeChoice current() {
		return of(new Preferences(InstanceScope.INSTANCE).text(Preferences.THEME, SYSTEM.key()));
	}

	/**
	 * Makes all windows look so, now and at the next start.
	 *
	 * @param workbench the workbench
	 */
	public void apply(IWorkbench workbench) {
		new Preferences(InstanceScope.INSTANCE).set(Preferences.THEME, key());
		IThemeEngine engine = workbench.getService(IThemeEngine.class);
		boolean dark = this == DARK || this == SYSTEM && Display.isSystemDarkTheme();
		// native widgets first: when GTK loads its style it forgets colours that were set before
		GtkLook.prefer(workbench.getDisplay(), dark, engine);
		if (engine != null) {
			engine.setTheme(dark ? DARK_ID : LIGHT_ID, this != SYSTEM);
		}
		if (this == SYSTEM) {
			IEclipsePreferences node = InstanceScope.INSTANCE.getNode(ENGINE_NODE);
			node.remove(ENGINE_KEY);
		}
	}
}
