/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.explorer;

import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.lithoscope.archive.ui.internal.tools.ArchiveIcons;

/** Names and counts in the tree of an archive. */
final class ArchiveLabels extends LabelProvider implements IStyledLabelProvider {

	private final ArchiveIcons icons;

	ArchiveLabels(ArchiveIcons icons) {
		this.icons = icons;
	}

	@Override
	public StyledString getStyledText(Object element) {
		ArchiveNode node = (ArchiveNode) element;
		boolean quiet = node.kind() == ArchiveNode.Kind.MORE || node.kind() == ArchiveNode.Kind.NOTE;
		StyledString text = new StyledString(node.label(), quiet ? StyledString.QUALIFIER_STYLER : null);
		return node.detail().isEmpty() ? text : text.append("  " + node.detail(), StyledString.QUALIFIER_STYLER);
	}

	@Override
	public String getText(Object element) {
		return getStyledText(element).getString();
	}

	@Override
	public Image getImage(Object element) {
		return icons.get(((ArchiveNode) element).icon());
	}
}
