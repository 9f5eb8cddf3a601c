/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui;

import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;

/** What an editor shows while the workbench is open: it stands for nothing that could be found again at the next start. */
public interface TransientInput extends IEditorInput {

	@Override
	default <T> T getAdapter(Class<T> adapter) {
		return null;
	}

	@Override
	default boolean exists() {
		return false;
	}

	@Override
	default IPersistableElement getPersistable() {
		return null;
	}
}
