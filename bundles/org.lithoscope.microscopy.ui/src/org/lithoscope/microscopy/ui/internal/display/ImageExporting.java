/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.ui.internal.display;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.lithoscope.microscopy.Micrograph;
import org.lithoscope.microscopy.export.ExportOptions;
import org.lithoscope.microscopy.export.ExportOptions.Format;
import org.lithoscope.microscopy.export.ExportOptions.Placement;
import org.lithoscope.microscopy.export.ImageExport;
import org.lithoscope.microscopy.ui.internal.image.Look;
import org.lithoscope.model.array.ImageData;
import org.lithoscope.ui.Lithoscope;

/** Saves an image at full size, as it looks or as values, with the scale bar where it is wanted; the pixel size stands in every file. */
final class ImageExporting {

	/** One kind of file of the dialog. */
	private record Kind(String name, Format format, Placement placement) {
	}

	private static final List<Kind> KINDS = List.of(
			new Kind("PNG, scale bar in the image (*.png)", Format.PNG, Placement.BURNT_IN),
			new Kind("PNG, scale bar below the image (*.png)", Format.PNG, Placement.BELOW),
			new Kind("PNG, scale bar as a second file (*.png)", Format.PNG, Placement.SEPARATE),
			new Kind("PNG without scale bar (*.png)", Format.PNG, Placement.NONE),
			new Kind("TIFF, scale bar in the image (*.tif)", Format.TIFF, Placement.BURNT_IN),
			new Kind("TIFF, the values themselves, 32 bit (*.tif)", Format.TIFF_VALUES, Placement.NONE));

	private final Shell shell;
	private final Micrograph micrograph;
	private final ImageData image;
	private final Look look;

	ImageExporting(Shell shell, Micrograph micrograph, ImageData image, Look look) {
		this.shell = shell;
		this.micrograph = micrograph;
		this.image = image;
		this.look = look;
	}

	/** Asks where to and saves in the background. */
	void ask() {
		FileDialog dialog = new FileDialog(shell, SWT.SAVE);
		dialog.setText("Export Image");
		dialog.setFilterNames(KINDS.stream().map(Kind::name).toArray(String[]::new));
		dialog.setFilterExtensions(KINDS.stream().map(k -> "*." + k.format().extension()).toArray(String[]::new));
		dialog.setFileName(micrograph.measurement().name().replaceAll("\\.[A-Za-z0-9]{1,5}$", "") + "-export.png");
		dialog.setOverwrite(true);
		String chosen = dialog.open();
		if (chosen != null) {
			save(Path.of(chosen), KINDS.get(Math.max(0, dialog.getFilterIndex())));
		}
	}

	private void save(Path file, Kind kind) {
		String ending = "." + kind.format().extension();
		boolean ended = file.toString().toLowerCase(Locale.ROOT).endsWith(ending) || kind.format() != Format.PNG && file.toString().endsWith(".tiff");
		Path target = ended ? file : file.resolveSibling(file.getFileName() + ending);
		ExportOptions options = new ExportOptions(kind.format(), kind.placement(), Optional.empty(), look.contrast(), look.colours(), Optional.empty());
		Lithoscope lithoscope = PlatformUI.getWorkbench().getService(Lithoscope.class);
		Job job = new Job("Exporting " + target.getFileName()) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				try {
					ImageExport.write(image, target, options, monitor::isCanceled);
				} catch (CancellationException e) {
					return Status.CANCEL_STATUS;
				} catch (IOException | UncheckedIOException | IllegalArgumentException e) {
					ILog.of(ImageExporting.class).error(target + " could not be written", e);
					lithoscope.problems().error(String.valueOf(target.getFileName()), "The image could not be exported: " + e.getMessage());
				}
				return Status.OK_STATUS;
			}
		};
		job.setUser(true);
		job.schedule();
	}
}
