/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.lithoscope.microscopy.Micrograph;
import org.lithoscope.microscopy.MicroscopyField;
import org.lithoscope.microscopy.formula.Thickness;
import org.lithoscope.microscopy.measuring.MarkedShape;
import org.lithoscope.microscopy.measuring.Point;
import org.lithoscope.model.analysis.Analysis;
import org.lithoscope.model.analysis.AnalysisContext;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.AnalysisInputs;
import org.lithoscope.model.analysis.InputRole;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.Table;

/** Thickness along several lines in one or several images: mean, standard deviation and number. */
public final class ThicknessAnalysis implements Analysis<ThicknessParameters> {

	private static final String ROLE = "images";
	private static final int MOST_IMAGES = 1000;
	private static final int MOST_FIGURES = 6;

	@Override
	public Class<ThicknessParameters> parameterType() {
		return ThicknessParameters.class;
	}

	@Override
	public List<InputRole> inputs() {
		return List.of(InputRole.measurements(ROLE, "Images", 1, MOST_IMAGES, "microscopy/*"));
	}

	@Override
	public Result analyse(AnalysisInputs inputs, ThicknessParameters p, AnalysisContext context) throws AnalysisException {
		List<Measurement> images = inputs.measurements(ROLE);
		int n = p.x1().size();
		if (n == 0 || p.y1().size() != n || p.x2().size() != n || p.y2().size() != n || !p.images().isEmpty() && p.images().size() != n) {
			throw new AnalysisException("Each line needs two ends: there are " + n + ", " + p.y1().size() + ", " + p.x2().size() + " and "
					+ p.y2().size() + " coordinates for x1, y1, x2, y2, and " + p.images().size() + " numbers of images.");
		}
		double angle = p.tilt() == ThicknessParameters.Tilt.SINE ? p.angle() : 90;
		double[] lengths = new double[n];
		int[] of = new int[n];
		Result.Builder result = Result.builder("Thickness");
		for (int i = 0; i < n; i++) {
			of[i] = p.images().isEmpty() ? 1 : p.images().get(i);
			if (of[i] > images.size()) {
				throw new AnalysisException("A line belongs to image " + of[i] + ", but there are " + images.size() + " images.");
			}
			Measurement m = images.get(of[i] - 1);
			double width = pixel(m, MicroscopyField.PIXEL_WIDTH);
			double height = pixel(m, MicroscopyField.PIXEL_HEIGHT);
			lengths[i] = Thickness.length(p.x2().get(i) - p.x1().get(i), p.y2().get(i) - p.y1().get(i), width, height, angle);
		}
		for (int used : IntStream.of(of).distinct().toArray()) {
			says(Micrograph.of(images.get(used - 1)), p, result);
		}
		double mean = Thickness.mean(lengths);
		double deviation = Thickness.standardDeviation(lengths);
		Quantity thickness = new Quantity(mean, Units.MICROMETRE, n > 1 ? deviation / Math.sqrt(n) : Double.NaN);
		result.value("thickness", "Thickness", thickness, "HCM");
		if (n > 1) {
			result.value("standardDeviation", "Standard deviation", deviation, Units.MICROMETRE);
		}
		result.value("count", "Lines", n, Units.ONE);
		result.figure(ImageFigures.thickness(lengths, thickness, deviation));
		drawn(images, p, of, result);
		result.table("lines", Table.of(List.of(Column.ofInts(ColumnInfo.of("image", Units.ONE), of),
				Column.ofDoubles(ColumnInfo.of("thickness", Units.MICROMETRE), lengths))));
		return result.build();
	}

	/** The first images with their lines. */
	private static void drawn(List<Measurement> images, ThicknessParameters p, int[] of, Result.Builder result) {
		for (int used : IntStream.of(of).distinct().limit(MOST_FIGURES).toArray()) {
			List<MarkedShape> lines = new ArrayList<>();
			for (int i = 0; i < of.length; i++) {
				if (of[i] == used) {
					lines.add(new MarkedShape.Line(new Point(p.x1().get(i), p.y1().get(i)), new Point(p.x2().get(i), p.y2().get(i))));
				}
			}
			Micrograph m = Micrograph.of(images.get(used - 1));
			m.image().ifPresent(image -> result.figure(ImageFigures.image("image-" + used, m, image, lines)));
		}
	}

	private static double pixel(Measurement m, MicroscopyField field) throws AnalysisException {
		return m.metadata().quantity(field.key()).map(q -> q.valueIn(Units.MICROMETRE)).filter(v -> v > 0)
				.orElseThrow(() -> new AnalysisException("The pixel size of '" + m.name() + "' is not known."));
	}

	private static void says(Micrograph m, ThicknessParameters p, Result.Builder result) {
		if (m.scaleIsEstimated()) {
			result.notice(Notice.warning("The pixel size of '" + m.measurement().name() + "' is an estimate."));
		}
		boolean corrected = m.text(MicroscopyField.TILT_CORRECTION).equalsIgnoreCase("yes")
				|| m.text(MicroscopyField.TILT_CORRECTION).equalsIgnoreCase("on");
		double tilt = m.quantity(MicroscopyField.STAGE_TILT).map(Quantity::value).orElse(0.0);
		boolean sine = p.tilt() == ThicknessParameters.Tilt.SINE;
		if (corrected && sine) {
			result.notice(Notice.warning("The instrument has corrected the tilt of '" + m.measurement().name() + "' already."));
		} else if (!corrected && !sine && Math.abs(tilt) > 5) {
			result.notice(Notice.warning("'%s' was taken with the stage tilted by %.1f°, and no tilt correction is applied."
					.formatted(m.measurement().name(), tilt)));
		}
	}
}
