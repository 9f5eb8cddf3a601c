/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.analysis;

import java.util.List;

import org.lithoscope.microscopy.Micrograph;
import org.lithoscope.microscopy.MicroscopyField;
import org.lithoscope.microscopy.formula.Roughness;
import org.lithoscope.model.analysis.Analysis;
import org.lithoscope.model.analysis.AnalysisContext;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.AnalysisInputs;
import org.lithoscope.model.analysis.InputRole;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.array.ImageData;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.UnitException;
import org.lithoscope.model.quantity.Units;

/** Roughness of a height map: Sa, Sq, Sz, skewness and kurtosis (ISO 25178-2). */
public final class RoughnessAnalysis implements Analysis<RoughnessParameters> {

	private static final String ROLE = "map";
	private static final String SOURCE = "ISO 25178-2";
	private static final long MOST_POINTS = 1 << 26;

	@Override
	public Class<RoughnessParameters> parameterType() {
		return RoughnessParameters.class;
	}

	@Override
	public List<InputRole> inputs() {
		return List.of(InputRole.eachMeasurement(ROLE, "Height map", "microscopy/height-map"));
	}

	@Override
	public Result analyse(AnalysisInputs inputs, RoughnessParameters p, AnalysisContext context) throws AnalysisException {
		Micrograph m = Micrograph.of(inputs.measurement(ROLE));
		ImageData image = p.channel().isBlank() ? m.image().orElse(null) : m.images().get(p.channel());
		if (image == null || (long) image.width() * image.height() > MOST_POINTS) {
			throw new AnalysisException(image == null ? "There is no channel '" + p.channel() + "' among " + m.images().keySet() + "."
					: "The map is too large.");
		}
		float[] read = image.read(0, 0, image.width(), image.height(), 1);
		double[] heights = new double[read.length];
		for (int i = 0; i < read.length; i++) {
			heights[i] = read[i];
		}
		double[] flat = p.level() ? Roughness.levelled(heights, image.width()) : heights;
		Roughness r = Roughness.of(flat);
		if (r.count() == 0) {
			throw new AnalysisException("The map has no heights.");
		}
		Unit unit = unit(m, p);
		return Result.builder("Roughness of " + m.measurement().name())
				.value("sa", "Sa, mean deviation", Quantity.of(r.arithmeticMean(), unit), SOURCE)
				.value("sq", "Sq, root mean square deviation", Quantity.of(r.rootMeanSquare(), unit), SOURCE)
				.value("sz", "Sz, peak to valley", Quantity.of(r.peakToValley(), unit), SOURCE)
				.value("ssk", "Ssk, skewness", Quantity.of(r.skewness(), Units.ONE), SOURCE)
				.value("sku", "Sku, kurtosis", Quantity.of(r.kurtosis(), Units.ONE), SOURCE)
				.value("count", "Points", r.count(), Units.ONE).figure(ImageFigures.heightMap(m.measurement().name(), image, flat, unit))
				.figure(ImageFigures.heightDistribution(flat, r.rootMeanSquare(), unit)).build();
	}

	/** The unit of the first channel is known; that of others is not stated. */
	private static Unit unit(Micrograph m, RoughnessParameters p) {
		String first = m.images().keySet().stream().findFirst().orElse("");
		String unit = p.channel().isBlank() || p.channel().equals(first) ? m.text(MicroscopyField.VALUE_UNIT) : "";
		try {
			return unit.isEmpty() ? Units.ONE : Unit.of(unit);
		} catch (UnitException e) {
			// a unit of the instrument's own, such as arbitrary units
			return Units.ONE;
		}
	}
}
