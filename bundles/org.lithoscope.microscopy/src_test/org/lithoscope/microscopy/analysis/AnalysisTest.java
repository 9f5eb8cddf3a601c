/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.lithoscope.microscopy.MicrographBuilder;
import org.lithoscope.microscopy.MicroscopyField;
import org.lithoscope.microscopy.image.MemoryImage;
import org.lithoscope.microscopy.measuring.Calibration;
import org.lithoscope.microscopy.measuring.ImageMarkings;
import org.lithoscope.microscopy.measuring.MarkedShape;
import org.lithoscope.microscopy.measuring.Marking;
import org.lithoscope.microscopy.measuring.Marking.Purpose;
import org.lithoscope.microscopy.measuring.Point;
import org.lithoscope.microscopy.measuring.TiltCorrection;
import org.lithoscope.model.analysis.AnalysisContext;
import org.lithoscope.model.analysis.AnalysisException;
import org.lithoscope.model.analysis.AnalysisInputs;
import org.lithoscope.model.analysis.ParameterSchema;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.figure.Plot;
import org.lithoscope.model.figure.Series;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.measurement.MetadataValue.Quality;
import org.lithoscope.model.quantity.Units;

/** The analyses on images that are made here. */
final class AnalysisTest {

	private static Measurement image(String name, double nanometres, Quality quality, double kilovolts, double magnification, double tilt) {
		MicrographBuilder b = new MicrographBuilder(MicrographBuilder.IMAGE, name);
		b.number(MicroscopyField.PIXEL_WIDTH, nanometres, Units.NANOMETRE, "", "", quality);
		b.number(MicroscopyField.PIXEL_HEIGHT, nanometres, Units.NANOMETRE, "", "", quality);
		b.stated(MicroscopyField.ACCELERATING_VOLTAGE, kilovolts, "").stated(MicroscopyField.MAGNIFICATION, magnification, "");
		b.stated(MicroscopyField.STAGE_TILT, tilt, "");
		return b.image("image", new MemoryImage(100, 100, 1, () -> new float[10_000])).build();
	}

	private static AnalysisInputs inputs(Measurement... images) {
		return new AnalysisInputs(Map.of("images", List.of(images)), Map.of());
	}

	@Test
	void thicknessOfThreeLinesInTwoImages() throws AnalysisException {
		ThicknessParameters p = new ThicknessParameters(List.of(0., 0., 0.), List.of(0., 0., 0.), List.of(0., 0., 0.), List.of(34., 35., 18.),
				List.of(1, 1, 2), ThicknessParameters.Tilt.NONE, 52);
		Result r = new ThicknessAnalysis().analyse(inputs(image("a", 1000, Quality.STATED, 5, 100, 0),
				image("b", 2000, Quality.STATED, 5, 50, 0)), p, AnalysisContext.unattended());
		assertEquals(35, r.quantity("thickness").orElseThrow().value(), 1e-9);
		assertEquals(1, r.quantity("standardDeviation").orElseThrow().value(), 1e-9);
		assertEquals(1 / Math.sqrt(3), r.quantity("thickness").orElseThrow().standardUncertainty(), 1e-9);
		assertEquals(3, r.quantity("count").orElseThrow().value());
		assertTrue(r.notices().isEmpty());
		assertEquals(List.of("thickness", "image-1", "image-2"), r.figures().stream().map(Figure::id).toList());
		Plot first = r.figures().get(1).plots().get(0);
		assertTrue(first.equalAspect());
		// the image is 100 µm wide: a bar of 20 µm, and the two lines from the upper left corner downwards
		Series.XY bar = (Series.XY) first.series().get(first.series().size() - 1);
		assertEquals(20, bar.x().get(1) - bar.x().get(0), 1e-9);
		Series.XY line = (Series.XY) first.series().get(1);
		assertArrayEquals(new double[] { 100, 66 }, line.y().toArray(), 1e-9);
		Series.Band band = (Series.Band) r.figures().get(0).plots().get(0).series().get(0);
		assertEquals(2, band.upper().get(0) - band.lower().get(0), 1e-9, "one standard deviation to either side");
	}

	@Test
	void tiltIsCorrectedWhenAskedAndSaidWhenNot() throws AnalysisException {
		Measurement tilted = image("a", 1000, Quality.ESTIMATED, 5, 100, 52);
		List<Double> zero = List.of(0.);
		Result corrected = new ThicknessAnalysis().analyse(inputs(tilted), new ThicknessParameters(zero, zero, zero, List.of(10.), List.of(),
				ThicknessParameters.Tilt.SINE, 52), AnalysisContext.unattended());
		assertEquals(12.69, corrected.quantity("thickness").orElseThrow().value(), 5e-3);
		assertEquals(1, corrected.notices().size());
		Result plain = new ThicknessAnalysis().analyse(inputs(tilted), new ThicknessParameters(zero, zero, zero, List.of(10.), List.of(),
				ThicknessParameters.Tilt.NONE, 52), AnalysisContext.unattended());
		assertEquals(10, plain.quantity("thickness").orElseThrow().value(), 1e-9);
		assertEquals(2, plain.notices().size());
	}

	/** A layer 20 pixels of 100 nm thick, in a section that is seen under 52°: drawn, kept, read back and analysed. */
	@Test
	void whatWasDrawnIsAnalysed() throws AnalysisException {
		double seen = 20 * Math.sin(Math.toRadians(52));
		Calibration c = new Calibration(0.1, 0.1, 0, 1, new TiltCorrection(TiltCorrection.Method.SECTION, 52));
		ImageMarkings drawn = ImageMarkings.none("a", "image", c)
				.with(new Marking("m1", "", Purpose.THICKNESS, new MarkedShape.Line(new Point(10, 30), new Point(10, 30 + seen))))
				.with(new Marking("m2", "", Purpose.SIZE, new MarkedShape.Line(new Point(0, 0), new Point(90, 0))))
				.with(new Marking("m3", "", Purpose.THICKNESS, new MarkedShape.Rectangle(new Point(60, 30), new Point(20, 30 + seen))));
		ThicknessParameters p = ThicknessParameters.of(List.of(ImageMarkings.fromTree(drawn.toTree())));
		Result r = new ThicknessAnalysis().analyse(inputs(image("a", 100, Quality.STATED, 5, 100, 52)), p, AnalysisContext.unattended());
		assertEquals(2, r.quantity("thickness").orElseThrow().value(), 1e-12);
		assertEquals(2, r.quantity("count").orElseThrow().value());
		assertTrue(r.notices().isEmpty(), "a tilt that is corrected needs no word");
		assertThrows(IllegalArgumentException.class, () -> ThicknessParameters.of(List.of(drawn, drawn.with(c.with(TiltCorrection.NONE)))));
	}

	/** Sa and Sq of waves on a tilted plane: 2A/π and A/√2. */
	@Test
	void roughnessOfAWaveOnATiltedPlane() throws AnalysisException {
		int n = 500;
		float[] heights = new float[n * n];
		for (int i = 0; i < heights.length; i++) {
			heights[i] = (float) (8 * Math.cos(2 * Math.PI * 10 * (i / n) / n) + 0.3 * (i % n) + 40);
		}
		Measurement map = new MicrographBuilder(MicrographBuilder.HEIGHT_MAP, "m").text(MicroscopyField.VALUE_UNIT, "nm", "")
				.image("Height", new MemoryImage(n, n, 1, () -> heights)).build();
		Result r = new RoughnessAnalysis().analyse(AnalysisInputs.of("map", map), new RoughnessParameters("", true), AnalysisContext.unattended());
		assertEquals(8 * 2 / Math.PI, r.quantity("sa").orElseThrow().value(), 0.02);
		assertEquals(8 / Math.sqrt(2), r.quantity("sq").orElseThrow().value(), 0.02);
		Series.HeatMap colours = (Series.HeatMap) r.figures().get(0).plots().get(0).series().get(0);
		assertEquals(250 * 250, colours.z().size(), "one point of two by two");
	}

	@Test
	void linesNeedBothEnds() {
		ThicknessParameters p = ParameterSchema.of(ThicknessParameters.class).defaults();
		assertThrows(AnalysisException.class, () -> new ThicknessAnalysis().analyse(inputs(image("a", 1, Quality.STATED, 5, 1, 0)), p,
				AnalysisContext.unattended()));
	}

	@Test
	void porosityWithItsUncertainty() throws AnalysisException {
		ParameterSchema<PorosityParameters> schema = ParameterSchema.of(PorosityParameters.class);
		PorosityParameters p = schema.with(schema.defaults(), Map.of("arealCapacity", "0.4 mA.h/cm2", "thickness", "5.828 um",
				"thicknessError", "0.05828 um"));
		Result r = new PorosityAnalysis().analyse(new AnalysisInputs(Map.of(), Map.of()), p, AnalysisContext.unattended());
		assertEquals(66.7, r.quantity("porosity").orElseThrow().value(), 0.05);
		assertEquals(0.333, r.quantity("porosity").orElseThrow().standardUncertainty(), 1e-3);
		PorosityParameters volume = schema.with(schema.defaults(), Map.of("method", "VOLUME", "poreVolume", "102 um3", "totalVolume", "1000 um3"));
		assertEquals(10.2, new PorosityAnalysis().analyse(new AnalysisInputs(Map.of(), Map.of()), volume, AnalysisContext.unattended())
				.quantity("porosity").orElseThrow().value(), 1e-9);
		assertThrows(AnalysisException.class, () -> new PorosityAnalysis().analyse(new AnalysisInputs(Map.of(), Map.of()), schema.defaults(),
				AnalysisContext.unattended()));
	}

	@Test
	void roughnessOfSteps() throws AnalysisException {
		float[] steps = new float[64 * 64];
		for (int i = 0; i < steps.length; i++) {
			steps[i] = i % 2 == 0 ? 1 : -1;
		}
		Measurement map = new MicrographBuilder(MicrographBuilder.HEIGHT_MAP, "m").text(MicroscopyField.VALUE_UNIT, "nm", "")
				.image("Height", new MemoryImage(64, 64, 1, () -> steps)).build();
		Result r = new RoughnessAnalysis().analyse(AnalysisInputs.of("map", map), new RoughnessParameters("", false),
				AnalysisContext.unattended());
		assertEquals(1, r.quantity("sq").orElseThrow().value(), 1e-6);
		assertEquals(2, r.quantity("sz").orElseThrow().value(), 1e-6);
		assertEquals("nm", r.quantity("sa").orElseThrow().unit().code());
		Series.HeatMap colours = (Series.HeatMap) r.figures().get(0).plots().get(0).series().get(0);
		assertEquals("height / nm", colours.name());
		assertEquals(64 * 64, colours.z().size());
		Series.Bars bars = (Series.Bars) r.figures().get(1).plots().get(0).series().get(0);
		assertEquals(50, bars.height().get(0), 1e-9);
		assertEquals(50, bars.height().get(bars.height().size() - 1), 1e-9);
		assertThrows(AnalysisException.class, () -> new RoughnessAnalysis().analyse(AnalysisInputs.of("map", map),
				new RoughnessParameters("Phase", false), AnalysisContext.unattended()));
	}

	@Test
	void whatDoesNotFitIsSaid() throws AnalysisException {
		ConsistencyParameters p = ParameterSchema.of(ConsistencyParameters.class).defaults();
		Measurement bare = new MicrographBuilder(MicrographBuilder.IMAGE, "bare").image("image",
				new MemoryImage(10, 10, 1, () -> new float[100])).build();
		Result r = new ConsistencyAnalysis().analyse(inputs(image("a", 1000, Quality.STATED, 5, 100, 0),
				image("b", 500, Quality.STATED, 5, 200, 0), image("c", 500, Quality.STATED, 15, 100, 45), bare), p,
				AnalysisContext.unattended());
		// c: magnification, tilt; all: voltages; bare: no scale
		assertEquals(4, r.quantity("findings").orElseThrow().value(), r.notices().toString());
		Result fine = new ConsistencyAnalysis().analyse(inputs(image("a", 1000, Quality.STATED, 5, 100, 0),
				image("b", 500, Quality.STATED, 5, 200, 0)), p, AnalysisContext.unattended());
		assertEquals(0, fine.quantity("findings").orElseThrow().value());
	}
}
