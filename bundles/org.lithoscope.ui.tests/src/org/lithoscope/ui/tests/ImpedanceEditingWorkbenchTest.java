/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.figure.Mark;
import org.lithoscope.ui.figure.FigureCanvas;
import org.lithoscope.ui.internal.editor.MeasurementEditor;
import org.lithoscope.ui.internal.importing.ImportJob;
import org.lithoscope.ui.internal.tools.Screenshot;

/** Cells that are typed into, the palette of the circuit editor, a fit that is cancelled, and three electrodes. */
@ExtendWith(ScreenshotOnFailure.class)
class ImpedanceEditingWorkbenchTest extends ImpedanceWorkbench {

	private static final String FREE = "☐";

	/** Clicks into a cell as a person does. */
	private static void click(Table table, int row, int column) {
		Robot.run(() -> {
			// the toolkit selects the row before it tells of the click
			table.setSelection(row);
			table.showColumn(table.getColumn(column));
			Rectangle cell = table.getItem(row).getBounds(column);
			Event event = new Event();
			event.x = cell.x + cell.width / 2;
			event.y = cell.y + cell.height / 2;
			event.button = 1;
			event.count = 1;
			table.notifyListeners(SWT.MouseDown, event);
		});
	}

	/** Clicks into a cell, types, and presses Enter. */
	private static void type(Table table, int row, int column, String text) {
		click(table, row, column);
		Robot.waitFor("the cell editor", () -> editor(table) != null);
		Robot.run(() -> {
			Text editor = editor(table);
			editor.setText(text);
			editor.notifyListeners(SWT.DefaultSelection, new Event());
		});
	}

	private static Text editor(Table table) {
		return Arrays.stream(table.getChildren()).filter(Text.class::isInstance).map(Text.class::cast).filter(Control::isVisible).findFirst()
				.orElse(null);
	}

	private static String cell(Table table, int row, int column) {
		return Robot.call(() -> table.getItem(row).getText(column));
	}

	private static int column(Table table, String title) {
		return Robot.call(() -> {
			for (int i = 0; i < table.getColumnCount(); i++) {
				if (table.getColumn(i).getText().equals(title)) {
					return i;
				}
			}
			throw new AssertionError("no column " + title);
		});
	}

	@Test
	void startBoundAndFixedAreTypedAndHeeded() throws Exception {
		open("cells.csv");
		showPage("Circuit");
		circuit("R0-p(R1,Q1)-p(R2,Q2)");
		Table table = Robot.get(Table.class, "circuit.parameters");
		int start = column(table, "Start");
		int fixed = column(table, "Fixed");
		assertEquals("auto", cell(table, 0, start));
		Label said = Robot.get(Label.class, "circuit.message");
		click(table, 0, fixed);
		assertEquals(FREE, cell(table, 0, fixed), "what has no value cannot be fixed");
		assertTrue(Robot.call(said::getText).contains("Type the value at which R0"), Robot.call(said::getText));
		type(table, 0, start, "much");
		assertTrue(Robot.call(said::getText).contains("'much' is no number"), Robot.call(said::getText));
		assertEquals("auto", cell(table, 0, start), "the old text stays");
		type(table, 0, start, "5,5");
		assertEquals("5.5", cell(table, 0, start));
		click(table, 0, fixed);
		assertEquals("☑", cell(table, 0, fixed));
		type(table, 3, column(table, "Upper"), "0.8");
		picture("impedance-cells");
		Result result = fitted();
		assertEquals(5.5, result.quantity("R0").orElseThrow().value(), 1e-9, "fixed");
		assertTrue(result.quantity("Q1.n").orElseThrow().value() <= 0.8 + 1e-9, "within its bound; the truth is 0.85");
	}

	@Test
	void thePaletteInsertsBehindBesideAndDeletes() throws Exception {
		open("palette.csv");
		showPage("Circuit");
		StyledText field = circuit("R0");
		Canvas drawing = Robot.get(Canvas.class, "circuit.drawing");
		ToolBar palette = Robot.call(() -> Arrays.stream(drawing.getParent().getChildren()).filter(ToolBar.class::isInstance)
				.map(ToolBar.class::cast).findFirst().orElseThrow());
		press(palette, "circuit.add.W");
		assertEquals("R0-W1", Robot.call(field::getText));
		circuit("R0-R1");
		key(drawing, SWT.ARROW_RIGHT);
		key(drawing, SWT.ARROW_RIGHT);
		choose(palette, "circuit.parallel");
		press(palette, "circuit.add.Q");
		assertEquals("R0-p(R1,Q1)", Robot.call(field::getText));
		choose(palette, "circuit.series");
		press(palette, "circuit.add.W");
		assertEquals("R0-p(R1,Q1-W1)", Robot.call(field::getText), "behind what was just inserted, which is selected");
		press(palette, "circuit.delete");
		assertEquals("R0-p(R1,Q1)", Robot.call(field::getText));
		assertFalse(Robot.call(() -> tool(palette, "circuit.delete").isEnabled()), "nothing is selected any more");
	}

	private static ToolItem tool(ToolBar palette, String key) {
		return Arrays.stream(palette.getItems()).filter(item -> key.equals(item.getData("lithoscope.key"))).findFirst().orElseThrow();
	}

	private static void press(ToolBar palette, String key) {
		Robot.send(Robot.call(() -> tool(palette, key)), SWT.Selection, 0, 0, 0);
	}

	private static void choose(ToolBar palette, String key) {
		Robot.run(() -> {
			for (String other : List.of("circuit.series", "circuit.parallel")) {
				tool(palette, other).setSelection(other.equals(key));
			}
		});
	}

	@Test
	void aFitIsCancelledWithItsOwnButton() throws Exception {
		open("cancel.csv");
		showPage("Circuit");
		circuit("R0-p(R1,Q1)-p(R2,Q2)-p(R3,Q3)-p(R4,Q4)-p(R5,Q5)");
		waitUntilQuiet();
		Button fit = Robot.get(Button.class, "circuit.fit");
		Label said = Robot.get(Label.class, "circuit.message");
		String running = Robot.call(() -> {
			fit.notifyListeners(SWT.Selection, new Event());
			String text = fit.getText();
			fit.notifyListeners(SWT.Selection, new Event());
			return text;
		});
		assertEquals("Cancel", running, "while it runs");
		Robot.waitFor("the word", () -> said.getText().equals("Cancelled.") && fit.getText().equals("Fit"));
		Table table = Robot.get(Table.class, "circuit.parameters");
		Robot.waitFor("the job to end", () -> Arrays.stream(Job.getJobManager().find(Screenshot.Family.WORK))
				.noneMatch(job -> job.getName().startsWith("Fit of")));
		assertEquals("", cell(table, 0, 1), "no values come of it");
		assertTrue(Robot.call(fit::isEnabled));
	}

	@Test
	void windowsAreTypedAddedAndDeleted() throws Exception {
		open("typed-windows.csv");
		showPage("Relaxation Times");
		FigureCanvas drt = figure("drt.figure");
		waitUntilQuiet();
		CTabFolder tabs = Robot.get(CTabFolder.class, "drt.tabs");
		Robot.run(() -> tabs.setSelection(1));
		Table table = Robot.get(Table.class, "drt.windows");
		int windows = Robot.call(table::getItemCount);
		String before = cell(table, 1, 1);
		type(table, 1, 1, "soon");
		Label said = Robot.get(Label.class, "drt.window.said");
		assertTrue(Robot.call(said::getText).contains("'soon' is no time"), Robot.call(said::getText));
		type(table, 1, 1, "-1");
		assertTrue(Robot.call(said::getText).contains("positive time"), Robot.call(said::getText));
		assertEquals(before, cell(table, 1, 1), "the old text stays");
		type(table, 1, 1, "7e-4 s");
		Robot.waitFor("the figure to show it", () -> drt.scene().orElseThrow().figure().plots().get(0).marks().stream()
				.anyMatch(m -> m instanceof Mark.Span span && Math.abs(span.to() - 7e-4) < 1e-9));
		type(table, 1, 2, "interphase");
		Robot.waitFor("its name", () -> table.getItem(1).getText(2).equals("interphase"));
		Robot.send(Robot.get(Button.class, "drt.window.add"), SWT.Selection, 0, 0, 0);
		Robot.waitFor("one more", () -> table.getItemCount() == windows + 1);
		Robot.run(() -> table.select(windows));
		Robot.send(Robot.get(Button.class, "drt.window.delete"), SWT.Selection, 0, 0, 0);
		Robot.waitFor("one less", () -> table.getItemCount() == windows);
		picture("impedance-windows");
		Robot.send(Robot.get(Button.class, "drt.window.defaults"), SWT.Selection, 0, 0, 0);
		Robot.waitFor("the defaults", () -> !table.getItem(1).getText(2).equals("interphase") && table.getItem(1).getText(1).equals(before));
	}

	@Test
	void threeElectrodesAndTheirArea() throws Exception {
		StringBuilder text = new StringBuilder("freq/Hz,Re(Z)/Ohm,Im(Z)/Ohm\n");
		for (double factor : new double[] {1, 2, 3}) {
			for (int row = 0; row < POINTS; row++) {
				double[] z = impedance(frequency(row));
				text.append(frequency(row)).append(',').append(factor * z[0]).append(',').append(factor * z[1]).append('\n');
			}
		}
		Path file = Files.writeString(folder.resolve("electrodes.csv"), text);
		Robot.call(() -> ImportJob.open(Robot.window(), List.of(file)));
		Robot.waitFor("the editor", () -> Robot.page().getActiveEditor() instanceof MeasurementEditor);
		showPage("Series");
		FigureCanvas figure = figure("series.figure");
		Combo view = Robot.get(Combo.class, "series.view");
		Robot.run(() -> {
			view.select(view.indexOf("Three electrodes"));
			view.notifyListeners(SWT.Selection, new Event());
		});
		Robot.waitFor("positive, negative, cell and sum", () -> figure.scene().filter(f -> f.figure().id().equals("nyquist")
				&& f.figure().plots().get(0).series().size() == 4).isPresent());
		assertEquals("Re Z / Ω", Robot.call(() -> figure.scene().orElseThrow().figure().plots().get(0).x().title()));
		picture("impedance-electrodes");
		Text area = Robot.get(Text.class, "series.area");
		Robot.run(() -> area.setText("two"));
		Label said = Robot.get(Label.class, "series.said");
		Robot.waitFor("what is wrong", () -> said.isVisible() && !said.getText().isEmpty() && !said.getText().contains("Working"));
		Robot.run(() -> area.setText("200 mm²"));
		Robot.waitFor("Ω cm²", () -> figure.scene().filter(f -> f.figure().plots().get(0).x().title().equals("Re Z / Ω cm²")).isPresent());
		Combo negative = Robot.get(Combo.class, "series.electrode.negative");
		Robot.run(() -> {
			negative.select(0);
			negative.notifyListeners(SWT.Selection, new Event());
		});
		Robot.waitFor("the same chosen twice", () -> said.isVisible() && said.getText().contains("chosen twice"));
		Robot.run(() -> {
			view.select(0);
			view.notifyListeners(SWT.Selection, new Event());
		});
		Robot.waitFor("the spectra in Ω cm²", () -> figure.scene().filter(f -> f.figure().id().equals("nyquist")
				&& f.figure().plots().get(0).series().stream().filter(x -> !x.name().isEmpty()).count() == 3
				&& f.figure().plots().get(0).x().title().equals("Re Z / Ω cm²")).isPresent());
	}
}
