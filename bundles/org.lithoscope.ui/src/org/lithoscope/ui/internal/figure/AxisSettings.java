/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.lithoscope.figure.AxisSide;
import org.lithoscope.figure.FigureLayout;
import org.lithoscope.model.figure.Axis;
import org.lithoscope.model.figure.Axis.Range;
import org.lithoscope.model.figure.Axis.Scale;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.figure.Plot;
import org.lithoscope.ui.figure.FigureCanvas;
import org.lithoscope.ui.table.Numbers;

/** A small window beside a figure with the range and scale of every axis; what is typed is shown at once. */
final class AxisSettings {

	private static final int DIGITS = 6;

	private final FigureCanvas canvas;
	private final Shell shell;
	private Label complaint;

	AxisSettings(FigureCanvas canvas) {
		this.canvas = canvas;
		this.shell = new Shell(canvas.getShell(), SWT.TOOL | SWT.CLOSE | SWT.TITLE);
	}

	void open() {
		shell.setText("Axes");
		GridLayoutFactory.fillDefaults().numColumns(5).margins(12, 12).spacing(8, 6).applyTo(shell);
		heading("Axis");
		heading("From");
		heading("To");
		heading("Unit");
		heading("Logarithmic");
		List<Plot> plots = canvas.scene().orElseThrow().figure().plots();
		for (int i = 0; i < plots.size(); i++) {
			Plot plot = plots.get(i);
			row(i, AxisSide.X, plot.x());
			row(i, AxisSide.Y, plot.y());
			if (plot.y2().isPresent()) {
				row(i, AxisSide.Y2, plot.y2().get());
			}
		}
		complaint = new Label(shell, SWT.WRAP);
		complaint.setData("org.eclipse.e4.ui.css.CssClassName", "LithoscopeComplaint");
		GridDataFactory.fillDefaults().span(4, 1).grab(true, false).hint(240, SWT.DEFAULT).applyTo(complaint);
		Button all = new Button(shell, SWT.PUSH);
		all.setText("Show All");
		all.addListener(SWT.Selection, e -> {
			canvas.reset();
			shell.close();
		});
		shell.pack();
		Point corner = canvas.toDisplay(24, 24);
		shell.setLocation(corner);
		canvas.addDisposeListener(e -> shell.dispose());
		shell.open();
	}

	private void heading(String text) {
		Label label = new Label(shell, SWT.NONE);
		label.setText(text);
		label.setData("org.eclipse.e4.ui.css.CssClassName", "LithoscopeQuiet");
	}

	private void row(int plot, AxisSide side, Axis axis) {
		Label name = new Label(shell, SWT.NONE);
		name.setText(axis.quantity());
		Range range = canvas.figureLayout().map(l -> l.plots().get(plot).scale(side).range()).orElse(new Range(0, 1));
		Text from = text(range.min());
		Text to = text(range.max());
		Label unit = new Label(shell, SWT.NONE);
		unit.setText(axis.unit().symbol());
		Button logarithmic = new Button(shell, SWT.CHECK);
		logarithmic.setSelection(axis.scale() == Scale.LOGARITHMIC);
		logarithmic.setEnabled(axis.scale() != Scale.NINES);
		logarithmic.addListener(SWT.Selection, e -> scale(plot, side, logarithmic.getSelection() ? Scale.LOGARITHMIC : Scale.LINEAR));
		from.addListener(SWT.Modify, e -> range(plot, side, from, to));
		to.addListener(SWT.Modify, e -> range(plot, side, from, to));
	}

	private Text text(double value) {
		Text text = new Text(shell, SWT.BORDER);
		text.setText(Numbers.text(value, DIGITS));
		GridDataFactory.fillDefaults().hint(90, SWT.DEFAULT).applyTo(text);
		return text;
	}

	private void range(int plot, AxisSide side, Text from, Text to) {
		Optional<Double> low = number(from.getText());
		Optional<Double> high = number(to.getText());
		if (low.isEmpty() || high.isEmpty()) {
			complaint.setText("'" + (low.isEmpty() ? from : to).getText() + "' is not a number.");
			return;
		}
		if (low.get() >= high.get()) {
			complaint.setText("The range must begin below its end.");
			return;
		}
		complaint.setText("");
		Optional<FigureLayout> layout = canvas.figureLayout();
		layout.ifPresent(l -> canvas.view().ifPresent(v -> canvas.setView(v.showing(l, plot, side, new Range(low.get(), high.get())))));
	}

	private static Optional<Double> number(String text) {
		try {
			return Optional.of(Double.valueOf(text.strip().replace('−', '-').replace(',', '.')));
		} catch (NumberFormatException e) {
			return Optional.empty();
		}
	}

	/** Another scale is another figure: its data are read again. */
	private void scale(int plot, AxisSide side, Scale scale) {
		Figure figure = canvas.scene().orElseThrow().figure();
		List<Plot> plots = new ArrayList<>(figure.plots());
		Plot old = plots.get(plot);
		Axis x = side == AxisSide.X ? scaled(old.x(), scale) : old.x();
		Axis y = side == AxisSide.Y ? scaled(old.y(), scale) : old.y();
		Optional<Axis> y2 = side == AxisSide.Y2 ? old.y2().map(a -> scaled(a, scale)) : old.y2();
		plots.set(plot, new Plot(x, y, y2, old.series(), old.marks(), old.equalAspect(), old.weight()));
		canvas.show(new Figure(figure.id(), figure.title(), figure.caption(), plots, figure.layout()));
	}

	private static Axis scaled(Axis axis, Scale scale) {
		return new Axis(axis.quantity(), axis.unit(), scale, axis.inverted(), scale == Scale.LINEAR ? axis.range() : Optional.empty());
	}
}
