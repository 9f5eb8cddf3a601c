/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.figure;

import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.lithoscope.figure.ColourKeys;
import org.lithoscope.figure.FigureScene;
import org.lithoscope.figure.FigureView;
import org.lithoscope.figure.Theme;
import org.lithoscope.figure.export.CsvExport;
import org.lithoscope.figure.export.PdfExport;
import org.lithoscope.figure.export.PngExport;
import org.lithoscope.figure.export.PrintSize;
import org.lithoscope.figure.export.SvgExport;
import org.lithoscope.ui.Lithoscope;
import org.lithoscope.ui.figure.FigureCanvas;

/** Saves or copies a figure as it is seen: the same ranges and selection, at print size. */
public final class FigureExport {

	private static final String[] ENDINGS = {"*.svg", "*.pdf", "*.png", "*.csv"};
	private static final String[] NAMES = {"Scalable Vector Graphics (*.svg)", "PDF (*.pdf)", "PNG image, 600 dpi (*.png)",
			"The numbers as CSV (*.csv)"};
	private static final int DPI = 600;

	private final FigureCanvas canvas;
	private final FigureScene scene;
	private final FigureView view;
	private final ColourKeys keys;

	/**
	 * An export of what a canvas shows now.
	 *
	 * @param canvas a canvas with a figure that is ready
	 */
	public FigureExport(FigureCanvas canvas) {
		this.canvas = canvas;
		this.scene = canvas.scene().orElseThrow();
		this.view = canvas.view().orElseThrow().still();
		this.keys = canvas.theme().keys();
	}

	/** Asks where to and saves in the background. */
	void ask() {
		FileDialog dialog = new FileDialog(canvas.getShell(), SWT.SAVE);
		dialog.setText("Export Figure");
		dialog.setFilterExtensions(ENDINGS);
		dialog.setFilterNames(NAMES);
		dialog.setFileName(scene.figure().id() + ".svg");
		dialog.setOverwrite(true);
		String chosen = dialog.open();
		if (chosen != null) {
			boolean ended = chosen.toLowerCase(Locale.ROOT).matches(".*\\.(svg|pdf|png|csv)");
			save(Path.of(ended ? chosen : chosen + ENDINGS[Math.max(0, dialog.getFilterIndex())].substring(1)));
		}
	}

	/**
	 * Saves in the background; the ending of the name is the format.
	 *
	 * @param file where to, ending in .svg, .pdf, .png or .csv
	 * @return the job that saves
	 */
	public Job save(Path file) {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		Job job = new Job("Exporting " + file.getFileName()) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				try {
					write(file);
				} catch (IOException e) {
					ILog.of(FigureExport.class).error(file + " could not be written", e);
					if (window != null) {
						Lithoscope.of(window).problems().error(String.valueOf(file.getFileName()), "The figure could not be written: "
								+ e.getMessage());
					}
				}
				return Status.OK_STATUS;
			}
		};
		job.schedule();
		return job;
	}

	private void write(Path file) throws IOException {
		String name = file.toString().toLowerCase(Locale.ROOT);
		PrintSize size = PrintSize.doubleColumn(scene.figure());
		Theme theme = Theme.print().withKeys(keys);
		if (name.endsWith(".csv") || name.endsWith(".svg")) {
			try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
				if (name.endsWith(".csv")) {
					CsvExport.write(scene.figure(), out);
				} else {
					SvgExport.file(theme).write(scene, view, size, out);
				}
			}
			return;
		}
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
			if (name.endsWith(".pdf")) {
				PdfExport.write(scene, view, theme, size, out);
			} else {
				PngExport.write(scene, view, theme, size, DPI, out);
			}
		}
	}

	/** Puts the figure on the clipboard as an image of twice the size on the screen, on white. */
	public void copy() {
		Point size = canvas.getSize();
		BufferedImage image = PngExport.paint(scene, view, Theme.light().withKeys(keys), size.x, size.y, 2);
		ImageData data = new ImageData(image.getWidth(), image.getHeight(), 24, new PaletteData(0xFF0000, 0xFF00, 0xFF));
		int[] row = new int[image.getWidth()];
		for (int y = 0; y < image.getHeight(); y++) {
			image.getRGB(0, y, row.length, 1, row, 0, row.length);
			for (int x = 0; x < row.length; x++) {
				row[x] &= 0xFFFFFF;
			}
			data.setPixels(0, y, row.length, row, 0);
		}
		Clipboard clipboard = new Clipboard(canvas.getDisplay());
		try {
			clipboard.setContents(new Object[] {data}, new Transfer[] {ImageTransfer.getInstance()});
		} finally {
			clipboard.dispose();
		}
	}
}
