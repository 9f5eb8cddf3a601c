/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lithoscope.figure.AxisSide;
import org.lithoscope.figure.FigureView.RowKey;
import org.lithoscope.figure.PlotLayout;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.figure.Mark;
import org.lithoscope.model.figure.Series;
import org.lithoscope.ui.Lithoscope;
import org.lithoscope.ui.figure.FigureCanvas;

/** Fits, ranges, windows and series of a synthetic spectrum in the workbench. */
@ExtendWith(ScreenshotOnFailure.class)
class ImpedanceWorkbenchTest extends ImpedanceWorkbench {

	@Test
	void theFitOfASyntheticSpectrumFindsTheTruth() throws Exception {
		open("two-arcs.csv");
		showPage("Circuit");
		circuit("R0-p(R1,Q1)-p(R2,Q2)");
		Table table = Robot.get(Table.class, "circuit.parameters");
		Robot.send(Robot.get(Button.class, "circuit.fit"), SWT.Selection, 0, 0, 0);
		Robot.waitFor("the values", () -> !table.getItem(0).getText(1).isEmpty());
		for (int k = 0; k < TRUTH.length; k++) {
			int row = k;
			assertEquals(NAMES[k], Robot.call(() -> table.getItem(row).getText(0)));
			String value = Robot.call(() -> table.getItem(row).getText(1));
			assertEquals(TRUTH[k], number(value), 0.02 * TRUTH[k], NAMES[k]);
			assertTrue(value.contains("±"), value);
		}
		waitUntilQuiet();
		FigureCanvas residuals = figure("circuit.residuals");
		assertEquals(2L * POINTS, Robot.call(() -> residuals.scene().orElseThrow().points()), "Re and Im of every point");
		picture("impedance-circuit");
	}

	@Test
	void whatIsNotUnderstoodIsMarkedWhereItIsTyped() throws Exception {
		open("error.csv");
		showPage("Circuit");
		StyledText field = circuit("R0-p(R1,X1)");
		StyleRange[] marks = Robot.call(() -> field.getStyleRanges());
		assertEquals(1, marks.length);
		assertEquals(8, marks[0].start, "at the X");
		assertEquals(SWT.UNDERLINE_ERROR, marks[0].underlineStyle);
		picture("impedance-circuit-error");
		Label said = Robot.get(Label.class, "circuit.said");
		assertTrue(Robot.call(said::getText).startsWith("Character 9: an element is expected"), Robot.call(said::getText));
		Button fit = Robot.get(Button.class, "circuit.fit");
		assertFalse(Robot.call(fit::isEnabled));
		circuit("R0-p(R1,C1)");
		assertEquals(0, Robot.call(() -> field.getStyleRanges()).length);
		assertTrue(Robot.call(fit::isEnabled));
		assertEquals(3, Robot.call(() -> Robot.get(Table.class, "circuit.parameters").getItemCount()));
	}

	@Test
	void theDrawingIsEditedWithTheKeyboard() throws Exception {
		open("drawing.csv");
		showPage("Circuit");
		StyledText field = circuit("R0-p(R1,Q1)-W1");
		Canvas drawing = Robot.get(Canvas.class, "circuit.drawing");
		// R0, then R1
		key(drawing, SWT.ARROW_RIGHT);
		key(drawing, SWT.ARROW_RIGHT);
		Table table = Robot.get(Table.class, "circuit.parameters");
		assertEquals(1, Robot.call(table::getSelectionIndex), "the parameters of what is selected are selected, too");
		key(drawing, SWT.DEL);
		assertEquals("R0-Q1-W1", Robot.call(field::getText));
		circuit("R0-p(R1,Q1)-W1");
		key(drawing, SWT.ARROW_RIGHT);
		key(drawing, SWT.ARROW_RIGHT);
		key(drawing, SWT.ARROW_UP);
		key(drawing, SWT.DEL);
		assertEquals("R0-W1", Robot.call(field::getText), "the part around it");
	}

	@Test
	void draggingTheRangeChangesWhatIsFitted() throws Exception {
		open("range.csv");
		showPage("Validity");
		FigureCanvas residuals = figure("validity.figure");
		waitUntilQuiet();
		Robot.waitFor("the edges", () -> residuals.grip().isPresent());
		Text lowest = Robot.get(Text.class, "validity.lowest");
		double before = hertz(Robot.call(lowest::getText));
		PlotLayout plot = plot(residuals);
		int y = (int) plot.area().middleY();
		int from = (int) Math.round(plot.scale(AxisSide.X).point(before));
		int to = (int) Math.round(plot.scale(AxisSide.X).point(1));
		Robot.send(residuals, SWT.MouseDown, from, y, 1);
		Robot.send(residuals, SWT.MouseMove, to, y, 0);
		Robot.send(residuals, SWT.MouseUp, to, y, 1);
		double after = hertz(Robot.call(lowest::getText));
		assertEquals(1, after, 0.1);
		Robot.waitFor("the figure to show it", () -> residuals.scene().orElseThrow().figure().plots().get(0).marks().stream()
				.anyMatch(m -> m instanceof Mark.Span span && span.from() == after));
		picture("impedance-validity");
		Robot.waitFor("the analysis view to show it", () -> Robot.find(Text.class, "parameter.spectrum.lowest")
				.filter(t -> !t.getText().isEmpty() && number(t.getText()) == after).isPresent());
		showPage("Circuit");
		circuit("R0-p(R1,Q1)");
		Result result = fitted();
		long expected = java.util.stream.IntStream.range(0, POINTS).filter(row -> frequency(row) >= after).count();
		assertEquals(expected, result.tables().get("data").rowCount(), "only points within the range are fitted");
		assertTrue(result.provenance().orElseThrow().overridden().contains("spectrum.lowest"), "and it is recorded");
	}

	@Test
	void aPointUnderThePointerIsMarkedInEveryView() throws Exception {
		open("linked.csv");
		FigureCanvas nyquist = figure("spectrum.nyquist");
		FigureCanvas bode = figure("spectrum.bode");
		int row = 25;
		double[] z = impedance(frequency(row));
		PlotLayout plot = plot(nyquist);
		int x = (int) Math.round(plot.x().point(z[0]));
		int y = (int) Math.round(plot.y().point(-z[1]));
		Robot.send(nyquist, SWT.MouseMove, x, y, 0);
		picture("impedance-hover");
		RowKey marked = Robot.call(() -> nyquist.rows().highlighted().orElseThrow());
		assertEquals(row, marked.row(), "the row of the file, which rises in frequency");
		assertEquals(marked, Robot.call(() -> bode.view().orElseThrow().highlighted().orElseThrow()));
		String table = Robot.call(() -> Lithoscope.of(Robot.window()).project().measurements().get(0).measurement().tables().keySet().iterator()
				.next());
		assertEquals(table, marked.table(), "so the table marks it, too");
		Robot.send(nyquist, SWT.MouseMove, x, y, 0);
		Robot.send(nyquist, SWT.MouseDown, x, y, 1);
		Robot.send(nyquist, SWT.MouseUp, x, y, 1);
		showPage("Validity");
		FigureCanvas residuals = figure("validity.figure");
		waitUntilQuiet();
		assertEquals(List.of((long) row), Robot.call(() -> Arrays.stream(residuals.view().orElseThrow().selection().rows(table)).boxed().toList()),
				"what is selected in one view is selected in the others");
	}

	@Test
	void theAreaIsTypedAndChangesTheUnit() throws Exception {
		open("area.csv");
		FigureCanvas nyquist = figure("spectrum.nyquist");
		Text area = Robot.get(Text.class, "spectrum.area");
		Combo shown = Robot.get(Combo.class, "spectrum.shown");
		Label said = Robot.get(Label.class, "spectrum.said");
		Robot.run(() -> {
			shown.select(1);
			shown.notifyListeners(SWT.Selection, new Event());
		});
		assertTrue(Robot.call(said::getText).contains("type the electrode area"));
		Robot.run(() -> area.setText("200 mm2"));
		Robot.waitFor("Ω cm²", () -> nyquist.scene().orElseThrow().figure().plots().get(0).x().title().equals("Re Z / Ω cm²"));
		waitUntilQuiet();
		showPage("Circuit");
		circuit("R0-p(R1,Q1)-p(R2,Q2)");
		Result result = fitted();
		assertEquals(2 * TRUTH[0], result.quantity("R0").orElseThrow().value(), 0.02 * 2 * TRUTH[0]);
		assertEquals("Ω cm²", result.quantity("R0").orElseThrow().unit().symbol());
		assertEquals(TRUTH[2] / 2, result.quantity("Q1.Q").orElseThrow().value(), 0.1 * TRUTH[2]);
	}

	@Test
	void anEdgeOfAWindowIsDragged() throws Exception {
		open("windows.csv");
		showPage("Relaxation Times");
		FigureCanvas drt = figure("drt.figure");
		waitUntilQuiet();
		PlotLayout plot = plot(drt);
		int y = (int) plot.area().middleY();
		int from = (int) Math.round(plot.x().point(1e-3));
		int to = (int) Math.round(plot.x().point(2e-3));
		Robot.send(drt, SWT.MouseDown, from, y, 1);
		Robot.send(drt, SWT.MouseMove, to, y, 0);
		Robot.send(drt, SWT.MouseUp, to, y, 1);
		waitUntilQuiet();
		Label said = Robot.get(Label.class, "drt.said");
		Robot.waitFor("the values", () -> said.getText().contains("Polarisation resistance"));
		String text = Robot.call(said::getText);
		double resistance = number(text.substring(text.indexOf("Polarisation resistance") + "Polarisation resistance ".length()));
		assertEquals(80, resistance, 1.6);
		double[] spans = Robot.call(() -> drt.scene().orElseThrow().figure().plots().get(0).marks().stream()
				.filter(Mark.Span.class::isInstance).map(Mark.Span.class::cast).mapToDouble(Mark.Span::to).toArray());
		assertTrue(Arrays.stream(spans).anyMatch(e -> Math.abs(e - 2e-3) < 1e-4), Arrays.toString(spans));
		picture("impedance-drt");
		assertTrue(Arrays.stream(spans).noneMatch(e -> e == 1e-3), "both windows that shared the edge moved");
	}

	@Test
	void theSweepsOfAFileAreASeries() throws Exception {
		open("series.csv", 3);
		showPage("Series");
		FigureCanvas figure = figure("series.figure");
		Robot.waitFor("three spectra over each other", () -> figure.scene().filter(f -> f.figure().id().equals("nyquist")
				&& f.figure().plots().get(0).series().stream().filter(x -> !x.name().isEmpty()).count() == 3).isPresent());
		picture("impedance-series");
		Combo view = Robot.get(Combo.class, "series.view");
		Robot.run(() -> {
			view.select(view.indexOf("Circuit"));
			view.notifyListeners(SWT.Selection, new Event());
		});
		Robot.waitFor("the fits", () -> figure.scene().filter(f -> f.figure().id().equals("resistances")).isPresent());
		Series.XY second = Robot.call(() -> figure.scene().orElseThrow().figure().plots().get(0).series().stream()
				.filter(x -> x.name().equals("R2")).map(Series.XY.class::cast).findFirst().orElseThrow());
		assertEquals(3, second.y().size());
		for (int k = 0; k < 3; k++) {
			assertEquals(TRUTH[4] * Math.pow(10, k), second.y().get(k), 0.02 * TRUTH[4] * Math.pow(10, k));
		}
	}
}
