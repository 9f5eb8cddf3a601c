/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.explorer;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

import org.lithoscope.archive.ui.internal.jobs.ArchiveJob;
import org.lithoscope.archive.ui.internal.session.Archives;
import org.lithoscope.archive.ui.internal.session.OpenArchive;
import org.lithoscope.engine.JobMonitor;

/** Asks the index for the nodes below one. */
final class TreeLoading extends ArchiveJob {

	private final ArchiveTree tree;
	private final ArchiveNode parent;
	private final Consumer<List<ArchiveNode>> consumer;

	/** @param parent what to look below; null for the roots */
	TreeLoading(Archives archives, OpenArchive archive, ArchiveTree tree, ArchiveNode parent, Consumer<List<ArchiveNode>> consumer) {
		super("Listing " + (parent == null ? archive.name() : parent.label()), archives, archive);
		this.tree = tree;
		this.parent = parent;
		this.consumer = consumer;
		setPriority(SHORT);
		setSystem(true);
	}

	@Override
	protected String work(JobMonitor monitor) throws IOException {
		consumer.accept(parent == null ? tree.roots() : tree.below(parent));
		return "";
	}
}
