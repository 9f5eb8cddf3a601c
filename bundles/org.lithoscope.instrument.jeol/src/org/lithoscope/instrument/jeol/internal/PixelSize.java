/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.jeol.internal;

import java.util.Optional;

import org.lithoscope.microscopy.MicrographBuilder;
import org.lithoscope.microscopy.MicroscopyField;
import org.lithoscope.microscopy.mapping.RawTags;
import org.lithoscope.microscopy.mapping.TagNumber;
import org.lithoscope.model.measurement.MetadataValue.Quality;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.quantity.Units;

/** The pixel size of JEOL images, which most of their text files do not state. */
public final class PixelSize {

	/** Width of the photograph to which JEOL magnifications refer, in nanometres: an assumption. */
	private static final double PHOTOGRAPH = 0.128e9;

	private static final double NANOMETRES = 1e9;

	private PixelSize() {
	}

	/**
	 * Puts the pixel size.
	 *
	 * @param raw        the tags
	 * @param width      the width of the image in pixels
	 * @param micrograph where to
	 */
	public static void put(RawTags raw, double width, MicrographBuilder micrograph) {
		Optional<Double> marker = TagNumber.of(raw.text("SM_MICRON_MARKER")).flatMap(n -> n.in("um", Units.NANOMETRE));
		double bar = raw.number("SM_MICRON_BAR");
		double perMetre = raw.number("EM_PIXELSPERMETER_X");
		Optional<Double> stated = TagNumber.of(raw.text("CM_PIXEL_SIZE").split(" ")[0]).flatMap(n -> n.in("nm", Units.NANOMETRE));
		double magnification = raw.number("CM_MAG");
		if (stated.isPresent() && stated.get() > 0) {
			put(micrograph, stated.get(), raw.text("CM_PIXEL_SIZE"), "CM_PIXEL_SIZE", Quality.STATED);
		} else if (perMetre > 0) {
			put(micrograph, NANOMETRES / perMetre, raw.text("EM_PIXELSPERMETER_X"), "1 / EM_PIXELSPERMETER_X", Quality.DERIVED);
		} else if (marker.isPresent() && bar > 0) {
			put(micrograph, marker.get() / bar, raw.text("SM_MICRON_MARKER") + " / " + raw.text("SM_MICRON_BAR"),
					"SM_MICRON_MARKER / SM_MICRON_BAR", Quality.DERIVED);
		} else if (magnification > 0 && width > 0) {
			put(micrograph, PHOTOGRAPH / magnification / width, raw.text("CM_MAG"), "128 mm / CM_MAG / " + (long) width, Quality.ESTIMATED);
			micrograph.notice(Notice.warning("The pixel size is an estimate from the magnification: the file does not say how many pixels "
					+ "long its micron marker is."));
		}
	}

	private static void put(MicrographBuilder micrograph, double nanometres, String raw, String source, Quality quality) {
		micrograph.number(MicroscopyField.PIXEL_WIDTH, nanometres, Units.NANOMETRE, raw, source, quality);
		micrograph.number(MicroscopyField.PIXEL_HEIGHT, nanometres, Units.NANOMETRE, raw, source, quality);
	}
}
