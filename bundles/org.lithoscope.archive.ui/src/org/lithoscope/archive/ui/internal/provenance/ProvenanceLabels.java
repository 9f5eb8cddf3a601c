/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.provenance;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.lithoscope.archive.ui.internal.tools.ArchiveIcons;

/** What each step says, with the verdict on bytes that were checked. */
final class ProvenanceLabels extends LabelProvider implements IStyledLabelProvider {

	private final ArchiveIcons icons;
	private final Map<String, Boolean> verdicts = new HashMap<>();

	ProvenanceLabels(ArchiveIcons icons) {
		this.icons = icons;
	}

	void setVerdict(String sha512, boolean same) {
		verdicts.put(sha512, same);
	}

	@Override
	public StyledString getStyledText(Object element) {
		ProvenanceNode node = (ProvenanceNode) element;
		StyledString text = new StyledString(node.label());
		if (!node.detail().isEmpty()) {
			text.append("   " + node.detail(), StyledString.QUALIFIER_STYLER);
		}
		Boolean verdict = node.raw().map(r -> verdicts.get(r.sha512())).orElse(null);
		if (verdict != null) {
			text.append(verdict ? "   the bytes match" : "   THE BYTES DO NOT MATCH", verdict ? StyledString.COUNTER_STYLER : null);
		}
		return text;
	}

	@Override
	public String getText(Object element) {
		return getStyledText(element).getString();
	}

	@Override
	public Image getImage(Object element) {
		ProvenanceNode node = (ProvenanceNode) element;
		Boolean verdict = node.raw().map(r -> verdicts.get(r.sha512())).orElse(null);
		return icons.get(verdict == null ? node.icon() : verdict ? "ok" : "error");
	}
}
