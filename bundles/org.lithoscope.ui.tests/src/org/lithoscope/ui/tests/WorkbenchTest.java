/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lithoscope.engine.JobMonitor;
import org.lithoscope.engine.ParameterOverrides;
import org.lithoscope.figure.AxisSide;
import org.lithoscope.figure.FigureLayout;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.figure.Axis.Range;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.ui.Lithoscope;
import org.lithoscope.ui.StandardLayout;
import org.lithoscope.ui.figure.FigureCanvas;
import org.lithoscope.ui.internal.analysis.AnalysisView;
import org.lithoscope.ui.internal.editor.MeasurementEditor;
import org.lithoscope.ui.internal.explorer.ExplorerView;
import org.lithoscope.ui.internal.health.HealthView;
import org.lithoscope.ui.internal.importing.ImportJob;
import org.lithoscope.ui.internal.report.ReportContent;
import org.lithoscope.ui.internal.report.ReportJob;
import org.lithoscope.ui.internal.result.ResultEditor;
import org.lithoscope.ui.internal.start.StartEditor;
import org.lithoscope.ui.internal.theme.ThemeChoice;
import org.lithoscope.ui.internal.tools.Screenshot;
import org.lithoscope.ui.project.Problem;
import org.lithoscope.ui.project.ProjectFile;

@ExtendWith(ScreenshotOnFailure.class)
class WorkbenchTest {

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
	}

	private static Lithoscope lithoscope() {
		return Lithoscope.of(Robot.window());
	}

	/** Time 0 to 99 s, voltage 3 V and up in steps of 10 mV: the mean is 3.495 V. */
	private Path series(String name, boolean whole) throws IOException {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < 100; i++) {
			text.append(i).append('\t').append(3 + i / 100.0).append('\n');
		}
		return Files.writeString(folder.resolve(name), whole ? text + "end\n" : text);
	}

	private ImportJob open(Path... files) {
		return Robot.call(() -> ImportJob.open(Robot.window(), List.of(files)));
	}

	private static FigureCanvas paintedFigure() {
		Robot.waitFor("a painted figure", () -> canvas().filter(c -> c.paints() > 0).isPresent());
		return Robot.call(() -> canvas().orElseThrow());
	}

	private static Optional<FigureCanvas> canvas() {
		IEditorPart editor = Robot.page().getActiveEditor();
		return editor == null ? Optional.empty() : Optional.ofNullable(Adapters.adapt(editor, FigureCanvas.class));
	}

	private static boolean isQuiet() {
		return Job.getJobManager().find(Screenshot.Family.WORK).length == 0;
	}

	private static Range range(FigureCanvas canvas, AxisSide side) {
		return Robot.call(() -> canvas.figureLayout().orElseThrow().plots().get(0).scale(side).range());
	}

	@Test
	void startPageIsShownWhileNothingIsOpen() {
		Robot.waitFor("the start page", () -> Robot.page().getActiveEditor() instanceof StartEditor);
	}

	@Test
	void aFileOpensInAnEditorWithItsFigure() throws Exception {
		open(series("cell.uitest", true));
		FigureCanvas canvas = paintedFigure();
		assertTrue(Robot.call(() -> Robot.page().getActiveEditor() instanceof MeasurementEditor));
		assertEquals(100, Robot.call(() -> canvas.scene().orElseThrow().points()));
		Tree tree = Robot.get(Tree.class, ExplorerView.TREE_KEY);
		assertEquals("User interface test", Robot.call(() -> tree.getItem(0).getText()));
		assertTrue(Robot.call(() -> tree.getItem(0).getItem(0).getText()).startsWith("cell.uitest"));
	}

	@Test
	void wheelAndDoubleClickChangeTheRanges() throws Exception {
		open(series("zoom.uitest", true));
		FigureCanvas canvas = paintedFigure();
		Range before = range(canvas, AxisSide.X);
		FigureLayout layout = Robot.call(() -> canvas.figureLayout().orElseThrow());
		int x = (int) layout.plots().get(0).area().middleX();
		int y = (int) layout.plots().get(0).area().middleY();
		Robot.send(canvas, SWT.MouseVerticalWheel, x, y, 3);
		Robot.waitFor("the zoom to be painted", () -> range(canvas, AxisSide.X).max() < before.max());
		assertEquals(0.85 * (before.max() - before.min()), range(canvas, AxisSide.X).max() - range(canvas, AxisSide.X).min(), 0.5);
		Robot.send(canvas, SWT.MouseDoubleClick, x, y, 2);
		Robot.waitFor("all to be shown again", () -> range(canvas, AxisSide.X).equals(before));
	}

	@Test
	void draggingABoxZoomsIntoIt() throws Exception {
		open(series("box.uitest", true));
		FigureCanvas canvas = paintedFigure();
		FigureLayout layout = Robot.call(() -> canvas.figureLayout().orElseThrow());
		var area = layout.plots().get(0).area();
		double expected = layout.plots().get(0).x().value(area.middleX());
		Robot.send(canvas, SWT.MouseDown, (int) area.middleX(), (int) area.y() + 10, 1);
		Robot.send(canvas, SWT.MouseMove, (int) area.right() - 10, (int) area.bottom() - 10, 0);
		Robot.send(canvas, SWT.MouseUp, (int) area.right() - 10, (int) area.bottom() - 10, 1);
		Robot.waitFor("the box to be shown", () -> Math.abs(range(canvas, AxisSide.X).min() - expected) < 1);
	}

	@Test
	void aPointUnderThePointerIsSelectedByAClickAndLinkedToTheTable() throws Exception {
		open(series("link.uitest", true));
		FigureCanvas canvas = paintedFigure();
		FigureLayout layout = Robot.call(() -> canvas.figureLayout().orElseThrow());
		int x = (int) Math.round(layout.plots().get(0).x().point(40));
		int y = (int) Math.round(layout.plots().get(0).y().point(3.4));
		Robot.send(canvas, SWT.MouseMove, x, y, 0);
		assertEquals(40, Robot.call(() -> canvas.rows().highlighted().orElseThrow().row()));
		Robot.send(canvas, SWT.MouseDown, x, y, 1);
		Robot.send(canvas, SWT.MouseUp, x, y, 1);
		assertEquals(List.of(40L), Robot.call(() -> java.util.Arrays.stream(canvas.rows().selection().rows("series")).boxed().toList()));
	}

	@Test
	void aFileThatBreaksOffIsShownWithAWarning() throws Exception {
		open(series("torn.uitest", false));
		paintedFigure();
		Problem problem = lithoscope().problems().all().get(0);
		assertEquals(Problem.Severity.WARNING, problem.severity());
		assertTrue(problem.message().contains("100 intact rows"), problem.message());
		assertEquals("line 100", problem.place());
	}

	@Test
	void aFileThatCannotBeReadGoesToTheProblems() throws Exception {
		Path file = Files.writeString(folder.resolve("bad.uitest"), "nothing\n");
		open(file);
		Robot.waitFor("the problem", () -> !lithoscope().problems().all().isEmpty());
		assertEquals(Problem.Severity.ERROR, lithoscope().problems().all().get(0).severity());
		Robot.waitFor("the file to be marked", () -> lithoscope().project().file(file).orElseThrow().state() == ProjectFile.State.FAILED);
		int modal = SWT.APPLICATION_MODAL | SWT.PRIMARY_MODAL | SWT.SYSTEM_MODAL;
		assertTrue(Robot.call(() -> java.util.Arrays.stream(Robot.display().getShells()).noneMatch(s -> s.isVisible()
				&& (s.getStyle() & modal) != 0)), "nothing modal may open");
	}

	@Test
	void importCanBeCancelled() throws Exception {
		Path file = Files.writeString(folder.resolve("long.uislow"), "x");
		ImportJob job = open(file);
		Robot.waitFor("the file to be read", () -> lithoscope().project().file(file).isPresent());
		job.cancel();
		job.join();
		assertTrue(job.getResult().matches(IStatus.CANCEL), job.getResult().toString());
		assertTrue(lithoscope().project().file(file).isEmpty(), "a cancelled file is not left behind");
	}

	@Test
	void theFormMarksWrongInputAndTheAnalysisRuns() throws Exception {
		open(series("mean.uitest", true));
		paintedFigure();
		Button run = Robot.get(Button.class, "analysis.run");
		Robot.waitFor("the form", () -> run.isEnabled());
		assertEquals("100", Robot.call(() -> Robot.get(Text.class, "parameter.points").getText()), "proposed from the data");
		Text limit = Robot.get(Text.class, "parameter.limit");
		Robot.run(() -> limit.setText("3 kg"));
		Label complaint = Robot.get(Label.class, "complaint.limit");
		assertFalse(Robot.call(complaint::getText).isBlank());
		assertFalse(Robot.call(run::isEnabled));
		Text repetitions = Robot.get(Text.class, "parameter.repetitions");
		Robot.run(() -> {
			limit.setText("3500 mV");
			repetitions.setText("12");
		});
		assertFalse(Robot.call(run::isEnabled), "12 is out of range");
		Robot.run(() -> repetitions.setText("2"));
		assertTrue(Robot.call(run::isEnabled));
		Robot.send(run, SWT.Selection, 0, 0, 0);
		Robot.waitFor("the result", () -> Robot.page().getActiveEditor() instanceof ResultEditor);
		Result result = Robot.call(() -> Adapters.adapt(Robot.page().getActiveEditor(), Result.class));
		// of 3.50 to 3.99 V
		assertEquals(3.745, result.quantity("mean").orElseThrow().value(), 1e-9);
		assertEquals(java.util.Set.of("limit", "repetitions"), result.provenance().orElseThrow().overridden());
		assertEquals(java.util.Set.of("points"), result.provenance().orElseThrow().proposed());
		paintedFigure();
	}

	@Test
	void anAnalysisThatFailsSaysWhyInItsView() throws Exception {
		open(series("fail.uitest", true));
		paintedFigure();
		Button run = Robot.get(Button.class, "analysis.run");
		Robot.waitFor("the form", () -> run.isEnabled());
		Text limit = Robot.get(Text.class, "parameter.limit");
		Robot.run(() -> limit.setText("9 V"));
		Robot.run(() -> ((AnalysisView) Robot.page().findView(StandardLayout.ANALYSIS)).run());
		Label message = Robot.get(Label.class, "analysis.message");
		Robot.waitFor("the reason", () -> message.getText().contains("No voltage lies above"));
		assertEquals(Problem.Severity.ERROR, lithoscope().problems().all().get(0).severity());
	}

	@Test
	void anAnalysisWithoutMeasurementsRuns() {
		AnalysisView view = Robot.call(() -> {
			show(StandardLayout.ANALYSIS);
			return (AnalysisView) Robot.page().findView(StandardLayout.ANALYSIS);
		});
		Robot.run(view::showInputless);
		Robot.waitFor("the analyses to be found", WorkbenchTest::isQuiet);
		assertTrue(Robot.call(() -> view.choose("uitest-sum")), "it is offered");
		Robot.waitFor("the form to be made", WorkbenchTest::isQuiet);
		Text one = Robot.get(Text.class, "parameter.one");
		Button run = Robot.get(Button.class, "analysis.run");
		Robot.waitFor("the form", () -> run.isEnabled());
		Robot.run(() -> one.setText("500 mV"));
		Robot.send(run, SWT.Selection, 0, 0, 0);
		Robot.waitFor("the result", () -> Robot.page().getActiveEditor() instanceof ResultEditor);
		Result result = Robot.call(() -> Adapters.adapt(Robot.page().getActiveEditor(), Result.class));
		assertEquals(2.5, result.quantity("sum").orElseThrow().value(), 1e-12);
	}

	@Test
	void aReportTellsOfTheMeasurementAndWhatWasFound() throws Exception {
		open(series("report.uitest", true));
		paintedFigure();
		Measurement measurement = Robot.call(() -> lithoscope().project().files().get(0).measurements().get(0).measurement());
		List<Result> results = lithoscope().engine().analyse("uitest-mean", List.of(measurement), ParameterOverrides.none(),
				JobMonitor.none());
		ReportContent content = new ReportContent(List.of(), results).with(List.of(measurement), List.of());
		assertEquals(List.of(measurement), content.measurements());
		assertEquals(results, new ReportContent(List.of(measurement), List.of()).with(List.of(), results).results());
		assertEquals(1, content.sections().size(), "a result of one measurement stands with it");
		Path target = folder.resolve("report.html");
		ReportJob job = new ReportJob(lithoscope(), "Report", content, target);
		job.schedule();
		job.join();
		String html = Files.readString(target);
		assertTrue(html.contains("Mean of report.uitest"), "the result");
		assertTrue(html.contains("3.495"), "its value");
		assertTrue(html.contains("<svg"), "the figure");
	}

	@Test
	void healthShowsABrokenPlugin() throws Exception {
		open(Files.writeString(folder.resolve("x.uibroken"), "x"));
		Robot.run(() -> show(StandardLayout.HEALTH));
		Table table = Robot.get(Table.class, HealthView.TABLE_KEY);
		Robot.waitFor("the broken reader", () -> java.util.Arrays.stream(table.getItems())
				.anyMatch(i -> i.getText(0).equals("org.lithoscope.ui.tests.broken") && i.getText(2).equals("disabled")));
	}

	private static void show(String view) {
		try {
			Robot.page().showView(view, null, IWorkbenchPage.VIEW_ACTIVATE);
		} catch (org.eclipse.ui.PartInitException e) {
			throw new AssertionError(e);
		}
	}

	@Test
	void darkAndLightChangeTheFigure() throws Exception {
		open(series("dark.uitest", true));
		FigureCanvas canvas = paintedFigure();
		Robot.run(() -> ThemeChoice.LIGHT.apply(PlatformUI.getWorkbench()));
		int light = Robot.call(() -> canvas.theme().background());
		assertFalse(Robot.call(() -> canvas.theme().dark()));
		Robot.run(() -> ThemeChoice.DARK.apply(PlatformUI.getWorkbench()));
		assertTrue(Robot.call(() -> canvas.theme().dark()));
		assertNotEquals(light, (int) Robot.call(() -> canvas.theme().background()));
		Robot.run(() -> ThemeChoice.LIGHT.apply(PlatformUI.getWorkbench()));
		assertEquals(light, (int) Robot.call(() -> canvas.theme().background()));
		Robot.run(() -> ThemeChoice.SYSTEM.apply(PlatformUI.getWorkbench()));
	}
}
