/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.tools;

import java.net.URL;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;

/** The icons of this bundle and of the workbench, given back when their control goes. */
public final class ArchiveIcons {

	private static final String WORKBENCH = "org.lithoscope.ui";

	private final LocalResourceManager images;

	/**
	 * Icons for a control.
	 *
	 * @param owner the control they live with
	 */
	public ArchiveIcons(Control owner) {
		images = new LocalResourceManager(JFaceResources.getResources(owner.getDisplay()), owner);
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
	 * The descriptor of an icon.
	 *
	 * @param name its file's name without ending
	 * @return the descriptor
	 */
	public static ImageDescriptor descriptor(String name) {
		URL own = ArchiveIcons.class.getResource("/icons/" + name + ".png");
		return own != null ? ImageDescriptor.createFromURL(own)
				: ResourceLocator.imageDescriptorFromBundle(WORKBENCH, "icons/" + name + ".png").orElseGet(ImageDescriptor::getMissingImageDescriptor);
	}
}
