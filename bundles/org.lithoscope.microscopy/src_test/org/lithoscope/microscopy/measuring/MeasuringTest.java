/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.measuring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.lithoscope.io.json.CanonicalJson;
import org.lithoscope.io.json.JsonParser;
import org.lithoscope.microscopy.Micrograph;
import org.lithoscope.microscopy.MicrographBuilder;
import org.lithoscope.microscopy.MicroscopyField;
import org.lithoscope.microscopy.measuring.Marking.Purpose;
import org.lithoscope.microscopy.measuring.TiltCorrection.Method;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Units;

/** Lengths, areas and their uncertainties against geometry and against random trials; records that survive. */
final class MeasuringTest {

	/** 10 nm to the right, 20 nm downwards. */
	private static final Calibration PLAIN = new Calibration(0.01, 0.02, 0, 0, TiltCorrection.NONE);
	private static final MarkedShape LINE = new MarkedShape.Line(new Point(100, 100), new Point(400, 300));
	private static final MarkedShape BOX = new MarkedShape.Rectangle(new Point(50, 40), new Point(10, 140));
	private static final MarkedShape PATH = new MarkedShape.Polyline(List.of(new Point(0, 0), new Point(300, 0), new Point(300, 100)));
	private static final MarkedShape TRIANGLE = new MarkedShape.Polygon(List.of(new Point(1000, 1000), new Point(1100, 1000), new Point(1000, 1050)));

	@Test
	void lengthsAndAreasOfKnownFigures() {
		assertEquals(5, PLAIN.length(LINE).value(), 1e-12, "3 µm by 4 µm");
		assertEquals(3 + 2, PLAIN.length(PATH).value(), 1e-12);
		assertEquals(0.4 * 2, PLAIN.area(BOX).value(), 1e-12);
		assertEquals(2 * (0.4 + 2), PLAIN.length(BOX).value(), 1e-12);
		assertEquals(0.4, PLAIN.width(BOX).value(), 1e-12);
		assertEquals(2, PLAIN.height(BOX).value(), 1e-12);
		assertEquals(0.5, PLAIN.area(TRIANGLE).value(), 1e-12);
		assertEquals(1 + 1 + Math.sqrt(2), PLAIN.length(TRIANGLE).value(), 1e-12);
		assertTrue(Double.isNaN(PLAIN.area(LINE).value()), "a line has no area");
		assertTrue(Double.isNaN(PLAIN.area(PATH).value()));
	}

	@Test
	void tiltedSectionsAreStretchedAlongTheTilt() {
		Calibration tilted = PLAIN.with(new TiltCorrection(Method.SECTION, 52));
		MarkedShape down = new MarkedShape.Line(new Point(7, 10), new Point(7, 110));
		MarkedShape across = new MarkedShape.Line(new Point(7, 10), new Point(107, 10));
		assertEquals(2 * 1.269, tilted.length(down).value(), 1e-3);
		assertEquals(1, tilted.length(across).value(), 1e-12);
		assertEquals(0.8 / Math.sin(Math.toRadians(52)), tilted.area(BOX).value(), 1e-12);
		assertEquals(4, PLAIN.with(new TiltCorrection(Method.SURFACE, 60)).length(down).value(), 1e-12);
		assertThrows(IllegalArgumentException.class, () -> new TiltCorrection(Method.SECTION, 0));
		assertThrows(IllegalArgumentException.class, () -> new TiltCorrection(Method.SURFACE, 90));
	}

	@Test
	void aTiltIsProposedWhereTheStageWasTiltedAndNothingCorrected() {
		assertEquals(new TiltCorrection(Method.SECTION, 52), TiltCorrection.forSection(stage(52, "")));
		assertEquals(new TiltCorrection(Method.SECTION, 52), TiltCorrection.forSection(stage(-52, "Off")));
		assertEquals(TiltCorrection.NONE, TiltCorrection.forSection(stage(52, "On")));
		assertEquals(TiltCorrection.NONE, TiltCorrection.forSection(stage(1, "")));
		assertEquals(TiltCorrection.NONE, TiltCorrection.forSection(stage(Double.NaN, "")));
	}

	private static Micrograph stage(double tilt, String corrected) {
		return Micrograph.of(new MicrographBuilder(MicrographBuilder.IMAGE, "a").stated(MicroscopyField.STAGE_TILT, tilt, "")
				.text(MicroscopyField.TILT_CORRECTION, corrected, "").build());
	}

	/** The stated uncertainty is the scatter of many measurements of the same thing with points set anew. */
	@Test
	void uncertaintiesAreThoseOfRepeatedMeasurement() {
		Random random = new Random(7);
		Calibration uncertain = new Calibration(0.01, 0.02, 0.02, 1.5, new TiltCorrection(Method.SECTION, 52));
		for (MarkedShape shape : List.of(LINE, BOX, PATH, TRIANGLE)) {
			List<Double> lengths = new ArrayList<>();
			List<Double> areas = new ArrayList<>();
			List<Double> heights = new ArrayList<>();
			for (int i = 0; i < 20_000; i++) {
				double scale = 1 + 0.02 * random.nextGaussian();
				Calibration once = new Calibration(0.01 * scale, 0.02 * scale, 0, 0, uncertain.tilt());
				MarkedShape moved = moved(shape, random);
				lengths.add(once.length(moved).value());
				areas.add(once.area(moved).value());
				heights.add(once.height(moved).value());
			}
			agree(uncertain.length(shape), lengths, shape + " length");
			if (shape.isClosed()) {
				agree(uncertain.area(shape), areas, shape + " area");
			}
			if (shape instanceof MarkedShape.Rectangle) {
				agree(uncertain.height(shape), heights, shape + " height");
			}
		}
	}

	private static MarkedShape moved(MarkedShape shape, Random random) {
		return switch (shape) {
			case MarkedShape.Line l -> new MarkedShape.Line(moved(l.from(), random), moved(l.to(), random));
			case MarkedShape.Rectangle r -> new MarkedShape.Rectangle(moved(r.corner(), random), moved(r.opposite(), random));
			case MarkedShape.Polyline p -> new MarkedShape.Polyline(p.points().stream().map(q -> moved(q, random)).toList());
			case MarkedShape.Polygon p -> new MarkedShape.Polygon(p.points().stream().map(q -> moved(q, random)).toList());
		};
	}

	private static Point moved(Point p, Random random) {
		return new Point(p.x() + 1.5 * random.nextGaussian(), p.y() + 1.5 * random.nextGaussian());
	}

	private static void agree(Quantity stated, List<Double> trials, String what) {
		double mean = trials.stream().mapToDouble(v -> v).average().orElseThrow();
		double variance = trials.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum() / (trials.size() - 1);
		// 20 000 trials give the standard deviation to 0.5 %; the formula is of first order
		assertEquals(1, stated.standardUncertainty() / Math.sqrt(variance), 0.03, what);
		assertEquals(stated.value(), mean, 4 * stated.standardUncertainty() / Math.sqrt(trials.size()) + 0.003 * mean, what);
	}

	private static Marking down(String id, double pixels, Purpose purpose) {
		return new Marking(id, "", purpose, new MarkedShape.Line(new Point(5, 0), new Point(5, pixels)));
	}

	@Test
	void thicknessOverSeveralImages() {
		Calibration c = new Calibration(0.1, 0.1, 0.01, 1, TiltCorrection.NONE);
		ImageMarkings first = ImageMarkings.none("a", "image", c).with(down("m1", 100, Purpose.THICKNESS)).with(down("m2", 120, Purpose.THICKNESS))
				.with(down("m3", 900, Purpose.SIZE));
		ImageMarkings second = ImageMarkings.none("b", "image", c).with(new Marking("m1", "", Purpose.THICKNESS,
				new MarkedShape.Rectangle(new Point(3, 10), new Point(90, 150))));
		ThicknessStatistics s = ThicknessStatistics.of(List.of(first, second, ImageMarkings.none("c", "image", c)));
		assertEquals(12, s.mean(), 1e-12);
		assertEquals(2, s.standardDeviation(), 1e-12);
		assertEquals(3, s.count());
		assertEquals(2, s.images());
		assertEquals(Math.hypot(2 / Math.sqrt(3), 0.12), s.uncertainty(), 1e-12, "the scale's share does not average out");
		ThicknessStatistics one = ThicknessStatistics.of(List.of(second));
		assertEquals(14, one.mean(), 1e-12);
		assertTrue(Double.isNaN(one.standardDeviation()));
		assertEquals(Math.hypot(0.14, 0.1 * Math.sqrt(2)), one.uncertainty(), 1e-12);
		assertTrue(Double.isNaN(ThicknessStatistics.of(List.of()).mean()));
	}

	@Test
	void porosityFromAreas() {
		Calibration c = new Calibration(0.1, 0.1, 0.5, 1, TiltCorrection.NONE);
		ImageMarkings m = ImageMarkings.none("a", "image", c)
				.with(new Marking("m1", "", Purpose.DEPOSIT, new MarkedShape.Rectangle(new Point(0, 0), new Point(200, 100))))
				.with(new Marking("m2", "", Purpose.PORE, new MarkedShape.Rectangle(new Point(10, 10), new Point(50, 60))))
				.with(new Marking("m3", "", Purpose.PORE, new MarkedShape.Rectangle(new Point(100, 10), new Point(110, 30))));
		Quantity porosity = m.areaPorosity();
		assertEquals((2000 + 200) / 20_000.0, porosity.value(), 1e-12);
		double pores = 2 * (40 * 40 + 50 * 50) + 2 * (10 * 10 + 20 * 20);
		double deposit = 2 * (200 * 200 + 100 * 100) * 0.11 * 0.11;
		assertEquals(Math.sqrt(pores + deposit) / 20_000, porosity.standardUncertainty(), 1e-12, "half a scale wrong cancels");
		assertEquals(Units.ONE, porosity.unit());
		assertTrue(Double.isNaN(ImageMarkings.none("a", "", c).areaPorosity().value()));
	}

	@Test
	void recordsSurviveToTheLastDigit() {
		Calibration c = new Calibration(1 / 3.0, 0.1 + 0.2, 0.013, 0.7, new TiltCorrection(Method.SECTION, 51.9));
		ImageMarkings m = ImageMarkings.none("3f2a…", "Height Sensor", c);
		for (MarkedShape shape : List.of(LINE, BOX, PATH, TRIANGLE)) {
			m = m.with(new Marking(m.nextId(), "µ \"quoted\"", Purpose.values()[m.markings().size()], shape));
		}
		String json = CanonicalJson.text(m.toTree());
		assertEquals(m, ImageMarkings.fromTree((Map<?, ?>) JsonParser.parse(json)));
		assertEquals(json, CanonicalJson.text(ImageMarkings.fromTree((Map<?, ?>) JsonParser.parse(json)).toTree()));
	}

	@Test
	void damagedRecordsAreNamed() {
		Map<String, Object> tree = ImageMarkings.none("a", "b", PLAIN).with(down("m1", 3, Purpose.PORE)).toTree();
		refused(tree, "kind", "something", "kind");
		refused(tree, "version", 2.0, "version");
		refused(tree, "calibration", List.of(), "calibration");
		refused(tree, "markings", List.of(Map.of("id", "x")), "markings.0");
		refused(tree, "image", 3.0, "image");
		Map<String, Object> marking = new LinkedHashMap<>(Map.of("id", "x", "label", "", "purpose", "pore", "shape", "polygon", "points",
				List.of(List.of(1.0, 2.0), List.of(2.0, 3.0))));
		refused(tree, "markings", List.of(marking), "markings.0.points");
		marking.put("purpose", "fun");
		marking.put("shape", "line");
		refused(tree, "markings", List.of(marking), "markings.0.purpose");
		marking.put("purpose", "size");
		refused(tree, "markings", List.of(marking, marking), "two markings");
	}

	private static void refused(Map<String, Object> tree, String key, Object value, String place) {
		Map<String, Object> changed = new LinkedHashMap<>(tree);
		changed.put(key, value);
		String message = assertThrows(IllegalArgumentException.class, () -> ImageMarkings.fromTree(changed)).getMessage();
		assertTrue(message.startsWith(place), message);
	}

	@Test
	void markingsAreAddedReplacedAndTakenAway() {
		ImageMarkings m = ImageMarkings.none("a", "b", PLAIN).with(down("m1", 3, Purpose.SIZE)).with(down("m2", 4, Purpose.SIZE));
		assertEquals("m3", m.nextId());
		assertEquals("m2", m.with(down("m1", 9, Purpose.THICKNESS)).markings().get(1).id(), "the order stays");
		assertEquals(1, m.with(down("m1", 9, Purpose.THICKNESS)).thicknesses().size());
		assertEquals(List.of("m2"), m.without("m1").markings().stream().map(Marking::id).toList());
		assertEquals("m3", m.without("m1").nextId(), "an id that is still there is not given again");
	}
}
