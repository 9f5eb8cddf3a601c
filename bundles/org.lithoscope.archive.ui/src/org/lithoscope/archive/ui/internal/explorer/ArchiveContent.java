/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.explorer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.jface.viewers.ITreeContentProvider;

/**
 * What the tree shows of what was loaded. What is asked for and not there yet is ordered in the background; until it comes, what was there
 * before is shown. Used on the thread of the display only.
 */
final class ArchiveContent implements ITreeContentProvider {

	/** The key of what has the roots below it. */
	static final String ROOT = "";

	private final Consumer<ArchiveNode> order;
	private final Map<String, List<ArchiveNode>> loaded = new HashMap<>();
	private final Map<String, ArchiveNode> parents = new HashMap<>();
	private final Set<String> old = new HashSet<>();
	private final Set<String> ordered = new HashSet<>();

	/** @param order loads what is below a node; null for the roots */
	ArchiveContent(Consumer<ArchiveNode> order) {
		this.order = order;
	}

	/** All is to be loaded anew. */
	void age() {
		old.addAll(loaded.keySet());
		ordered.clear();
	}

	/** Nothing is known any more. */
	void forget() {
		loaded.clear();
		parents.clear();
		old.clear();
		ordered.clear();
	}

	/** What is below a node has come. */
	void put(ArchiveNode parent, List<ArchiveNode> nodes) {
		String key = parent == null ? ROOT : parent.key();
		loaded.put(key, nodes);
		old.remove(key);
		ordered.remove(key);
		if (parent != null) {
			nodes.forEach(n -> parents.put(n.key(), parent));
		}
	}

	/** The rest of a long group has come. */
	ArchiveNode append(ArchiveNode more, List<ArchiveNode> nodes) {
		ArchiveNode parent = parents.get(more.key());
		if (parent == null) {
			return null;
		}
		List<ArchiveNode> longer = new ArrayList<>(loaded.getOrDefault(parent.key(), List.of()));
		longer.remove(more);
		longer.addAll(nodes);
		put(parent, longer);
		return parent;
	}

	boolean isRootLoaded() {
		return loaded.containsKey(ROOT);
	}

	@Override
	public Object[] getElements(Object input) {
		return below(null);
	}

	@Override
	public Object[] getChildren(Object element) {
		return below((ArchiveNode) element);
	}

	private Object[] below(ArchiveNode parent) {
		String key = parent == null ? ROOT : parent.key();
		List<ArchiveNode> known = loaded.get(key);
		if ((known == null || old.contains(key)) && ordered.add(key)) {
			order.accept(parent);
		}
		return known == null ? new Object[] {ArchiveNode.note(key, "…")} : known.toArray();
	}

	@Override
	public Object getParent(Object element) {
		return parents.get(((ArchiveNode) element).key());
	}

	@Override
	public boolean hasChildren(Object element) {
		ArchiveNode node = (ArchiveNode) element;
		return node.kind() != ArchiveNode.Kind.MORE && node.below().isPresent();
	}
}
