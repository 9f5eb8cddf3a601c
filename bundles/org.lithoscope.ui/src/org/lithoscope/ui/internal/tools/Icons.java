/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.tools;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;

/** The icons of the workbench, given back when their control goes. */
public final class Icons {

	private final LocalResourceManager images;

	/**
	 * Icons for a control.
	 *
	 * @param owner the control they live with
	 */
	public Icons(Control owner) {
		images = new LocalResourceManager(org.eclipse.jface.resource.JFaceResources.getResources(owner.getDisplay()), owner);
	}

	/**
	 * An icon.
	 *
	 * @param name its file's name without ending
	 * @return the image, for as long as the control lives
	 */
	public Image get(String name) {
		return images.get(descriptor(name));
	}

	/**
	 * An icon with a smaller one in its lower left corner.
	 *
	 * @param name    the icon
	 * @param overlay the smaller one
	 * @return the image, for as long as the control lives
	 */
	public Image get(String name, String overlay) {
		return images.get(new org.eclipse.jface.viewers.DecorationOverlayIcon(descriptor(name), descriptor(overlay),
				org.eclipse.jface.viewers.IDecoration.BOTTOM_LEFT));
	}

	/**
	 * The descriptor of an icon.
	 *
	 * @param name its file's name without ending
	 * @return the descriptor
	 */
	public static ImageDescriptor descriptor(String name) {
		return ImageDescriptor.createFromURLSupplier(true, () -> Icons.class.getResource("/icons/" + name + ".png"));
	}
}
