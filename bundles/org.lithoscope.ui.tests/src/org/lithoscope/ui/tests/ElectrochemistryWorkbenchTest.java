/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lithoscope.engine.JobMonitor;
import org.lithoscope.engine.ParameterOverrides;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.figure.Axis;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.figure.Mark;
import org.lithoscope.model.figure.Series;
import org.lithoscope.model.figure.Style;
import org.lithoscope.model.measurement.Completeness;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.ui.Lithoscope;
import org.lithoscope.ui.figure.FigureCanvas;
import org.lithoscope.ui.internal.editor.MeasurementEditor;
import org.lithoscope.ui.internal.importing.ExampleProject;
import org.lithoscope.ui.internal.importing.ImportJob;
import org.lithoscope.ui.project.ProjectFile;
import org.lithoscope.ui.table.DataGrid;

@ExtendWith(ScreenshotOnFailure.class)
class ElectrochemistryWorkbenchTest {

	private static final String RESERVOIR = "synthetic-reservoir-Li-Cu.mpt";
	private static final String CELL_A = "synthetic-anode-free-cell-A.mpr";
	private static final String CELL_B = "synthetic-anode-free-cell-B.mpr";
	private static final String CONVENTIONAL = "synthetic-conventional-Li-Cu.txt";

	@TempDir
	Path folder;

	@AfterEach
	void closeAll() {
		Robot.run(() -> {
			Robot.page().closeAllEditors(false);
			Lithoscope lithoscope = lithoscope();
			lithoscope.project().remove(lithoscope.project().files().stream().map(ProjectFile::path).toList());
			lithoscope.problems().clear();
		});
		Robot.waitFor("nothing to be followed", () -> lithoscope().live().followed().isEmpty());
	}

	static Lithoscope lithoscope() {
		return Lithoscope.of(Robot.window());
	}

	static Path example(String name) {
		return ExampleProject.folder().orElseThrow().resolve(name);
	}

	static void open(Path... files) {
		Robot.call(() -> ImportJob.open(Robot.window(), List.of(files)));
		for (Path file : files) {
			Robot.waitFor(file + " to be read", () -> lithoscope().project().file(file).filter(f -> f.state() == ProjectFile.State.READ)
					.isPresent());
		}
	}

	static Optional<FigureCanvas> canvas() {
		IEditorPart editor = Robot.page().getActiveEditor();
		return editor == null ? Optional.empty() : Optional.ofNullable(Adapters.adapt(editor, FigureCanvas.class));
	}

	static Optional<Figure> figure() {
		return canvas().flatMap(FigureCanvas::scene).map(s -> s.figure());
	}

	static void awaitFigure(String id) {
		Robot.waitFor("the figure " + id, () -> figure().filter(f -> f.id().equals(id)).isPresent() && canvas().orElseThrow().paints() > 0
				&& canvas().orElseThrow().figureLayout().isPresent());
	}

	static void compare() {
		Robot.run(() -> {
			try {
				Robot.window().getService(IHandlerService.class).executeCommand("org.lithoscope.electrochemistry.ui.commands.compare", null);
			} catch (org.eclipse.core.commands.common.CommandException e) {
				throw new AssertionError(e);
			}
		});
	}

	/** In one go, as a person's click: the strip renews its button every second. */
	private static void press(ToolItem button, boolean down) {
		Robot.run(() -> {
			button.setSelection(down);
			button.notifyListeners(SWT.Selection, new org.eclipse.swt.widgets.Event());
		});
	}

	private static Measurement measurement(Path file) {
		return lithoscope().project().file(file).orElseThrow().measurements().get(0).measurement();
	}

	private static void append(Path file, byte[] bytes, int from, int to) throws IOException {
		try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
			out.write(bytes, from, to - from);
		}
	}

	/** The place behind so many lines. */
	private static int afterLine(byte[] text, int lines) {
		int at = 0;
		for (int n = 0; n < lines; at++) {
			n += text[at] == '\n' ? 1 : 0;
		}
		return at;
	}

	@Test
	void aFileThatGrowsIsFollowedWithoutLosingTheZoom() throws Exception {
		byte[] whole = Files.readAllBytes(example(RESERVOIR));
		int begun = afterLine(whole, 1500);
		Path file = folder.resolve("running.mpt");
		Files.write(file, Arrays.copyOf(whole, begun));
		open(file);
		awaitFigure("voltage-time");
		MeasurementEditor editor = Robot.call(() -> (MeasurementEditor) Robot.page().getActiveEditor());
		long points = measurement(file).points();
		FigureCanvas canvas = Robot.call(() -> canvas().orElseThrow());
		int x = Robot.call(() -> (int) canvas.figureLayout().orElseThrow().plots().get(0).area().middleX());
		int y = Robot.call(() -> (int) canvas.figureLayout().orElseThrow().plots().get(0).area().middleY());
		Robot.send(canvas, SWT.MouseVerticalWheel, x, y, 3);
		Axis.Range zoomed = Robot.call(() -> canvas.view().orElseThrow().ranges().get(0).x().orElseThrow());
		ToolBar bar = Robot.get(ToolBar.class, "follow.bar");
		ToolItem follow = Robot.call(() -> bar.getItem(0));
		press(follow, true);
		Robot.waitFor("the file to be followed", () -> lithoscope().live().state(file).filter(s -> s.points() == points).isPresent());
		// in pieces that end in the middle of rows
		Thread tester = new Thread(() -> {
			try {
				for (int from = begun; from < whole.length; from += 4001) {
					append(file, whole, from, Math.min(whole.length, from + 4001));
				}
			} catch (IOException e) {
				throw new java.io.UncheckedIOException(e);
			}
		}, "tester");
		tester.start();
		tester.join();
		Measurement truth = lithoscope().engine().read(example(RESERVOIR), JobMonitor.none()).measurements().get(0);
		// the last row has no end of line: the instrument could go on in it
		long expected = truth.points() - (whole[whole.length - 1] == '\n' ? 0 : 1);
		Robot.waitFor("all rows", () -> measurement(file).points() == expected);
		assertTrue(measurement(file).completeness() instanceof Completeness.Growing);
		Robot.waitFor("the new points in the figure", () -> figure().orElseThrow().plots().get(0).series().stream()
				.filter(s -> s instanceof Series.XY).map(s -> (Series.XY) s).anyMatch(s -> s.x().size() == expected));
		assertSame(editor, Robot.call(() -> Robot.page().getActiveEditor()), "no second editor");
		assertEquals(zoomed, Robot.call(() -> canvas.view().orElseThrow().ranges().get(0).x().orElseThrow()), "the zoom stays");
		Label state = Robot.get(Label.class, "follow.state");
		Robot.waitFor("the state", () -> state.getText().endsWith(" points")
				&& state.getToolTipText().startsWith("following, "));
		press(follow, false);
		Robot.waitFor("the last reading, with its hash", () -> !measurement(file).origin().files().get(0).sha512().isEmpty());
		assertEquals(truth.points(), measurement(file).points());
		assertTrue(measurement(file).completeness().isComplete());
		assertTrue(lithoscope().live().followed().isEmpty());
	}

	@Test
	void theCyclesOfAGrowingFileFollowInTheirPages() throws Exception {
		byte[] whole = Files.readAllBytes(example(CONVENTIONAL));
		int end = whole.length;
		Path file = folder.resolve("maccor.txt");
		int half = afterLine(whole, (int) Files.lines(example(CONVENTIONAL)).count() / 2);
		Files.write(file, Arrays.copyOf(whole, half));
		open(file);
		awaitFigure("voltage-time");
		Robot.run(() -> ((MeasurementEditor) Robot.page().getActiveEditor()).showPage("Cycles"));
		Text range = Robot.get(Text.class, "cycles.range");
		Label said = Robot.get(Label.class, "cycles.said");
		Robot.waitFor("the cycles", () -> said.getText().matches("\\d+ cycles"));
		int before = Robot.call(() -> Integer.parseInt(said.getText().split(" ")[0]));
		assertTrue(before < 25, "half of the file holds " + before);
		Robot.run(() -> range.setText("2-30"));
		Robot.run(() -> lithoscope().live().follow(file));
		append(file, whole, half, end);
		Robot.waitFor("all 25 cycles", () -> Robot.find(Label.class, "cycles.said").map(l -> l.getText().equals("24 of 25 cycles"))
				.orElse(false));
		assertSame(range, Robot.get(Text.class, "cycles.range"), "the page is the same, what was typed stays");
		Text where = Robot.get(Text.class, "cycles.where");
		Robot.run(() -> where.setText("cycle>20"));
		assertEquals("5 of 25 cycles", Robot.call(() -> Robot.get(Label.class, "cycles.said").getText()));
		Robot.run(() -> where.setText("voltage of 3"));
		assertEquals("'voltage' is no condition; write for instance ce<99.", Robot.call(() -> Robot.get(Label.class, "cycles.said").getText()));
	}

	@Test
	void cellsAreComparedByFiguresAndKeyFigures() throws Exception {
		open(example(CELL_A), example(CELL_B), example(CONVENTIONAL));
		compare();
		awaitFigure("compare-CAPACITY");
		Table table = Robot.get(Table.class, "compare.table");
		Robot.waitFor("the key figures", () -> texts(table, "First CE").size() == 3
				&& texts(table, "First CE").stream().noneMatch(t -> t.equals("…")));
		Robot.waitFor("the cells in the figure", () -> names().size() == 3);
		assertEquals(List.of("synthetic-anode-free-cell-A", "synthetic-anode-free-cell-B", "synthetic-conventional-Li-Cu.txt"), texts(table, "Cell"));
		assertEquals(texts(table, "Cell"), names());
		assertEquals(3, Robot.call(() -> names().stream().map(n -> canvas().orElseThrow().theme().colour(new Style.Colour.Keyed(n))).distinct()
				.count()), "no two cells in one colour");
		assertEquals("90", texts(table, "Cycles").get(0));
		double inflection = number(texts(table, "Inflection").get(0));
		assertEquals(56, inflection, 2, "the truth of the example");
		assertEquals(98.2, number(texts(table, "CE by protocol").get(2)), 0.05, "the truth of the example");
		Quantity nucleation = lithoscope().engine().analyse("nucleation", List.of(measurement(example(CONVENTIONAL))), ParameterOverrides.none(),
				JobMonitor.none()).get(0).quantity("nucleationOverpotential").orElseThrow();
		assertEquals(nucleation.value(), number(texts(table, "Nucleation").get(2)), nucleation.standardUncertainty());
		// sorted by the average efficiency, best last
		Robot.run(() -> column(table, "Cycles").notifyListeners(SWT.Selection, new org.eclipse.swt.widgets.Event()));
		assertEquals("synthetic-conventional-Li-Cu.txt", texts(table, "Cell").get(0), "25 cycles are fewest");
		Text filter = Robot.get(Text.class, "compare.filter");
		Robot.run(() -> filter.setText("free inflection>40"));
		assertEquals(List.of("synthetic-anode-free-cell-A"), texts(table, "Cell"));
		Robot.run(() -> filter.setText("inflexion>40"));
		assertTrue(Robot.call(() -> Robot.get(Label.class, "compare.count").getText()).startsWith("There is no figure 'inflexion'"));
		Robot.run(() -> filter.setText(""));
		assertEquals(3, texts(table, "Cell").size());
	}

	@Test
	void whatIsCheckedIsDrawnAndSelectedIsMarked() throws Exception {
		open(example(CELL_A), example(CELL_B));
		compare();
		awaitFigure("compare-CAPACITY");
		Robot.waitFor("both cells in the figure", () -> names().size() == 2);
		Table table = Robot.get(Table.class, "compare.table");
		FigureCanvas canvas = Robot.call(() -> canvas().orElseThrow());
		Robot.run(() -> {
			table.setSelection(1);
			table.notifyListeners(SWT.Selection, event(table.getItem(1), SWT.NONE));
		});
		String other = texts(table, "Cell").get(1);
		assertEquals(90, Robot.call(() -> canvas.rows().selection().rows("cell " + other).length), "its cycles are marked");
		Robot.run(() -> {
			table.deselectAll();
			table.getItem(0).setChecked(false);
			table.notifyListeners(SWT.Selection, event(table.getItem(0), SWT.CHECK));
		});
		Robot.waitFor("one cell in the figure", () -> names().equals(List.of(other)));
		Button none = Robot.get(Button.class, "compare.none");
		Robot.send(none, SWT.Selection, 0, 0, 0);
		Robot.waitFor("no cell", () -> canvas.scene().isEmpty());
		Button all = Robot.get(Button.class, "compare.all");
		Robot.send(all, SWT.Selection, 0, 0, 0);
		Robot.waitFor("both cells again", () -> names().size() == 2);
	}

	@Test
	void replicatesAreShownByMeanAndStandardDeviation() throws Exception {
		open(example(CELL_A), example(CELL_B), example(CONVENTIONAL));
		compare();
		Table table = Robot.get(Table.class, "compare.table");
		Robot.waitFor("the key figures", () -> texts(table, "First CE").size() == 3 && texts(table, "First CE").stream().noneMatch(t -> t.equals("…")));
		double a = number(texts(table, "First CE").get(0));
		double b = number(texts(table, "First CE").get(1));
		Button groups = Robot.get(Button.class, "compare.groups");
		Robot.run(() -> groups.setSelection(true));
		Robot.send(groups, SWT.Selection, 0, 0, 0);
		Robot.waitFor("the groups", () -> names().size() == 2);
		assertEquals(List.of("synthetic-anode-free-cell", "synthetic-conventional-Li-Cu"), texts(table, "Cell"));
		assertEquals(List.of("2 cells", "1 cell"), texts(table, "Group"));
		assertEquals("synthetic-anode-free-cell (n = 2)", names().get(0));
		String first = texts(table, "First CE").get(0);
		assertEquals((a + b) / 2, number(first), 0.05);
		assertEquals(Math.abs(a - b) / Math.sqrt(2), Double.parseDouble(first.split("±")[1].strip()), 0.05);
		assertTrue(Robot.call(() -> figure().orElseThrow().plots().get(0).series().stream().anyMatch(s -> s instanceof Series.Band)));
		Text pattern = Robot.get(Text.class, "compare.pattern");
		Robot.run(() -> pattern.setText("["));
		Label said = Robot.get(Label.class, "compare.said");
		Robot.waitFor("the complaint", () -> said.getText().contains("is no regular expression"));
		Robot.run(() -> pattern.setText(""));
		Robot.waitFor("one group", () -> texts(table, "Cell").equals(List.of("all cells")));
	}

	@Test
	void profilesOfAChosenCycleLieOverEachOther() throws Exception {
		open(example(CELL_A), example(CELL_B));
		compare();
		awaitFigure("compare-CAPACITY");
		Robot.waitFor("both cells in the figure", () -> names().size() == 2);
		Combo kind = Robot.get(Combo.class, "compare.figure");
		assertFalse(Robot.call(() -> Robot.find(Text.class, "compare.cycles").isPresent()), "there is no cycle to choose for a figure against cycle");
		choose(kind, "Voltage profiles");
		awaitFigure("compare-PROFILES");
		Text cycles = Robot.get(Text.class, "compare.cycles");
		Robot.waitFor("charge and discharge of both", () -> figure().orElseThrow().plots().get(0).series().size() == 4);
		double last = Robot.call(ElectrochemistryWorkbenchTest::end);
		Robot.run(() -> cycles.setText("1"));
		Robot.waitFor("cycle 1", () -> end() != last);
		assertTrue(Robot.call(ElectrochemistryWorkbenchTest::end) > last, "the first cycle holds more than the last");
		Robot.run(() -> cycles.setText("500"));
		Robot.waitFor("that there is none", () -> canvas().orElseThrow().scene().isEmpty());
		Robot.run(() -> cycles.setText("first, last"));
		Robot.waitFor("two cycles of each", () -> figure().filter(f -> f.plots().get(0).series().size() == 8).isPresent());
		choose(kind, "dQ/dV");
		awaitFigure("compare-DIFFERENTIAL");
		choose(kind, "Coulombic efficiency");
		awaitFigure("compare-EFFICIENCY");
		Combo axis = Robot.get(Combo.class, "compare.axis");
		choose(axis, "−log(1 − CE)");
		Robot.waitFor("nines", () -> figure().orElseThrow().plots().get(0).y().scale() == Axis.Scale.NINES);
	}

	private static DataGrid methods() {
		return Robot.get(DataGrid.class, "efficiency.methods");
	}

	private static String cell(int row, int column) {
		return Robot.call(() -> methods().model().columns().get(column).text().apply(row));
	}

	private static void showEfficiency() {
		Robot.waitFor("the editor", () -> Robot.page().getActiveEditor() instanceof MeasurementEditor);
		Robot.run(() -> ((MeasurementEditor) Robot.page().getActiveEditor()).showPage("Efficiency"));
		Robot.waitFor("the methods", () -> Robot.find(DataGrid.class, "efficiency.methods").filter(g -> g.model().rowCount() == 5).isPresent());
	}

	@Test
	void theProtocolIsShownByItsSegmentsAndCanBeOverruled() throws Exception {
		open(example(RESERVOIR));
		showEfficiency();
		Label found = Robot.get(Label.class, "efficiency.found");
		assertEquals("The protocol is recognised: reservoir (Aurbach).", Robot.call(found::getText));
		assertEquals(99.32, number(cell(1, 1)), 0.02, "the truth of the example");
		assertEquals("yes", cell(1, 2));
		assertEquals("no", cell(0, 2));
		assertEquals("for full cells", cell(3, 4));
		assertEquals("One method is meant for this test: reservoir (Aurbach).", Robot.call(() -> Robot.get(Label.class, "efficiency.verdict")
				.getText()));
		FigureCanvas segments = Robot.get(FigureCanvas.class, "figure");
		Robot.waitFor("the segments", () -> segments.scene().isPresent());
		assertEquals(List.of("Q_T", "10 × Q_C", "Q_S"), marks(segments));
		Combo protocol = Robot.get(Combo.class, "efficiency.protocol");
		choose(protocol, "conventional");
		Robot.waitFor("the stated protocol", () -> found.getText().equals("The protocol is stated: conventional."));
		Robot.waitFor("its segments", () -> marks(segments).size() == 1);
		assertEquals("yes", cell(0, 2));
		assertEquals("no", cell(1, 2));
		choose(protocol, "recognised from the current");
		Robot.waitFor("the recognised protocol", () -> marks(segments).size() == 3);
	}

	private static List<String> marks(FigureCanvas canvas) {
		return Robot.call(() -> canvas.scene().map(s -> s.figure().plots().get(0).marks().stream().filter(m -> m instanceof Mark.Span)
				.map(m -> ((Mark.Span) m).label()).toList()).orElse(List.of()));
	}

	@Test
	void theMethodsOfAFullCellStandSideBySide() throws Exception {
		open(example(CELL_B));
		showEfficiency();
		assertEquals(List.of("conventional (mean of ratios)", "Chiang", "Zhang"), List.of(cell(0, 0), cell(1, 0), cell(2, 0)));
		Measurement measurement = measurement(example(CELL_B));
		Result truth = lithoscope().engine().analyse("full-cell-efficiency", List.of(measurement), ParameterOverrides.none(), JobMonitor.none())
				.get(0);
		assertEquals(truth.quantity("chiang").orElseThrow().toString(), cell(1, 1));
		assertEquals(truth.quantity("zhang").orElseThrow().toString(), cell(2, 1));
		assertEquals("for half cells, which are plated first", cell(4, 4));
		Quantity conventional = truth.quantity("conventional").orElseThrow();
		Quantity chiang = truth.quantity("chiang").orElseThrow();
		boolean alike = Math.abs(conventional.value() - chiang.value()) < 2 * Math.hypot(conventional.standardUncertainty(),
				chiang.standardUncertainty());
		assertEquals(alike, cell(1, 3).endsWith("cannot be told apart"));
		assertEquals(alike, Robot.call(() -> Robot.get(Label.class, "efficiency.verdict").getText()).contains("(mean of ratios) and Chiang"));
	}

	/** The greatest capacity of the first curve. */
	private static double end() {
		return figure().map(f -> (Series.XY) f.plots().get(0).series().get(0)).map(s -> s.x().get(s.x().size() - 1)).orElse(Double.NaN);
	}

	private static void choose(Combo combo, String item) {
		Robot.run(() -> {
			combo.select(combo.indexOf(item));
			combo.notifyListeners(SWT.Selection, new org.eclipse.swt.widgets.Event());
		});
	}

	private static org.eclipse.swt.widgets.Event event(TableItem item, int detail) {
		org.eclipse.swt.widgets.Event event = new org.eclipse.swt.widgets.Event();
		event.item = item;
		event.detail = detail;
		return event;
	}

	/** The names in the key of the figure. */
	private static List<String> names() {
		return figure().map(f -> f.plots().get(0).series().stream().map(Series::name).filter(n -> !n.isEmpty()).toList()).orElse(List.of());
	}

	private static org.eclipse.swt.widgets.TableColumn column(Table table, String title) {
		return Arrays.stream(table.getColumns()).filter(c -> c.getText().split(" / ")[0].equals(title)).findFirst().orElseThrow();
	}

	private static List<String> texts(Table table, String title) {
		return Robot.call(() -> {
			int index = table.indexOf(column(table, title));
			return Arrays.stream(table.getItems()).map(i -> i.getText(index)).toList();
		});
	}

	/** The number at the beginning of a quantity: 98.2 ± 0.1. */
	private static double number(String text) {
		return Double.parseDouble(text.replace('−', '-').split(" ")[0]);
	}
}
