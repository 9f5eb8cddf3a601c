/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.microscopy.ui.internal.marking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lithoscope.microscopy.measuring.Calibration;
import org.lithoscope.microscopy.measuring.ImageMarkings;
import org.lithoscope.microscopy.measuring.MarkedShape;
import org.lithoscope.microscopy.measuring.Marking;
import org.lithoscope.microscopy.measuring.Marking.Purpose;
import org.lithoscope.microscopy.measuring.Point;
import org.lithoscope.microscopy.measuring.TiltCorrection;
import org.lithoscope.microscopy.ui.internal.image.ImageTransform;

class MarkingModelTest {

	private static final String HASH = "ab".repeat(64);

	@TempDir
	Path folder;

	private static ImageMarkings none() {
		return ImageMarkings.none(HASH, "image", new Calibration(0.05, 0.05, 0, 1, TiltCorrection.NONE));
	}

	private static Marking box(String id) {
		return new Marking(id, "", Purpose.THICKNESS, new MarkedShape.Rectangle(new Point(10, 20), new Point(110, 220)));
	}

	@Test
	void stepsAreUndoneAndDoneAgain() {
		MarkingModel model = new MarkingModel(none());
		model.change(model.markings().with(box("m1")));
		model.change(model.markings().with(box("m2")));
		model.undo();
		assertEquals(1, model.markings().markings().size());
		model.undo();
		model.undo();
		assertEquals(none(), model.markings());
		model.redo();
		model.redo();
		assertEquals(2, model.markings().markings().size());
	}

	@Test
	void aDragIsOneStep() {
		MarkingModel model = new MarkingModel(none());
		ImageMarkings atFirst = model.markings();
		model.preview(atFirst.with(box("m1")));
		model.preview(atFirst.with(box("m1")).with(box("m2")));
		model.commit(atFirst);
		model.undo();
		assertEquals(atFirst, model.markings());
	}

	@Test
	void aCornerOfABoxMovesAndTheOneAcrossStays() {
		MarkingModel model = new MarkingModel(none().with(box("m1")));
		ImageTransform transform = new ImageTransform(2, 1, 5, 5);
		MarkingHandle handle = MarkingHandle.near(model, transform, transform.screenX(110) + 3, transform.screenY(20) - 3, 7);
		Marking moved = handle.moved(model.markings(), new Point(150, 40)).orElseThrow();
		List<Double> xs = moved.shape().points().stream().map(Point::x).sorted().toList();
		List<Double> ys = moved.shape().points().stream().map(Point::y).sorted().toList();
		assertEquals(List.of(10.0, 10.0, 150.0, 150.0), xs);
		assertEquals(List.of(40.0, 40.0, 220.0, 220.0), ys);
		assertNull(MarkingHandle.near(model, transform, 0, 0, 7));
	}

	@Test
	void whatIsKeptIsReadBackToTheLastDigit() throws IOException {
		MarkingStore store = new MarkingStore(folder.resolve("markings"));
		assertEquals(Optional.empty(), store.read(HASH, "image"));
		ImageMarkings drawn = none().with(new Marking("m1", "top µ", Purpose.SIZE,
				new MarkedShape.Line(new Point(0.1, 1 / 3.0), new Point(1e-3, 7))));
		store.keep(drawn);
		assertEquals(Optional.of(drawn), store.read(HASH, "image"));
		assertEquals(Optional.empty(), store.read(HASH, "other"));
		store.keep(none());
		assertEquals(Optional.empty(), store.read(HASH, "image"));
	}

	@Test
	void aDamagedFileIsNamed() throws IOException {
		MarkingStore store = new MarkingStore(folder);
		store.keep(none().with(box("m1")));
		Path file;
		try (Stream<Path> files = Files.list(folder)) {
			file = files.findFirst().orElseThrow();
		}
		Files.writeString(file, Files.readString(file).substring(0, 60));
		IOException thrown = assertThrows(IOException.class, () -> store.read(HASH, "image"));
		assertTrue(thrown.getMessage().contains(file.getFileName().toString()), thrown.getMessage());
	}
}
