/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.lithoscope.figure.PlotLayout;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.ui.Lithoscope;
import org.lithoscope.ui.figure.FigureCanvas;
import org.lithoscope.ui.internal.editor.MeasurementEditor;
import org.lithoscope.ui.internal.importing.ImportJob;
import org.lithoscope.ui.internal.result.ResultEditor;
import org.lithoscope.ui.internal.tools.Screenshot;
import org.lithoscope.ui.project.ProjectFile;

/**
 * What the tests of the impedance pages share: files of a synthetic spectrum, R₀ = 5 Ω, two arcs of R = 20 and 60 Ω with Q = 10⁻⁵ and
 * 2·10⁻³ S sⁿ, n = 0.85 and 0.9, with 0.1 % of noise, and ways to the widgets.
 */
abstract class ImpedanceWorkbench {

	static final String[] NAMES = {"R0", "R1", "Q1.Q", "Q1.n", "R2", "Q2.Q", "Q2.n"};
	static final double[] TRUTH = {5, 20, 1e-5, 0.85, 60, 2e-3, 0.9};
	static final int POINTS = 61;
	static final int PER_DECADE = 10;

	@TempDir
	Path folder;

	@AfterEach
	void closeAll() {
		Robot.run(() -> {
			Robot.page().closeAllEditors(false);
			Lithoscope lithoscope = Lithoscope.of(Robot.window());
			lithoscope.project().remove(lithoscope.project().files().stream().map(ProjectFile::path).toList());
			lithoscope.problems().clear();
		});
	}

	/** Frequencies rise from 10 mHz to 10 kHz: the rows of the table stand in the other order than the points of a spectrum. */
	static double frequency(int row) {
		return Math.pow(10, -2 + (double) row / PER_DECADE);
	}

	static double[] impedance(double f) {
		double re = TRUTH[0];
		double im = 0;
		for (int k = 1; k < TRUTH.length; k += 3) {
			// R/(1 + RQ(jω)ⁿ)
			double size = TRUTH[k] * TRUTH[k + 1] * Math.pow(2 * Math.PI * f, TRUTH[k + 2]);
			double a = 1 + size * Math.cos(TRUTH[k + 2] * Math.PI / 2);
			double b = size * Math.sin(TRUTH[k + 2] * Math.PI / 2);
			re += TRUTH[k] * a / (a * a + b * b);
			im -= TRUTH[k] * b / (a * a + b * b);
		}
		return new double[] {re, im};
	}

	void open(String name) throws IOException {
		open(name, 1);
	}

	/** Opens a file of some sweeps, each ten times what the one before was. */
	void open(String name, int sweeps) throws IOException {
		SplittableRandom random = new SplittableRandom(7);
		StringBuilder text = new StringBuilder("freq/Hz,Re(Z)/Ohm,Im(Z)/Ohm\n");
		double factor = 1;
		for (int k = 0; k < sweeps; k++) {
			for (int row = 0; row < POINTS; row++) {
				double[] z = impedance(frequency(row));
				double noise = 1e-3 * Math.hypot(z[0], z[1]);
				text.append(frequency(row)).append(',').append(factor * (z[0] + noise * random.nextGaussian())).append(',')
						.append(factor * (z[1] + noise * random.nextGaussian())).append('\n');
			}
			factor *= 10;
		}
		Path file = Files.writeString(folder.resolve(name), text);
		Robot.call(() -> ImportJob.open(Robot.window(), List.of(file)));
		Robot.waitFor("the editor", () -> Robot.page().getActiveEditor() instanceof MeasurementEditor);
	}

	static void showPage(String title) {
		Robot.run(() -> ((MeasurementEditor) Robot.page().getActiveEditor()).showPage(title));
	}

	static void waitUntilQuiet() {
		Robot.waitFor("all work to be done", () -> Job.getJobManager().find(Screenshot.Family.WORK).length == 0);
	}

	static FigureCanvas figure(String key) {
		FigureCanvas canvas = Robot.get(FigureCanvas.class, key);
		Robot.waitFor("the figure " + key, () -> canvas.scene().isPresent() && canvas.figureLayout().isPresent());
		return canvas;
	}

	static PlotLayout plot(FigureCanvas canvas) {
		return Robot.call(() -> canvas.figureLayout().orElseThrow().plots().get(0));
	}

	static void key(Canvas canvas, int code) {
		Robot.run(() -> {
			Event event = new Event();
			event.keyCode = code;
			canvas.notifyListeners(SWT.KeyDown, event);
		});
	}

	/** The number that a text begins with, with its power of ten: 1.5 Hz, 20.03 ± 0.02, (1.004 ± 0.006)·10⁻⁵. */
	static double number(String text) {
		double number = Double.parseDouble(text.replace("(", "").replaceAll("[^0-9.].*", ""));
		Matcher power = Pattern.compile("10(⁻?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)").matcher(text);
		int exponent = 0;
		if (power.find()) {
			exponent = power.group(2).chars().reduce(0, (sum, c) -> 10 * sum + "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c)) * (power.group(1).isEmpty() ? 1 : -1);
		}
		return number * Math.pow(10, exponent);
	}

	/** A frequency with its prefix, in Hz. */
	static double hertz(String text) {
		return Quantity.parse(text).valueIn(Units.HERTZ);
	}

	static StyledText circuit(String text) {
		StyledText field = Robot.get(StyledText.class, "circuit.text");
		Robot.run(() -> field.setText(text));
		return field;
	}

	/** Fits and returns the result with its provenance. */
	static Result fitted() {
		Button fit = Robot.get(Button.class, "circuit.fit");
		Robot.send(fit, SWT.Selection, 0, 0, 0);
		Robot.waitFor("the fit", () -> Robot.find(Link.class, "circuit.open").filter(Link::isEnabled).isPresent() && fit.getText().equals("Fit"));
		Robot.send(Robot.get(Link.class, "circuit.open"), SWT.Selection, 0, 0, 0);
		Robot.waitFor("the result", () -> Robot.page().getActiveEditor() instanceof ResultEditor);
		return Robot.call(() -> Adapters.adapt(Robot.page().getActiveEditor(), Result.class));
	}

	/** Keeps a picture of the window where the system property lithoscope.test.pictures names a folder. */
	static void picture(String name) throws IOException {
		String pictures = System.getProperty("lithoscope.test.pictures", "");
		if (!pictures.isEmpty()) {
			waitUntilQuiet();
			Files.createDirectories(Path.of(pictures));
			Robot.screenshot(Path.of(pictures, name + ".png"));
		}
	}
}
