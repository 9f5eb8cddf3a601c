/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.analysis;

import java.util.List;

import org.lithoscope.microscopy.Micrograph;
import org.lithoscope.model.analysis.Analysis;
import org.lithoscope.model.analysis.AnalysisContext;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.AnalysisInputs;
import org.lithoscope.model.analysis.InputRole;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.Table;

/**
 * What does not fit together in images of one sample: missing or estimated scales, scales that contradict the magnification or the field of
 * view, tilted stages without correction, different accelerating voltages.
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
		List<Finding> findings = new Consistency(p.tolerance().valueIn(Units.ONE), p.tilt()).findings(images);
		Result.Builder result = Result.builder("Consistency of " + images.size() + (images.size() == 1 ? " image" : " images"));
		result.value("findings", "Findings", findings.size(), Units.ONE).value("images", "Images", images.size(), Units.ONE);
		findings.forEach(f -> result.notice(Notice.warning(f.toString())));
		result.table("findings", Table.of(List.of(
				Column.ofTexts(ColumnInfo.of("image", Units.ONE), findings.stream().map(Finding::image).toList()),
				Column.ofTexts(ColumnInfo.of("finding", Units.ONE), findings.stream().map(Finding::text).toList()))));
		return result.build();
	}
}
