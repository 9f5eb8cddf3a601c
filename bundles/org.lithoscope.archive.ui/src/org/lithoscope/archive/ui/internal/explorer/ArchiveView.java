/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.explorer;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.part.ViewPart;
import org.lithoscope.archive.ui.internal.commands.ArchiveActions;
import org.lithoscope.archive.ui.internal.jobs.OpenArchiveJob;
import org.lithoscope.archive.ui.internal.jobs.Records;
import org.lithoscope.archive.ui.internal.jobs.RefreshJob;
import org.lithoscope.archive.ui.internal.session.Archives;
import org.lithoscope.archive.ui.internal.session.OpenArchive;
import org.lithoscope.archive.ui.internal.tools.ArchiveIcons;
import org.lithoscope.archive.ui.internal.tools.FileDrop;
import org.lithoscope.ui.project.RecentArchives;
import org.lithoscope.ui.tools.EmptyState;
import org.lithoscope.ui.tools.Ui;

/** The records of the archive that is open, as a tree. Files and folders dropped here are imported into it. */
public final class ArchiveView extends ViewPart {

	/** The id of the view. */
	public static final String ID = "org.lithoscope.archive.ui.views.archive";
	/** How the widget that tests look for is called. */
	public static final String TREE_KEY = "archive.tree";

	private static final String PURPOSE = "An archive keeps the raw files, cells, measurements and results of a project together, with the "
			+ "proof of where each number came from. To begin,";
	private static final int MOST_RECENT = 4;
	private static final int OTHERS_MILLIS = 30_000;

	private Composite stack;
	private EmptyState empty;
	private Composite content;
	private ArchiveHeader header;
	private TreeViewer viewer;
	private ArchiveContent nodes;
	private Archives archives;
	private Optional<OpenArchive> shown = Optional.empty();
	private ArchiveTree tree;
	private int generation = -1;

	/** For the extension point. */
	public ArchiveView() {
		// nothing to prepare
	}

	@Override
	public void createPartControl(Composite parent) {
		IWorkbenchWindow window = getSite().getWorkbenchWindow();
		archives = Archives.of(window);
		stack = new Composite(parent, SWT.NONE);
		stack.setLayout(new StackLayout());
		empty = new EmptyState(stack, "archive", PURPOSE, "make a new archive…", () -> ArchiveActions.create(window));
		empty.addStep("open an archive…", () -> ArchiveActions.choose(window));
		for (Path recent : RecentArchives.all().stream().limit(MOST_RECENT).toList()) {
			empty.addStep(String.valueOf(recent.getFileName()), () -> new OpenArchiveJob(archives, recent, Optional.empty()).schedule());
		}
		content = new Composite(stack, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(content);
		header = new ArchiveHeader(content, this::rearrange);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
		createTree();
		FileDrop.on(stack, paths -> ArchiveActions.take(window, paths));
		Runnable unlisten = archives.addListener(Ui.coalesced(stack, this::update));
		stack.getDisplay().timerExec(OTHERS_MILLIS, this::followOthers);
		stack.addDisposeListener(e -> unlisten.run());
		update();
	}

	/** What other people write appears by itself; to look whether there is anything takes a few milliseconds. */
	private void followOthers() {
		if (!stack.isDisposed()) {
			shown.ifPresent(archive -> new RefreshJob(archives, archive, true).schedule());
			stack.getDisplay().timerExec(OTHERS_MILLIS, this::followOthers);
		}
	}

	private void createTree() {
		viewer = new TreeViewer(content, SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
		viewer.getTree().setData("lithoscope.key", TREE_KEY);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(viewer.getTree());
		viewer.setUseHashlookup(true);
		nodes = new ArchiveContent(this::load);
		viewer.setContentProvider(nodes);
		viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(new ArchiveLabels(new ArchiveIcons(viewer.getTree()))));
		viewer.addDoubleClickListener(e -> openSelected());
		MenuManager menu = new MenuManager();
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		viewer.getTree().setMenu(menu.createContextMenu(viewer.getTree()));
		getSite().registerContextMenu(menu, viewer);
		getSite().setSelectionProvider(viewer);
	}

	private void load(ArchiveNode parent) {
		ArchiveTree asked = tree;
		if (shown.isPresent()) {
			new TreeLoading(archives, shown.get(), asked, parent, found -> Ui.later(stack, () -> {
				if (asked == tree) {
					nodes.put(parent, found);
					refresh(parent);
				}
			})).schedule();
		}
	}

	private void refresh(ArchiveNode parent) {
		if (parent == null) {
			viewer.refresh();
			for (Object root : nodes.getElements(null)) {
				if (viewer.getExpandedElements().length == 0 && nodes.hasChildren(root)) {
					viewer.expandToLevel(root, 1);
				}
			}
		} else {
			viewer.refresh(parent);
		}
	}

	private void update() {
		Optional<OpenArchive> open = archives.open();
		StackLayout layout = (StackLayout) stack.getLayout();
		layout.topControl = open.isPresent() ? content : empty;
		header.show(open, archives.message());
		if (open.isEmpty()) {
			empty.setText(archives.message().text().isEmpty() ? PURPOSE : archives.message().text());
		}
		stack.layout();
		boolean other = !open.equals(shown);
		shown = open;
		if (other) {
			nodes.forget();
			viewer.setInput(null);
		}
		if (generation != archives.generation()) {
			generation = archives.generation();
			rearrange();
		}
	}

	private void rearrange() {
		if (shown.isEmpty() || stack.isDisposed()) {
			return;
		}
		OpenArchive archive = shown.get();
		archives.lithoscope().engineLater().thenAccept(engine -> Ui.later(stack, () -> {
			if (shown.filter(a -> a == archive).isPresent()) {
				tree = new ArchiveTree(archive.index(), engine.catalogue(), header.arrangement(), header.filter());
				nodes.age();
				if (viewer.getInput() == null) {
					viewer.setInput(archive);
				} else {
					viewer.refresh();
				}
			}
		}));
	}

	/** Opens what is selected: records in their editors, groups by showing what is below them. */
	public void openSelected() {
		for (Object element : viewer.getStructuredSelection()) {
			ArchiveNode node = (ArchiveNode) element;
			if (node.hit().isPresent()) {
				Records.open(getSite().getWorkbenchWindow(), node.hit().get());
			} else if (node.kind() == ArchiveNode.Kind.MORE) {
				more(node);
			} else {
				viewer.setExpandedState(node, !viewer.getExpandedState(node));
			}
		}
	}

	private void more(ArchiveNode more) {
		if (shown.isPresent()) {
			new TreeLoading(archives, shown.get(), tree, more, found -> Ui.later(stack, () -> {
				ArchiveNode parent = nodes.append(more, found);
				if (parent != null) {
					viewer.refresh(parent);
				}
			})).schedule();
		}
	}

	@Override
	public void setFocus() {
		Control top = ((StackLayout) stack.getLayout()).topControl;
		(top == content ? viewer.getTree() : stack).setFocus();
	}
}
