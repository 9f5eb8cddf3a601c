/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.analysis;

import java.util.List;

import org.lithoscope.electrochemistry.LiteratureValue;
import org.lithoscope.electrochemistry.Voltammogram;
import org.lithoscope.electrochemistry.formula.Onset;
import org.lithoscope.electrochemistry.internal.Columns;
import org.lithoscope.electrochemistry.internal.LiteratureTable;
import org.lithoscope.electrochemistry.internal.Scaled;
import org.lithoscope.model.analysis.Analysis;
import org.lithoscope.model.analysis.AnalysisContext;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.AnalysisInputs;
import org.lithoscope.model.analysis.InputRole;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.figure.Axis;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.figure.Mark;
import org.lithoscope.model.figure.Plot;
import org.lithoscope.model.figure.RowIds;
import org.lithoscope.model.figure.Series;
import org.lithoscope.model.figure.Style;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.NumberSequence;

/** Linear sweep voltammetry: the onset at a threshold of current density, and the current at stated potentials. */
public final class OnsetAnalysis implements Analysis<OnsetParameters> {

	private static final String ROLE = "measurement";
	private static final double MILLI = 1000;

	@Override
	public Class<OnsetParameters> parameterType() {
		return OnsetParameters.class;
	}

	@Override
	public List<InputRole> inputs() {
		return List.of(InputRole.eachMeasurement(ROLE, "Voltammogram", "electrochemistry/voltammetry"));
	}

	@Override
	public OnsetParameters propose(AnalysisInputs inputs, OnsetParameters p) throws AnalysisException {
		return new OnsetParameters(p.direction(), p.threshold(), p.potentials(), p.cycle(),
				p.norms().orFrom(inputs.measurement(ROLE).metadata()));
	}

	@Override
	public Result analyse(AnalysisInputs inputs, OnsetParameters p, AnalysisContext context) throws AnalysisException {
		Voltammogram v = Voltammogram.of(inputs.measurement(ROLE), p.cycle());
		Result.Builder result = Result.builder("Onset of " + inputs.measurement(ROLE).name());
		double area = p.norms().squareCentimetres();
		boolean perArea = !Double.isNaN(area);
		if (!perArea) {
			result.notice(Notice.warning("The area is not known: the threshold is applied to the current as if the area were 1 cm², and "
					+ "currents are not per area."));
		}
		double threshold = p.threshold().valueIn(Units.MILLIAMPERE_PER_SQUARE_CENTIMETRE) / MILLI * (perArea ? area : 1);
		boolean anodic = p.direction() == OnsetParameters.Direction.ANODIC;
		Onset.Crossing crossing = Onset.crossing(v.potential(), v.current(), threshold, anodic);
		double onset = crossing.potential();
		result.value("scanRate", "Scan rate", MILLI * v.scanRate(), Unit.of("mV/s"));
		if (Double.isNaN(onset)) {
			result.notice(Notice.warning("The " + (anodic ? "anodic" : "cathodic") + " current never passes " + p.threshold() + "."));
		} else {
			result.value("onset", (anodic ? "Anodic" : "Cathodic") + " onset at " + p.threshold(), new Quantity(onset, Units.VOLT, crossing.error()), "HCM");
		}
		Unit unit = perArea ? Units.MILLIAMPERE_PER_SQUARE_CENTIMETRE : Units.MILLIAMPERE;
		double scale = perArea ? MILLI / area : MILLI;
		result.table("currents", new Columns<>(p.potentials()).number("potential", Units.VOLT, e -> e)
				.number("current", unit, e -> scale * Onset.currentAt(v.potential(), v.current(), e)).build());
		Plot.Builder plot = Plot.builder(Axis.linear("E", Units.VOLT), Axis.linear(perArea ? "j" : "I", unit))
				.add(Series.XY.of("sweep", NumberSequence.of(v.potential()), Scaled.of(NumberSequence.of(v.current()), scale),
						Style.line(0), RowIds.NONE))
				.add(new Mark.Horizontal((anodic ? 1 : -1) * threshold * scale, "threshold", Style.dashed(1)));
		if (!Double.isNaN(onset)) {
			plot.add(new Mark.Vertical(onset, "onset", Style.dashed(2)));
		}
		result.figure(Figure.of("onset", "Linear sweep voltammetry", "", plot.build()));
		result.table(LiteratureTable.NAME, LiteratureTable.of(LiteratureValue.Topic.SWEEP));
		return result.build();
	}
}
