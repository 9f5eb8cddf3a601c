/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.application;

import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.lithoscope.ui.Lithoscope;
import org.lithoscope.ui.internal.start.StartEditor;
import org.lithoscope.ui.project.Project;
import org.lithoscope.ui.tools.Ui;

/** Keeps the window's title on what is being looked at, and the start page there while nothing else is open. */
final class WindowTitle implements IPartListener2 {

	private final IWorkbenchWindowConfigurer configurer;
	private final Project project;

	private WindowTitle(IWorkbenchWindowConfigurer configurer) {
		this.configurer = configurer;
		this.project = Lithoscope.of(configurer.getWindow()).project();
	}

	static void install(IWorkbenchWindowConfigurer configurer) {
		WindowTitle title = new WindowTitle(configurer);
		configurer.getWindow().getPartService().addPartListener(title);
		Shell shell = configurer.getWindow().getShell();
		Runnable unlisten = title.project.addListener(Ui.coalesced(shell, title::update));
		shell.addDisposeListener(e -> unlisten.run());
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
		String work = project.title().isEmpty() ? "" : project.title() + " – ";
		String title = (data ? editor.getTitle() + " – " : "") + work + "Lithoscope";
		if (!title.equals(configurer.getTitle())) {
			configurer.setTitle(title);
		}
	}
}
