/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.program.Program;
import org.eclipse.ui.PlatformUI;
import org.lithoscope.archive.ArchiveException;
import org.lithoscope.archive.ArchiveRecord;
import org.lithoscope.archive.RawFile;
import org.lithoscope.archive.RecordKind;
import org.lithoscope.archive.index.SearchHit;
import org.lithoscope.archive.record.ResultBody;
import org.lithoscope.archive.record.StoredMeasurement;
import org.lithoscope.archive.ui.internal.session.Archives;
import org.lithoscope.archive.ui.internal.session.OpenArchive;
import org.lithoscope.engine.JobMonitor;
import org.lithoscope.model.measurement.FileReference;

/** Shows the folder of the raw file that a record rests on in the system's file manager. */
public final class ShowRawJob extends ArchiveJob {

	private final SearchHit hit;

	/**
	 * A job.
	 *
	 * @param archives the workbench's archives
	 * @param archive  the archive
	 * @param hit      a measurement or a result
	 */
	public ShowRawJob(Archives archives, OpenArchive archive, SearchHit hit) {
		super("Show the raw file of " + hit.title(), archives, archive);
		this.hit = hit;
	}

	@Override
	protected String work(JobMonitor monitor) throws IOException {
		for (String hash : hashes(archive().archive().read(hit.path()))) {
			Optional<RawFile> raw = archive().archive().raw(hash);
			Optional<Path> folder = raw.flatMap(r -> archive().archive().storage().local(r.folder()));
			if (folder.isPresent()) {
				PlatformUI.getWorkbench().getDisplay().asyncExec(() -> Program.launch(folder.get().toString()));
				return raw.get().folder() + "/" + raw.get().name();
			}
		}
		throw new ArchiveException("no raw file of " + hit.title() + " is in this archive");
	}

	private static List<String> hashes(ArchiveRecord record) {
		if (record.kind() == RecordKind.MEASUREMENT) {
			return StoredMeasurement.of(record.body()).hashes();
		}
		return record.kind() == RecordKind.RESULT ? ResultBody.result(record.body()).provenance().stream().flatMap(p -> p.inputs().stream())
				.flatMap(i -> i.origin().files().stream()).map(FileReference::sha512).filter(h -> !h.isEmpty()).toList() : List.of();
	}
}
