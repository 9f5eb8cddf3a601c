/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lithoscope.model.figure.Axis;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.figure.Plot;
import org.lithoscope.model.figure.RowIds;
import org.lithoscope.model.figure.Series;
import org.lithoscope.model.figure.Style;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.NumberSequence;
import org.lithoscope.ui.figure.FigurePanel;
import org.lithoscope.ui.table.LinkedRows;

/** What was asked for last is what is seen, however long something asked for before takes. */
@ExtendWith(ScreenshotOnFailure.class)
class FigurePanelWorkbenchTest {

	private final CountDownLatch slow = new CountDownLatch(1);
	private Shell shell;
	private FigurePanel panel;

	@BeforeEach
	void open() {
		Robot.run(() -> {
			shell = new Shell(Robot.display(), SWT.SHELL_TRIM);
			shell.setLayout(new FillLayout());
			shell.setSize(600, 400);
			panel = new FigurePanel(shell, new LinkedRows());
			shell.open();
		});
	}

	@AfterEach
	void close() {
		slow.countDown();
		Robot.run(shell::dispose);
	}

	private static Figure figure(String id) {
		NumberSequence numbers = NumberSequence.of(new double[] {0, 1, 2});
		return Figure.of(id, id, "", Plot.builder(Axis.linear("t", Units.SECOND), Axis.linear("E", Units.VOLT))
				.add(Series.XY.of("", numbers, numbers, Style.line(0), RowIds.NONE)).build());
	}

	private List<Figure> slowly(String id) {
		try {
			slow.await();
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
		return List.of(figure(id));
	}

	private String shown() {
		return Robot.call(() -> panel.canvas().scene().map(s -> s.figure().id()).orElse("none"));
	}

	@Test
	void aMessageIsNotReplacedByWhatWasAskedForBefore() {
		Robot.run(() -> panel.updateLater("old", () -> slowly("old")));
		Robot.run(() -> panel.showMessage("There is none."));
		slow.countDown();
		Robot.settle();
		assertEquals("none", shown());
	}

	@Test
	void aFigureIsNotReplacedByWhatWasAskedForBefore() {
		Robot.run(() -> panel.showLater("old", () -> slowly("old")));
		Robot.run(() -> panel.showLater("new", () -> List.of(figure("new"))));
		Robot.waitFor("the new figure", () -> panel.canvas().scene().isPresent());
		slow.countDown();
		Robot.settle();
		assertEquals("new", shown());
	}

	@Test
	void whatIsAskedForDuringAnUpdateFollowsIt() {
		Robot.run(() -> {
			panel.updateLater("first", () -> slowly("first"));
			panel.updateLater("second", () -> List.of(figure("second")));
			panel.updateLater("third", () -> List.of(figure("third")));
		});
		slow.countDown();
		Robot.waitFor("the last", () -> panel.canvas().scene().filter(s -> s.figure().id().equals("third")).isPresent());
	}

	@Test
	void afterAFailureTheNextIsMadeAllTheSame() {
		Robot.run(() -> {
			panel.updateLater("faulty", () -> {
				slowly("faulty");
				throw new IllegalStateException("made to fail by the test");
			});
			panel.updateLater("next", () -> List.of(figure("next")));
		});
		slow.countDown();
		Robot.waitFor("the next", () -> panel.canvas().scene().filter(s -> s.figure().id().equals("next")).isPresent());
		assertTrue(Robot.call(() -> panel.canvas().scene().isPresent()));
	}
}
