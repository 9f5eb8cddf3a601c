/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.lithoscope.archive.index.FacetCount;

/** The facets with the values that occur among the hits, and how often; of each facet one value can be chosen. */
final class FacetTree extends Composite {

	private static final int MOST_VALUES = 60;
	private static final String VALUE = "value";

	private final Tree tree;
	private final BinaryOperator<String> names;

	/**
	 * A tree.
	 *
	 * @param names  the name for people of a facet's value
	 * @param chosen is told of the facet and the value chosen, or null for none
	 */
	FacetTree(Composite parent, BinaryOperator<String> names, BiConsumer<String, String> chosen) {
		super(parent, SWT.NONE);
		this.names = names;
		setLayout(new FillLayout());
		tree = new Tree(this, SWT.CHECK | SWT.V_SCROLL);
		tree.setData("lithoscope.key", "search.facets");
		tree.addListener(SWT.Selection, e -> {
			TreeItem item = (TreeItem) e.item;
			if (e.detail != SWT.CHECK) {
				return;
			}
			if (item.getParentItem() == null) {
				// a heading: its check takes the choice back
				item.setChecked(false);
				chosen.accept((String) item.getData(), null);
			} else {
				chosen.accept((String) item.getParentItem().getData(), item.getChecked() ? (String) item.getData(VALUE) : null);
			}
		});
	}

	void show(Map<String, List<FacetCount>> facets, Map<String, String> chosen) {
		Map<String, Boolean> open = new LinkedHashMap<>();
		for (TreeItem item : tree.getItems()) {
			open.put((String) item.getData(), item.getExpanded());
		}
		tree.setRedraw(false);
		try {
			tree.removeAll();
			facets.forEach((facet, counts) -> {
				if (!counts.isEmpty() || chosen.containsKey(facet)) {
					add(facet, counts, chosen.get(facet), open.getOrDefault(facet, counts.size() <= MOST_VALUES / 6));
				}
			});
		} finally {
			tree.setRedraw(true);
		}
	}

	private void add(String facet, List<FacetCount> counts, String chosen, boolean open) {
		TreeItem heading = new TreeItem(tree, SWT.NONE);
		heading.setText(facet.equals(SearchRequest.KIND) ? "Kind" : SearchJob.FACETS.get(facet));
		heading.setData(facet);
		heading.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		heading.setGrayed(true);
		heading.setChecked(chosen != null);
		for (FacetCount count : counts.subList(0, Math.min(MOST_VALUES, counts.size()))) {
			TreeItem item = new TreeItem(heading, SWT.NONE);
			item.setText(names.apply(facet, count.value()) + "  " + count.count());
			item.setData(VALUE, count.value());
			item.setChecked(count.value().equalsIgnoreCase(chosen));
		}
		heading.setExpanded(open);
	}
}
