/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal;

import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;
import org.lithoscope.ui.Lithoscope;

/** Makes the one service of the workbench; windows and parts get that of the workbench. */
public final class LithoscopeServiceFactory extends AbstractServiceFactory {

	/** For the extension point. */
	public LithoscopeServiceFactory() {
		// nothing to prepare
	}

	@Override
	public Object create(@SuppressWarnings("rawtypes") Class service, IServiceLocator parent, IServiceLocator locator) {
		Object existing = parent == null ? null : parent.getService(Lithoscope.class);
		return existing == null ? new LithoscopeService() : existing;
	}
}
