/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.provenance;

import java.util.List;
import java.util.Optional;

import org.lithoscope.archive.RawFile;
import org.lithoscope.archive.index.SearchHit;

/**
 * One step on the way from a number to the bytes.
 *
 * @param icon   the icon's name
 * @param label  what it is
 * @param detail what it says
 * @param record the record that it leads to
 * @param raw    the raw file that it leads to
 * @param below  the steps below it
 */
public record ProvenanceNode(String icon, String label, String detail, Optional<SearchHit> record, Optional<RawFile> raw,
		List<ProvenanceNode> below) {

	/** Copies the list. */
	public ProvenanceNode {
		below = List.copyOf(below);
	}

	static ProvenanceNode fact(String icon, String label, String detail) {
		return group(icon, label, detail, List.of());
	}

	static ProvenanceNode group(String icon, String label, String detail, List<ProvenanceNode> below) {
		return new ProvenanceNode(icon, label, detail, Optional.empty(), Optional.empty(), below);
	}

	ProvenanceNode leadingTo(Optional<SearchHit> hit) {
		return new ProvenanceNode(icon, label, detail, hit, raw, below);
	}

	ProvenanceNode leadingTo(RawFile file) {
		return new ProvenanceNode(icon, label, detail, record, Optional.of(file), below);
	}
}
