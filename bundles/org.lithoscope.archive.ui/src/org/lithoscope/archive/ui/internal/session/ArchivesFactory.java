/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.session;

import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;
import org.lithoscope.ui.Lithoscope;

/** Makes the one {@link Archives} of the workbench. */
public final class ArchivesFactory extends AbstractServiceFactory {

	/** For the extension point. */
	public ArchivesFactory() {
		// nothing to prepare
	}

	@Override
	public Object create(@SuppressWarnings("rawtypes") Class service, IServiceLocator parent, IServiceLocator locator) {
		Object existing = parent == null ? null : parent.getService(Archives.class);
		return existing == null ? new Archives(locator.getService(Lithoscope.class)) : existing;
	}
}
