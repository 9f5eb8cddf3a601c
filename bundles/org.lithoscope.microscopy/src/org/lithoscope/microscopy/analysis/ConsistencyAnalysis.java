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
import org.lithoscope.model.analysis.Analysis;
import org.lithoscope.model.analysis.AnalysisContext;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.AnalysisInputs;
import org.lithoscope.model.analysis.InputRole;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.Table;

/**
 * What does not fit together in images of one sample: missing or estimated scales, scales that contradict the magnification, tilted stages
 * without correction, different accelerating voltages.
 */
public final class ConsistencyAnalysis implements Analysis<ConsistencyParameters> {

	private static final String ROLE = "images";
	private static final int MOST_IMAGES = 10_000;

	@Override
	public Class<ConsistencyParameters> parameterType() {
		return ConsistencyParameters.class;
	}

	@Override
	public List<InputRole> inputs() {
		return List.of(InputRole.measurements(ROLE, "Images of one sample", 1, MOST_IMAGES, "microscopy/*"));
	}

	@Override
	public Result analyse(AnalysisInputs inputs, ConsistencyParameters p, AnalysisContext context) throws AnalysisException {
		List<Micrograph> images = inputs.measurements(ROLE).stream().map(Micrograph::of).toList();
		List<Finding> findings = new ArrayList<>();
		images.forEach(m -> scaleAndTilt(m, p, findings));
		voltages(images, findings);
		magnifications(images, p.tolerance().valueIn(Units.ONE), findings);
		Result.Builder result = Result.builder("Consistency of " + images.size() + (images.size() == 1 ? " image" : " images"));
		result.value("findings", "Findings", findings.size(), Units.ONE).value("images", "Images", images.size(), Units.ONE);
		findings.forEach(f -> result.notice(Notice.warning((f.image().isEmpty() ? "" : f.image() + ": ") + f.text())));
		result.table("findings", Table.of(List.of(
				Column.ofTexts(ColumnInfo.of("image", Units.ONE), findings.stream().map(Finding::image).toList()),
				Column.ofTexts(ColumnInfo.of("finding", Units.ONE), findings.stream().map(Finding::text).toList()))));
		return result.build();
	}

	/** Something that does not fit. */
	private record Finding(String image, String text) {
	}

	private static double number(Micrograph m, MicroscopyField field) {
		return m.quantity(field).map(Quantity::value).orElse(Double.NaN);
	}

	private static void scaleAndTilt(Micrograph m, ConsistencyParameters p, List<Finding> findings) {
		String name = m.measurement().name();
		double width = number(m, MicroscopyField.PIXEL_WIDTH);
		double height = number(m, MicroscopyField.PIXEL_HEIGHT);
		if (Double.isNaN(width)) {
			findings.add(new Finding(name, "the pixel size is missing"));
		} else if (m.scaleIsEstimated()) {
			findings.add(new Finding(name, "the pixel size is an estimate"));
		}
		if (Math.abs(width - height) > 1e-3 * width) {
			findings.add(new Finding(name, "pixels are not square: %.4g × %.4g nm".formatted(width, height)));
		}
		double tilt = number(m, MicroscopyField.STAGE_TILT);
		String correction = m.text(MicroscopyField.TILT_CORRECTION);
		if (Math.abs(tilt) >= p.tilt() && !correction.equalsIgnoreCase("yes") && !correction.equalsIgnoreCase("on")) {
			findings.add(new Finding(name, "the stage is tilted by %.1f° without tilt correction".formatted(tilt)));
		}
	}

	private static void voltages(List<Micrograph> images, List<Finding> findings) {
		Set<Double> voltages = new TreeSet<>();
		images.forEach(m -> m.quantity(MicroscopyField.ACCELERATING_VOLTAGE).ifPresent(q -> voltages.add(q.value())));
		if (voltages.size() > 1) {
			findings.add(new Finding("", "images at different accelerating voltages: " + String.join(", ",
					voltages.stream().map(v -> Quantity.of(v, "kV").toString()).toList())));
		}
	}

	/** Field width times magnification is the width of the display, the same for all images of an instrument. */
	private static void magnifications(List<Micrograph> images, double tolerance, List<Finding> findings) {
		Map<String, List<Micrograph>> instruments = new LinkedHashMap<>();
		for (Micrograph m : images) {
			if (number(m, MicroscopyField.MAGNIFICATION) * number(m, MicroscopyField.FIELD_WIDTH) > 0) {
				instruments.computeIfAbsent(m.text(MicroscopyField.INSTRUMENT) + m.text(MicroscopyField.SERIAL_NUMBER), k -> new ArrayList<>())
						.add(m);
			}
		}
		for (List<Micrograph> group : instruments.values()) {
			double[] displays = group.stream().mapToDouble(ConsistencyAnalysis::display).sorted().toArray();
			double median = displays[displays.length / 2];
			for (Micrograph m : group) {
				if (Math.abs(display(m) / median - 1) > tolerance) {
					findings.add(new Finding(m.measurement().name(), "scale and magnification contradict each other: "
							+ "%.3g mm wide at magnification one, %.3g mm in most images of the instrument".formatted(display(m), median)));
				}
			}
		}
	}

	private static double display(Micrograph m) {
		return number(m, MicroscopyField.MAGNIFICATION) * number(m, MicroscopyField.FIELD_WIDTH) / 1000;
	}
}
