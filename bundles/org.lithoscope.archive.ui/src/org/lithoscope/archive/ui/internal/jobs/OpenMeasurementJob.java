/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.ui.IWorkbenchWindow;
import org.lithoscope.archive.ArchiveException;
import org.lithoscope.archive.ArchiveRecord;
import org.lithoscope.archive.index.SearchHit;
import org.lithoscope.archive.ui.internal.session.Archives;
import org.lithoscope.archive.ui.internal.session.OpenArchive;
import org.lithoscope.engine.JobMonitor;
import org.lithoscope.engine.archive.OpenedMeasurements;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.ui.Editors;
import org.lithoscope.ui.project.OpenMeasurement;
import org.lithoscope.ui.project.ProjectFile;

/** Reads a measurement from its raw files and opens it as any other: in the explorer, in an editor, for every analysis. */
final class OpenMeasurementJob extends ArchiveJob {

	private final IWorkbenchWindow window;
	private final SearchHit hit;

	OpenMeasurementJob(IWorkbenchWindow window, OpenArchive archive, SearchHit hit) {
		super("Reading " + hit.title(), Archives.of(window), archive);
		this.window = window;
		this.hit = hit;
	}

	@Override
	protected String work(JobMonitor monitor) throws IOException {
		OpenMeasurement open = open(monitor);
		window.getWorkbench().getDisplay().asyncExec(() -> {
			if (!window.isClosing() && window.getActivePage() != null) {
				Editors.open(window.getActivePage(), open);
			}
		});
		return "";
	}

	private OpenMeasurement open(JobMonitor monitor) throws IOException {
		Optional<OpenMeasurement> known = archive().shown(hit.revision(), OpenMeasurement.class)
				.filter(m -> archives().lithoscope().project().measurements().contains(m));
		if (known.isPresent()) {
			return known.get();
		}
		ArchiveRecord record = archive().archive().read(hit.path());
		OpenedMeasurements.Read read;
		try {
			read = archive().measurements().read(record, monitor);
		} catch (ReadException e) {
			throw new ArchiveException(e.getMessage(), e);
		}
		Path path = read.outcome().file().toAbsolutePath().normalize();
		ProjectFile file = ProjectFile.read(path, read.outcome());
		archives().lithoscope().project().put(file);
		archives().lithoscope().problems().replace(file.name(), read.outcome());
		OpenMeasurement open = file.measurements().stream().filter(m -> m.measurement() == read.measurement()).findFirst().orElseThrow();
		archive().setShown(hit.revision(), open);
		return open;
	}
}
