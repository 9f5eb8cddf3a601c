/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.theme;

import java.io.File;
import java.io.IOException;
import java.net.URL;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.swt.SWT;
import org.osgi.framework.FrameworkUtil;

/** Gives GTK the rules of Lithoscope beside those of the system; nothing on other systems. */
public final class GtkStyle {

	/** Where the toolkit looks for a file with such rules when it makes its display. */
	static final String FILE_KEY = "org.eclipse.swt.internal.gtk.cssFile";

	private static final String RULES = "css/gtk.css";

	private GtkStyle() {
	}

	/** To be called before the display is made. A file that the user has named already is left alone. */
	public static void install() {
		if (!SWT.getPlatform().equals("gtk") || System.getProperty(FILE_KEY) != null) {
			return;
		}
		URL rules = FrameworkUtil.getBundle(GtkStyle.class).getEntry(RULES);
		try {
			System.setProperty(FILE_KEY, new File(FileLocator.toFileURL(rules).getPath()).getPath());
		} catch (IOException e) {
			System.getLogger(GtkStyle.class.getName()).log(System.Logger.Level.INFO, "disabled buttons are not dimmed", e);
		}
	}
}
