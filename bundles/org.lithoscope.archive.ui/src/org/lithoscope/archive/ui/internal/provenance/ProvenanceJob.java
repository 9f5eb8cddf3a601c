/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.provenance;

import java.io.IOException;
import java.util.function.Consumer;

import org.lithoscope.archive.index.SearchHit;
import org.lithoscope.archive.ui.internal.jobs.ArchiveJob;
import org.lithoscope.archive.ui.internal.session.Archives;
import org.lithoscope.archive.ui.internal.session.OpenArchive;
import org.lithoscope.engine.JobMonitor;
import org.lithoscope.model.analysis.Result;

/** Builds the tree of what is selected. */
final class ProvenanceJob extends ArchiveJob {

	private final Object subject;
	private final Consumer<ProvenanceNode> consumer;

	/** @param subject a {@link SearchHit} or a {@link Result} */
	ProvenanceJob(Archives archives, OpenArchive archive, Object subject, Consumer<ProvenanceNode> consumer) {
		super("Tracing " + (subject instanceof SearchHit hit ? hit.title() : ((Result) subject).title()), archives, archive);
		this.subject = subject;
		this.consumer = consumer;
		setPriority(SHORT);
		setSystem(true);
	}

	@Override
	protected String work(JobMonitor monitor) throws IOException {
		ProvenanceTree tree = new ProvenanceTree(archive());
		consumer.accept(subject instanceof SearchHit hit ? tree.of(hit) : tree.of((Result) subject));
		return "";
	}
}
