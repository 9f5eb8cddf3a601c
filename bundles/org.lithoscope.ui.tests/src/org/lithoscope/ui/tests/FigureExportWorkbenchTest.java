/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IEditorPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lithoscope.figure.AxisSide;
import org.lithoscope.model.figure.Axis.Range;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.Table;
import org.lithoscope.ui.Lithoscope;
import org.lithoscope.ui.figure.FigureCanvas;
import org.lithoscope.ui.internal.figure.FigureExport;
import org.lithoscope.ui.internal.importing.DroppedFiles;
import org.lithoscope.ui.internal.importing.ImportJob;
import org.lithoscope.ui.internal.preferences.Preferences;
import org.lithoscope.ui.project.Problem;
import org.lithoscope.ui.project.ProjectFile;
import org.lithoscope.ui.table.GridModel;
import org.lithoscope.ui.table.TableModels;

/** What leaves the workbench: figures in every format and on the clipboard; and what is dropped on it, seen by keys, set and shown. */
@ExtendWith(ScreenshotOnFailure.class)
class FigureExportWorkbenchTest {

	@TempDir
	Path folder;

	private FigureCanvas canvas;

	@BeforeEach
	void openSeries() throws IOException {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < 100; i++) {
			text.append(i).append('\t').append(3 + i / 100.0).append('\n');
		}
		Path file = Files.writeString(folder.resolve("export.uitest"), text + "end\n");
		Robot.call(() -> ImportJob.open(Robot.window(), List.of(file)));
		Robot.waitFor("a painted figure", () -> shown().filter(c -> c.paints() > 0).isPresent());
		canvas = Robot.call(() -> shown().orElseThrow());
	}

	@AfterEach
	void closeAll() {
		Robot.run(() -> {
			Robot.page().closeAllEditors(false);
			Lithoscope lithoscope = Lithoscope.of(Robot.window());
			lithoscope.project().remove(lithoscope.project().files().stream().map(ProjectFile::path).toList());
			lithoscope.problems().clear();
		});
	}

	private static Optional<FigureCanvas> shown() {
		IEditorPart editor = Robot.page().getActiveEditor();
		return editor == null ? Optional.empty() : Optional.ofNullable(Adapters.adapt(editor, FigureCanvas.class));
	}

	private Path export(String name) throws InterruptedException {
		Path file = folder.resolve(name);
		Robot.call(() -> new FigureExport(canvas).save(file)).join();
		return file;
	}

	private Range xRange() {
		return Robot.call(() -> canvas.figureLayout().orElseThrow().plots().get(0).scale(AxisSide.X).range());
	}

	@Test
	void vectorGraphicsHoldTheAxesAndTheLine() throws Exception {
		String svg = Files.readString(export("figure.svg"));
		assertTrue(svg.startsWith("<?xml") || svg.startsWith("<svg"), svg.substring(0, 40));
		assertTrue(svg.contains("<path") || svg.contains("<polyline"), "the line");
		assertTrue(svg.strip().endsWith("</svg>"), "complete");
	}

	@Test
	void portableDocumentIsComplete() throws Exception {
		String pdf = new String(Files.readAllBytes(export("figure.pdf")), StandardCharsets.ISO_8859_1);
		assertTrue(pdf.startsWith("%PDF-"), "a PDF");
		assertTrue(pdf.strip().endsWith("%%EOF"), "complete");
		assertTrue(pdf.contains("startxref"), "with its table of contents");
	}

	@Test
	void imageHasTheSizeOfTwoColumnsInPrint() throws Exception {
		ImageData image = new ImageData(export("figure.png").toString());
		assertEquals(180 / 25.4 * 600, image.width, 2);
	}

	@Test
	void numbersAreThoseOfTheFile() throws Exception {
		List<String> lines = Files.readAllLines(export("figure.csv"));
		List<String> numbers = lines.stream().filter(l -> !l.isEmpty() && Character.isDigit(l.charAt(0))).toList();
		assertEquals(100, numbers.size());
		assertArrayEquals(new double[] {40, 3.4}, Arrays.stream(numbers.get(40).split(",")).mapToDouble(Double::parseDouble).limit(2)
				.toArray(), 1e-12);
	}

	@Test
	void aFolderThatIsNotThereIsAProblemInWords() throws Exception {
		Robot.call(() -> new FigureExport(canvas).save(folder.resolve("missing").resolve("figure.svg"))).join();
		Robot.waitFor("the problem", () -> Lithoscope.of(Robot.window()).problems().all().stream()
				.anyMatch(p -> p.severity() == Problem.Severity.ERROR && p.message().contains("could not be written")));
	}

	@Test
	void clipboardHoldsTheFigureAsAnImage() {
		Robot.run(() -> new FigureExport(canvas).copy());
		ImageData image = Robot.call(() -> {
			Clipboard clipboard = new Clipboard(Robot.display());
			try {
				return (ImageData) clipboard.getContents(ImageTransfer.getInstance());
			} finally {
				clipboard.dispose();
			}
		});
		Point size = Robot.call(canvas::getSize);
		assertEquals(2 * size.x, image.width);
		assertEquals(2 * size.y, image.height);
	}

	@Test
	void keysZoomAndShowAllAgain() {
		Range all = xRange();
		key('+', 0);
		Robot.waitFor("the zoom", () -> width(xRange()) < 0.95 * width(all));
		key('-', 0);
		key((char) 0, SWT.HOME);
		Robot.waitFor("all", () -> xRange().equals(all));
	}

	private void key(char character, int code) {
		Robot.run(() -> {
			Event event = new Event();
			event.character = character;
			event.keyCode = code;
			canvas.notifyListeners(SWT.KeyDown, event);
		});
	}

	private static double width(Range range) {
		return range.max() - range.min();
	}

	@Test
	void aWrongFileThatIsDroppedIsNamedWithPlaceAndReason() throws Exception {
		Path file = Files.write(folder.resolve("holiday.uitest"), new byte[] {1, 2, 3});
		Robot.call(() -> ImportJob.open(Robot.window(), DroppedFiles.of(new String[] {file.toString()})));
		Robot.waitFor("the problem", () -> !Lithoscope.of(Robot.window()).problems().all().isEmpty());
		Problem problem = Lithoscope.of(Robot.window()).problems().all().get(0);
		assertEquals(Problem.Severity.ERROR, problem.severity());
		assertTrue(problem.source().contains("holiday.uitest"), problem.source());
		assertEquals("line 1", problem.place());
		assertEquals("there are not two numbers in the first line", problem.message());
		assertEquals(List.of(), DroppedFiles.of("text that is dropped"), "only files");
	}

	@Test
	void digitsAreThoseOfThePreferences() {
		Preferences preferences = new Preferences(InstanceScope.INSTANCE);
		String before = preferences.text(Preferences.DIGITS, "");
		preferences.set(Preferences.DIGITS, "4");
		try {
			assertEquals(4, preferences.digits());
			preferences.set(Preferences.DIGITS, "99");
			assertEquals(17, preferences.digits(), "at most");
		} finally {
			preferences.set(Preferences.DIGITS, before.isEmpty() ? Integer.toString(Preferences.DEFAULT_DIGITS) : before);
		}
	}

	@Test
	void tablesShowTheUnitThatReadsBest() {
		Table table = Table.of(Column.ofDoubles(ColumnInfo.of("current_ampere", Unit.of("A")), 0, -0.00207, 0.001),
				Column.ofDoubles(ColumnInfo.of("voltage_volt", Unit.of("V")), 3.1, 4.2, 0.004),
				Column.ofDoubles(ColumnInfo.of("test_time_second", Unit.of("s")), 0, 1800, 90_000));
		GridModel grid = TableModels.of("any", table, 7);
		assertEquals(List.of("h", "V", "mA"), grid.columns().stream().map(c -> c.unit()).toList());
		assertEquals("25", grid.columns().get(0).text().apply(2));
		assertEquals("0.004", grid.columns().get(1).text().apply(2));
		assertEquals("−2.07", grid.columns().get(2).text().apply(1));
	}
}
