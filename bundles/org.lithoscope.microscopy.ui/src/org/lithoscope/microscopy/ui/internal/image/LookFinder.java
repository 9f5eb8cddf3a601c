/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.ui.internal.image;

import java.io.UncheckedIOException;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.lithoscope.microscopy.Micrograph;
import org.lithoscope.microscopy.display.ColourTable;
import org.lithoscope.microscopy.display.Contrast;
import org.lithoscope.model.array.ImageData;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.ui.tools.Ui;

/** Finds, in the background, the contrast in which an image is shown at first. */
public final class LookFinder {

	private LookFinder() {
	}

	/**
	 * Shows an image as stored at once, and in its own contrast as soon as that is found.
	 *
	 * @param canvas     where
	 * @param micrograph the measurement
	 * @param image      one of its images
	 */
	public static void show(ImageCanvas canvas, Micrograph micrograph, ImageData image) {
		canvas.show(image, aspect(image), new Look(Contrast.asStored(), ColourTable.grey()));
		if (!Contrast.isAsStored(micrograph)) {
			Job job = Job.createSystem("Contrast of " + micrograph.measurement().name(), monitor -> {
				try {
					Contrast found = Contrast.automatic(micrograph, image);
					Ui.later(canvas, () -> canvas.setLook(new Look(found, ColourTable.grey())));
				} catch (UncheckedIOException e) {
					// the canvas says so itself when it reads the image
					ILog.of(LookFinder.class).warn("no contrast for " + micrograph.measurement().name(), e);
				}
			});
			job.setPriority(Job.SHORT);
			job.schedule();
		}
	}

	/**
	 * The shape of a pixel.
	 *
	 * @param image an image
	 * @return height over width; 1 where the file does not say
	 */
	public static double aspect(ImageData image) {
		Quantity width = image.pixelWidth();
		Quantity height = image.pixelHeight();
		double aspect = width.unit().isCompatible(height.unit()) ? height.valueIn(width.unit()) / width.value() : Double.NaN;
		return aspect > 0 && Double.isFinite(aspect) ? aspect : 1;
	}
}
