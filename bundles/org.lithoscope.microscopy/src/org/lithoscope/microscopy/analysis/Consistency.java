/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.lithoscope.microscopy.Micrograph;
import org.lithoscope.microscopy.MicroscopyField;
import org.lithoscope.microscopy.measuring.TiltCorrection;
import org.lithoscope.model.measurement.Completeness;
import org.lithoscope.model.quantity.Quantity;

/**
 * What does not fit together in images of one sample.
 *
 * @param tolerance relative: how far the width at magnification one may differ between images of one instrument, and the field of view from
 *                  pixel size times width
 * @param tilt      from which tilt of the stage on it is said, in degrees
 */
public record Consistency(double tolerance, double tilt) {

	/** Square to within this is square. */
	private static final double SQUARE = 1e-3;
	private static final double NANOMETRES_PER_MICROMETRE = 1000;

	/** {@return 5 % and 5°} */
	public static Consistency usual() {
		return new Consistency(0.05, TiltCorrection.WORTH_SAYING);
	}

	/**
	 * Looks at images.
	 *
	 * @param images images of one sample
	 * @return what does not fit, image by image, then what concerns several
	 */
	public List<Finding> findings(List<Micrograph> images) {
		List<Finding> findings = new ArrayList<>();
		images.forEach(m -> alone(m, findings));
		voltages(images, findings);
		magnifications(images, findings);
		return findings;
	}

	private static double number(Micrograph m, MicroscopyField field) {
		return m.quantity(field).map(Quantity::value).orElse(Double.NaN);
	}

	private void alone(Micrograph m, List<Finding> findings) {
		String name = m.measurement().name();
		double width = number(m, MicroscopyField.PIXEL_WIDTH);
		double height = number(m, MicroscopyField.PIXEL_HEIGHT);
		if (Double.isNaN(width) && !hasOtherScale(m)) {
			findings.add(new Finding(Finding.Kind.SCALE_MISSING, name, "the pixel size is missing"));
		} else if (m.scaleIsEstimated()) {
			findings.add(new Finding(Finding.Kind.SCALE_ESTIMATED, name, "the pixel size is an estimate"));
		}
		if (Math.abs(width - height) > SQUARE * width) {
			findings.add(new Finding(Finding.Kind.PIXELS_NOT_SQUARE, name, "pixels are not square: %.4g × %.4g nm".formatted(width, height)));
		}
		double field = number(m, MicroscopyField.FIELD_WIDTH) * NANOMETRES_PER_MICROMETRE;
		double seen = width * number(m, MicroscopyField.WIDTH);
		if (Math.abs(field / seen - 1) > tolerance) {
			findings.add(new Finding(Finding.Kind.FIELD_CONTRADICTORY, name,
					"pixel size and field of view contradict each other: %.4g µm by the pixels, %.4g µm stated".formatted(
							seen / NANOMETRES_PER_MICROMETRE, field / NANOMETRES_PER_MICROMETRE)));
		}
		double angle = number(m, MicroscopyField.STAGE_TILT);
		if (Math.abs(angle) >= tilt && !TiltCorrection.isCorrected(m)) {
			findings.add(new Finding(Finding.Kind.TILTED, name, "the stage is tilted by %.1f° without tilt correction".formatted(angle)));
		}
		if (m.measurement().completeness() instanceof Completeness.Truncated t) {
			findings.add(new Finding(Finding.Kind.INCOMPLETE, name, t.reason()));
		}
	}

	/** A diffraction pattern has a scale, though no length. */
	private static boolean hasOtherScale(Micrograph m) {
		return m.image().filter(i -> i.pixelWidth().value() > 0).isPresent();
	}

	private static void voltages(List<Micrograph> images, List<Finding> findings) {
		Set<Double> voltages = new TreeSet<>();
		images.forEach(m -> m.quantity(MicroscopyField.ACCELERATING_VOLTAGE).ifPresent(q -> voltages.add(q.value())));
		if (voltages.size() > 1) {
			findings.add(new Finding(Finding.Kind.VOLTAGES_DIFFER, "", "images at different accelerating voltages: " + String.join(", ",
					voltages.stream().map(v -> Quantity.of(v, "kV").toString()).toList())));
		}
	}

	/** Field width times magnification is the width of the display, the same for all images of an instrument. */
	private void magnifications(List<Micrograph> images, List<Finding> findings) {
		Map<String, List<Micrograph>> instruments = new LinkedHashMap<>();
		for (Micrograph m : images) {
			if (display(m) > 0) {
				instruments.computeIfAbsent(m.text(MicroscopyField.INSTRUMENT) + m.text(MicroscopyField.SERIAL_NUMBER), k -> new ArrayList<>())
						.add(m);
			}
		}
		for (List<Micrograph> group : instruments.values()) {
			double[] displays = group.stream().mapToDouble(Consistency::display).sorted().toArray();
			double median = displays[displays.length / 2];
			for (Micrograph m : group) {
				if (Math.abs(display(m) / median - 1) > tolerance) {
					findings.add(new Finding(Finding.Kind.SCALE_CONTRADICTORY, m.measurement().name(),
							"scale and magnification contradict each other: %.3g mm wide at magnification one, %.3g mm in most images of the instrument"
									.formatted(display(m), median)));
				}
			}
		}
	}

	private static double display(Micrograph m) {
		return number(m, MicroscopyField.MAGNIFICATION) * number(m, MicroscopyField.FIELD_WIDTH) / NANOMETRES_PER_MICROMETRE;
	}
}
