/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.EditorPart;

/** An editor that shows and changes nothing: it is never dirty, and its title is the name of its input. */
public abstract class ReadOnlyEditor extends EditorPart {

	/** For subclasses. */
	protected ReadOnlyEditor() {
		// what is shown is made by createPartControl
	}

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		setSite(site);
		setInput(input);
		setPartName(input.getName());
	}

	@Override
	public final void doSave(IProgressMonitor monitor) {
		throw new UnsupportedOperationException(getTitle() + " has nothing to save");
	}

	@Override
	public final void doSaveAs() {
		throw new UnsupportedOperationException(getTitle() + " has nothing to save");
	}

	@Override
	public final boolean isDirty() {
		return false;
	}

	@Override
	public final boolean isSaveAsAllowed() {
		return false;
	}
}
