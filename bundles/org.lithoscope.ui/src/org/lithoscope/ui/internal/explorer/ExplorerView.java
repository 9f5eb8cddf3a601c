/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.explorer;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.part.ViewPart;
import org.lithoscope.engine.Engine;
import org.lithoscope.ui.Lithoscope;
import org.lithoscope.ui.internal.editor.MeasurementEditor;
import org.lithoscope.ui.internal.handlers.OpenFilesHandler;
import org.lithoscope.ui.internal.importing.DroppedFiles;
import org.lithoscope.ui.internal.importing.ImportJob;
import org.lithoscope.ui.internal.preferences.Preferences;
import org.lithoscope.ui.internal.tools.FirstPaint;
import org.lithoscope.ui.internal.tools.Icons;
import org.lithoscope.ui.project.OpenMeasurement;
import org.lithoscope.ui.project.ProjectFile;
import org.lithoscope.ui.tools.EmptyState;
import org.lithoscope.ui.tools.Ui;

/** The files that are open and their measurements. Files can be dropped here from the desktop. */
public final class ExplorerView extends ViewPart {

	/** How the widget that tests look for is called. */
	public static final String TREE_KEY = "explorer.tree";

	private Composite stack;
	private EmptyState empty;
	private TreeViewer viewer;
	private ExplorerContent content;
	private Lithoscope lithoscope;
	private boolean wasEmpty = true;

	/** For the extension point. */
	public ExplorerView() {
		// nothing to prepare
	}

	@Override
	public void createPartControl(Composite parent) {
		lithoscope = Lithoscope.of(getSite().getWorkbenchWindow());
		stack = new Composite(parent, SWT.NONE);
		stack.setLayout(new StackLayout());
		FirstPaint.fill(stack, this::createContent);
	}

	private void createContent() {
		empty = new EmptyState(stack, "open", "Measurements that you open are listed here. Drop files from the desktop, or",
				"open files…", () -> OpenFilesHandler.open(getSite().getWorkbenchWindow()));
		createTree();
		acceptFiles(stack);
		Runnable unlisten = lithoscope.project().addListener(Ui.coalesced(stack, this::update));
		stack.addDisposeListener(e -> unlisten.run());
		update();
	}

	private void createTree() {
		viewer = new TreeViewer(stack, SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
		viewer.getTree().setData("lithoscope.key", TREE_KEY);
		Icons icons = new Icons(viewer.getTree());
		content = new ExplorerContent(lithoscope.project(), this::techniqueName);
		content.setByFile(isByFile());
		ExplorerLabels labels = new ExplorerLabels(icons, this::typeName);
		viewer.setContentProvider(content);
		viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(labels) {
			@Override
			public String getToolTipText(Object element) {
				return labels.tooltip(element);
			}
		});
		viewer.setComparator(new ViewerComparator() {
			@Override
			public int category(Object element) {
				return Group.READING.equals(element) ? 1 : Group.FAILED.equals(element) ? 2 : 0;
			}
		});
		ColumnViewerToolTipSupport.enableFor(viewer);
		viewer.setInput(lithoscope.project());
		viewer.addDoubleClickListener(e -> openSelected());
		MenuManager menu = new MenuManager();
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		viewer.getTree().setMenu(menu.createContextMenu(viewer.getTree()));
		getSite().registerContextMenu(menu, viewer);
		getSite().setSelectionProvider(viewer);
	}

	private String techniqueName(String id) {
		Engine engine = lithoscope.engineLater().getNow(null);
		String otherwise = id.isEmpty() ? id : Character.toUpperCase(id.charAt(0)) + id.substring(1);
		return engine == null ? otherwise : engine.catalogue().technique(id).map(t -> t.name()).orElse(otherwise);
	}

	private String typeName(String type) {
		Engine engine = lithoscope.engineLater().getNow(null);
		return engine == null ? type : engine.catalogue().measurementTypeName(type);
	}

	private void acceptFiles(Control control) {
		DropTarget target = new DropTarget(control, DND.DROP_COPY | DND.DROP_MOVE | DND.DROP_LINK | DND.DROP_DEFAULT);
		target.setTransfer(new Transfer[] {FileTransfer.getInstance()});
		target.addDropListener(new DropTargetAdapter() {
			@Override
			public void dragEnter(DropTargetEvent event) {
				event.detail = DND.DROP_COPY;
			}

			@Override
			public void drop(DropTargetEvent event) {
				List<Path> paths = DroppedFiles.of(event.data);
				if (!paths.isEmpty()) {
					ImportJob.open(getSite().getWorkbenchWindow(), paths);
				}
			}
		});
	}

	private void update() {
		boolean nothing = lithoscope.project().files().isEmpty();
		StackLayout layout = (StackLayout) stack.getLayout();
		layout.topControl = nothing ? empty : viewer.getTree();
		stack.layout();
		Object[] expanded = viewer.getExpandedElements();
		Set<Object> known = new LinkedHashSet<>(Arrays.asList(viewer.getVisibleExpandedElements()));
		viewer.refresh();
		if (wasEmpty || known.isEmpty()) {
			viewer.expandToLevel(2);
		} else {
			viewer.setExpandedElements(expanded);
			// groups that are new begin open
			for (Object element : content.getElements(null)) {
				if (element instanceof Group && !known.contains(element)) {
					viewer.expandToLevel(element, 1);
				}
			}
		}
		wasEmpty = nothing;
	}

	private boolean isByFile() {
		return new Preferences(InstanceScope.INSTANCE).text(Preferences.GROUPING, "technique").equals("file");
	}

	/** Groups by technique instead of by file, or the other way round. */
	public void toggleGrouping() {
		boolean byFile = !isByFile();
		new Preferences(InstanceScope.INSTANCE).set(Preferences.GROUPING, byFile ? "file" : "technique");
		if (viewer == null) {
			return;
		}
		content.setByFile(byFile);
		viewer.refresh();
		viewer.expandToLevel(2);
	}

	/** Opens the selected measurements in editors. */
	public void openSelected() {
		IStructuredSelection selection = viewer == null ? StructuredSelection.EMPTY : viewer.getStructuredSelection();
		for (Object element : selection) {
			if (element instanceof OpenMeasurement measurement) {
				MeasurementEditor.open(getSite().getPage(), measurement);
			} else if (element instanceof ProjectFile file) {
				file.measurements().forEach(m -> MeasurementEditor.open(getSite().getPage(), m));
				if (file.state() == ProjectFile.State.FAILED) {
					OpenFilesHandler.show(getSite().getPage(), org.lithoscope.ui.StandardLayout.PROBLEMS);
				}
			} else {
				viewer.setExpandedState(element, !viewer.getExpandedState(element));
			}
		}
	}

	@Override
	public void setFocus() {
		Control top = ((StackLayout) stack.getLayout()).topControl;
		(top == null ? stack : top).setFocus();
	}
}
