/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.provenance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.IElementComparer;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.ViewPart;
import org.lithoscope.archive.RawFile;
import org.lithoscope.archive.index.SearchHit;
import org.lithoscope.archive.ui.internal.jobs.Records;
import org.lithoscope.archive.ui.internal.session.Archives;
import org.lithoscope.archive.ui.internal.tools.ArchiveIcons;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.ui.tools.Notes;
import org.lithoscope.ui.tools.Ui;

/** Walks from the selected result or record to the raw bytes, and checks them. */
public final class ProvenanceView extends ViewPart {

	/** The id of the view. */
	public static final String ID = "org.lithoscope.archive.ui.views.provenance";
	/** How the widget that tests look for is called. */
	public static final String TREE_KEY = "provenance.tree";

	/** From a value to the hash of its bytes. */
	private static final int SHOWN_LEVELS = 4;

	private Composite stack;
	private Control empty;
	private TreeViewer viewer;
	private ProvenanceLabels labels;
	private Archives archives;
	private Object subject;
	private ProvenanceNode root;
	private Action check;

	/** For the extension point. */
	public ProvenanceView() {
		// nothing to prepare
	}

	@Override
	public void createPartControl(Composite parent) {
		archives = Archives.of(getSite());
		stack = new Composite(parent, SWT.NONE);
		stack.setLayout(new StackLayout());
		empty = Notes.page(stack, "Select a result, a measurement or another record of the open archive: from its values this view leads to the "
				+ "analysis and its parameters, to the measurement, and to the raw bytes with their SHA-512.");
		Composite content = new Composite(stack, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(content);
		viewer = new TreeViewer(content, SWT.SINGLE | SWT.H_SCROLL | SWT.V_SCROLL);
		viewer.getTree().setData("lithoscope.key", TREE_KEY);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(viewer.getTree());
		labels = new ProvenanceLabels(new ArchiveIcons(viewer.getTree()));
		viewer.setContentProvider(new Content());
		viewer.setComparer(new ByIdentity());
		viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(labels));
		viewer.addDoubleClickListener(e -> follow(selected()));
		viewer.getTree().addListener(SWT.KeyDown, this::copy);
		check = new Action("Check Bytes", ArchiveIcons.descriptor("verify")) {
			@Override
			public void run() {
				checkBytes();
			}
		};
		check.setToolTipText("Hash the raw files that this rests on and compare with what was kept");
		check.setEnabled(false);
		getViewSite().getActionBars().getToolBarManager().add(check);
		((StackLayout) stack.getLayout()).topControl = empty;
		ISelectionListener listener = this::selected;
		getSite().getPage().addSelectionListener(listener);
		Runnable unlisten = archives.addListener(Ui.coalesced(stack, this::update));
		stack.addDisposeListener(e -> {
			getSite().getPage().removeSelectionListener(listener);
			unlisten.run();
		});
		IWorkbenchPart active = getSite().getPage().getActivePart();
		if (active != null && active.getSite().getSelectionProvider() != null) {
			selected(active, active.getSite().getSelectionProvider().getSelection());
		}
	}

	/** The nodes below each node are in it. */
	private static final class Content implements ITreeContentProvider {
		@Override
		public Object[] getElements(Object input) {
			return input instanceof Object[] roots ? roots : new Object[0];
		}

		@Override
		public Object[] getChildren(Object parent) {
			return ((ProvenanceNode) parent).below().toArray();
		}

		@Override
		public Object getParent(Object element) {
			return null;
		}

		@Override
		public boolean hasChildren(Object element) {
			return !((ProvenanceNode) element).below().isEmpty();
		}
	}

	/** Two steps that say the same are two. */
	private static final class ByIdentity implements IElementComparer {
		@Override
		public boolean equals(Object a, Object b) {
			return a == b;
		}

		@Override
		public int hashCode(Object element) {
			return System.identityHashCode(element);
		}
	}

	private void selected(IWorkbenchPart part, ISelection selection) {
		if (part == this || !(selection instanceof IStructuredSelection structured) || structured.isEmpty()) {
			return;
		}
		Object first = structured.getFirstElement();
		SearchHit hit = Adapters.adapt(first, SearchHit.class);
		if (hit != null) {
			show(hit);
		} else if (first instanceof Result result) {
			show(result);
		}
	}

	/**
	 * Shows where something came from.
	 *
	 * @param what a {@link SearchHit} or a {@link Result}
	 */
	public void show(Object what) {
		if (what.equals(subject) || archives.open().isEmpty()) {
			return;
		}
		subject = what;
		new ProvenanceJob(archives, archives.open().get(), what, built -> Ui.later(stack, () -> {
			if (what.equals(subject)) {
				root = built;
				viewer.setInput(new Object[] {built});
				viewer.expandToLevel(SHOWN_LEVELS);
				built.below().stream().filter(n -> n.icon().equals(ProvenanceTree.CLOSED_ICON)).forEach(n -> viewer.setExpandedState(n, false));
				check.setEnabled(!files().isEmpty());
				((StackLayout) stack.getLayout()).topControl = viewer.getTree().getParent();
				stack.layout();
			}
		})).schedule();
	}

	private void update() {
		if (archives.open().isEmpty() && subject != null) {
			subject = null;
			root = null;
			viewer.setInput(null);
			check.setEnabled(false);
			((StackLayout) stack.getLayout()).topControl = empty;
			stack.layout();
		}
	}

	private List<RawFile> files() {
		List<RawFile> files = new ArrayList<>();
		if (root != null) {
			collect(root, files);
		}
		return files;
	}

	private static void collect(ProvenanceNode node, List<RawFile> files) {
		node.raw().filter(f -> !files.contains(f)).ifPresent(files::add);
		node.below().forEach(n -> collect(n, files));
	}

	/** Hashes the raw files that are shown and says of each whether its bytes match. */
	public void checkBytes() {
		if (archives.open().isPresent() && !files().isEmpty()) {
			new ByteCheckJob(archives, archives.open().get(), files(), (file, same) -> Ui.later(stack, () -> {
				labels.setVerdict(file.sha512(), same);
				viewer.refresh();
			})).schedule();
		}
	}

	private ProvenanceNode selected() {
		return (ProvenanceNode) viewer.getStructuredSelection().getFirstElement();
	}

	private void follow(ProvenanceNode node) {
		Optional<SearchHit> hit = node == null ? Optional.empty() : node.record();
		if (hit.isPresent()) {
			Records.open(getSite().getWorkbenchWindow(), hit.get());
		} else if (node != null) {
			viewer.setExpandedState(node, !viewer.getExpandedState(node));
		}
	}

	private void copy(Event event) {
		if ((event.stateMask & SWT.MOD1) != 0 && event.keyCode == 'c' && selected() != null) {
			Clipboard clipboard = new Clipboard(event.display);
			try {
				ProvenanceNode node = selected();
				String text = node.detail().isEmpty() ? node.label() : node.label() + "\t" + node.detail();
				clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
			} finally {
				clipboard.dispose();
			}
		}
	}

	@Override
	public void setFocus() {
		viewer.getTree().setFocus();
	}
}
