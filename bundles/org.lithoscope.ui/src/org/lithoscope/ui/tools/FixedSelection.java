/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.tools;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;

/** A selection that never changes: what an editor shows. */
public final class FixedSelection implements ISelectionProvider {

	private final ISelection selection;

	/**
	 * A selection.
	 *
	 * @param selection what is selected
	 */
	public FixedSelection(ISelection selection) {
		this.selection = selection;
	}

	@Override
	public ISelection getSelection() {
		return selection;
	}

	@Override
	public void setSelection(ISelection other) {
		// it never changes
	}

	@Override
	public void addSelectionChangedListener(ISelectionChangedListener listener) {
		// it never changes
	}

	@Override
	public void removeSelectionChangedListener(ISelectionChangedListener listener) {
		// it never changes
	}
}
