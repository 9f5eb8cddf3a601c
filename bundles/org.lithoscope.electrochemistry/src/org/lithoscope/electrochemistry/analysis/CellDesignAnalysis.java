/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.analysis;

import java.util.ArrayList;
import java.util.List;

import org.lithoscope.electrochemistry.LiteratureValue;
import org.lithoscope.electrochemistry.formula.CellDesign;
import org.lithoscope.electrochemistry.internal.Columns;
import org.lithoscope.electrochemistry.internal.LiteratureTable;
import org.lithoscope.model.analysis.Analysis;
import org.lithoscope.model.analysis.AnalysisContext;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.AnalysisInputs;
import org.lithoscope.model.analysis.InputRole;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.figure.Axis;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.figure.Plot;
import org.lithoscope.model.figure.RowIds;
import org.lithoscope.model.figure.Series;
import org.lithoscope.model.figure.Style;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.NumberSequence;

/** Cell design: energy by mass and by volume from a bill of layers, N/P, E/C, thickness of dense lithium. Takes no measurement. */
public final class CellDesignAnalysis implements Analysis<CellDesignParameters> {

	private static final double MILLIGRAMS_PER_GRAM = 1000;
	private static final double GRAMS_PER_KILOGRAM = 1000;
	private static final double MICROMETRES_PER_CENTIMETRE = 1e4;
	private static final double CUBIC_CENTIMETRES_PER_LITRE = 1000;
	private static final Unit CUBIC_CENTIMETRE = Unit.of("cm3");
	private static final String SOURCE = "DGM; HCM";

	@Override
	public Class<CellDesignParameters> parameterType() {
		return CellDesignParameters.class;
	}

	@Override
	public List<InputRole> inputs() {
		return List.of();
	}

	@Override
	public Result analyse(AnalysisInputs inputs, CellDesignParameters p, AnalysisContext context) throws AnalysisException {
		List<Part> parts = parts(p);
		double mass = parts.stream().mapToDouble(Part::grams).sum();
		double volume = parts.stream().mapToDouble(Part::cubicCentimetres).sum();
		if (!(mass > 0)) {
			throw new AnalysisException("The bill of layers has no mass: give the areal mass and the number of each layer.");
		}
		double capacity = p.capacity().valueIn(Units.AMPERE_HOUR);
		double voltage = p.voltage().valueIn(Units.VOLT);
		Result.Builder result = Result.builder("Cell design");
		result.value("energy", "Energy", capacity * voltage, Units.WATT_HOUR);
		result.value("gravimetricEnergy", "Energy by mass", Quantity.of(CellDesign.energyPer(capacity, voltage,
				mass / GRAMS_PER_KILOGRAM), Unit.of("W.h/kg")), SOURCE);
		if (volume > 0) {
			result.value("volumetricEnergy", "Energy by volume", Quantity.of(CellDesign.energyPer(capacity, voltage,
					volume / CUBIC_CENTIMETRES_PER_LITRE), Unit.of("W.h/L")), SOURCE);
		}
		result.value("mass", "Mass", mass, Units.GRAM);
		result.value("volume", "Volume", volume, CUBIC_CENTIMETRE);
		result.value("electrolyteToCapacity", "E/C", Quantity.of(CellDesign.electrolyteToCapacity(p.electrolyte().valueIn(Units.GRAM),
				capacity), Unit.of("g/A/h")), "DGM; CER");
		p.cathodeCapacity().ifPresent(q -> ratio(result, q.valueIn(Units.MILLIAMPERE_HOUR_PER_SQUARE_CENTIMETRE), p));
		result.table("parts", new Columns<>(parts).text("part", Part::name).number("mass", Units.GRAM, Part::grams)
				.number("mass_share", Units.PERCENT, q -> 100 * q.grams() / mass).number("volume", CUBIC_CENTIMETRE, Part::cubicCentimetres)
				.build());
		result.figure(figure(parts));
		result.table(LiteratureTable.NAME, LiteratureTable.of(LiteratureValue.Topic.CELL_DESIGN));
		return result.build();
	}

	private static void ratio(Result.Builder result, double positive, CellDesignParameters p) {
		double preloaded = CellDesign.lithiumArealCapacity(p.lithium().valueIn(Units.MICROMETRE));
		boolean all = p.counted() == CellDesignParameters.Counted.ALL;
		result.value("negativeToPositive", all ? "N/P, all lithium" : "N/P, preloaded lithium",
				Quantity.of(CellDesign.negativeToPositive(preloaded + (all ? positive : 0), positive), Units.ONE), "CER");
		result.value("lithiumThickness", "Thickness of dense lithium of the positive electrode's capacity",
				Quantity.of(CellDesign.lithiumThickness(positive), Units.MICROMETRE), "DGM; HCM");
	}

	private static List<Part> parts(CellDesignParameters p) throws AnalysisException {
		int n = p.layers().size();
		if (p.arealMasses().size() != n || p.thicknesses().size() != n || p.counts().size() != n) {
			throw new AnalysisException("Each of the " + n + " layers needs an areal mass, a thickness and a number; there are "
					+ p.arealMasses().size() + ", " + p.thicknesses().size() + " and " + p.counts().size() + ".");
		}
		double area = p.layerArea().valueIn(Units.SQUARE_CENTIMETRE);
		List<Part> parts = new ArrayList<>();
		for (int i = 0; i < n; i++) {
			double layers = p.counts().get(i) * area;
			parts.add(new Part(p.layers().get(i), p.arealMasses().get(i) * layers / MILLIGRAMS_PER_GRAM,
					p.thicknesses().get(i) * layers / MICROMETRES_PER_CENTIMETRE));
		}
		parts.add(new Part("electrolyte", p.electrolyte().valueIn(Units.GRAM), 0));
		parts.add(new Part("packaging", p.packaging().valueIn(Units.GRAM), p.packagingVolume().valueIn(CUBIC_CENTIMETRE)));
		parts.add(new Part("tabs", p.tabs().valueIn(Units.GRAM), 0));
		return parts;
	}

	private static Figure figure(List<Part> parts) {
		Plot.Builder plot = Plot.builder(Axis.linear("cell", Units.ONE), Axis.linear("mass", Units.GRAM));
		for (int i = 0; i < parts.size(); i++) {
			plot.add(new Series.Bars(parts.get(i).name(), NumberSequence.of(1), NumberSequence.of(parts.get(i).grams()), 0.6, "mass",
					Style.line(i), new RowIds("parts", i), false));
		}
		return Figure.of("mass", "Mass by part", "", plot.build());
	}

	/** A part of the cell. */
	private record Part(String name, double grams, double cubicCentimetres) {
	}
}
