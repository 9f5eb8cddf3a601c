/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.application;

import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.lithoscope.ui.internal.start.StartEditor;

/** Keeps the window's title on what is being looked at, and the start page there while nothing else is open. */
final class WindowTitle implements IPartListener2 {

	private final IWorkbenchWindowConfigurer configurer;

	private WindowTitle(IWorkbenchWindowConfigurer configurer) {
		this.configurer = configurer;
	}

	static void install(IWorkbenchWindowConfigurer configurer) {
		configurer.getWindow().getPartService().addPartListener(new WindowTitle(configurer));
	}

	@Override
	public void partActivated(IWorkbenchPartReference reference) {
		update();
	}

	@Override
	public void partBroughtToTop(IWorkbenchPartReference reference) {
		update();
	}

	@Override
	public void partClosed(IWorkbenchPartReference reference) {
		IWorkbenchPage page = configurer.getWindow().getActivePage();
		if (page != null && page.getEditorReferences().length == 0 && !page.getWorkbenchWindow().isClosing()) {
			page.getWorkbenchWindow().getShell().getDisplay().asyncExec(() -> StartEditor.showWhenEmpty(page));
		}
		update();
	}

	private void update() {
		IWorkbenchPage page = configurer.getWindow().getActivePage();
		IEditorPart editor = page == null ? null : page.getActiveEditor();
		boolean data = editor != null && !(editor instanceof StartEditor);
		configurer.setTitle(data ? editor.getTitle() + " – Lithoscope" : "Lithoscope");
	}
}
