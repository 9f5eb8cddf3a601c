/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal.drt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.lithoscope.engine.ParameterOverrides;
import org.lithoscope.figure.RowSelection;
import org.lithoscope.impedance.ImpedanceSpectrum;
import org.lithoscope.impedance.analysis.DrtParameters;
import org.lithoscope.impedance.drt.AssignmentWindow;
import org.lithoscope.impedance.ui.internal.spectrum.Drawn;
import org.lithoscope.impedance.ui.internal.spectrum.LatestRun;
import org.lithoscope.impedance.ui.internal.spectrum.ResidualFigure;
import org.lithoscope.impedance.ui.internal.spectrum.Shown;
import org.lithoscope.impedance.ui.internal.spectrum.SpectrumBar;
import org.lithoscope.impedance.ui.internal.spectrum.SpectrumState;
import org.lithoscope.model.analysis.ParameterSchema;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.figure.Axis.Range;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.figure.Style;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.quantity.Quantity;
import org.lithoscope.model.quantity.Unit;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.Table;
import org.lithoscope.ui.Editors;
import org.lithoscope.ui.figure.EdgeGrip;
import org.lithoscope.ui.figure.FigurePanel;
import org.lithoscope.ui.table.DataGrid;
import org.lithoscope.ui.table.GridModel;
import org.lithoscope.ui.table.LinkedRows;
import org.lithoscope.ui.table.Numbers;
import org.lithoscope.ui.table.TableModels;
import org.lithoscope.ui.tools.Notes;

/** γ(ln τ) with band, peaks and windows that can be dragged; below it peaks, windows and residuals. */
final class DrtPanel extends Composite {

	private static final int DIGITS = 4;
	private static final double LEAST_PLAIN = 1e-3;
	private static final double NANO = 1e9;
	private static final int[] FIGURE_AND_TABLES = {62, 38};
	private static final List<String> SAID = List.of("polarisationResistance", "ohmicResistance", "inductance", "lambda");
	private static final List<AssignmentWindow> DEFAULTS = ParameterSchema.of(DrtParameters.class).defaults().windows().stream()
			.map(AssignmentWindow::parse).toList();

	private final SpectrumState state;
	private final LinkedRows own = new LinkedRows();
	private final DrtOptions options;
	private final FigurePanel figure;
	private final FigurePanel residuals;
	private final DataGrid peaks;
	private final WindowTable windowTable;
	private final Label said;
	private final LatestRun run;
	private List<AssignmentWindow> windows = DEFAULTS;
	private Result result;

	DrtPanel(Composite parent, SpectrumState state, LinkedRows rows) {
		super(parent, SWT.NONE);
		this.state = state;
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
		DrtOptions.fill(new SpectrumBar(this, state));
		options = new DrtOptions(this, this::solve, this::open);
		DrtOptions.fill(options);
		SashForm sash = new SashForm(this, SWT.VERTICAL | SWT.SMOOTH);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		figure = new FigurePanel(sash, own);
		figure.canvas().setData("lithoscope.key", "drt.figure");
		CTabFolder folder = new CTabFolder(sash, SWT.TOP | SWT.FLAT);
		folder.setData("lithoscope.key", "drt.tabs");
		peaks = new DataGrid(folder);
		windowTable = new WindowTable(folder, DEFAULTS, this::setWindows);
		residuals = new FigurePanel(folder, rows);
		tab(folder, "Peaks", peaks, "Position, resistance and limits of each peak");
		tab(folder, "Windows", windowTable, "Which process a range of relaxation times is");
		tab(folder, "Residuals", residuals, "What the distribution leaves over of the spectrum");
		folder.setSelection(0);
		sash.setWeights(FIGURE_AND_TABLES);
		said = new Label(this, SWT.WRAP);
		said.setData("lithoscope.key", "drt.said");
		GridDataFactory.fillDefaults().grab(true, false).indent(10, 2).hint(200, SWT.DEFAULT).applyTo(said);
		run = new LatestRun(this, "drt");
		Runnable unlisten = state.addListener(this::solve);
		addListener(SWT.Dispose, e -> unlisten.run());
		windowTable.show(windows, List.of());
		solve();
	}

	private static void tab(CTabFolder folder, String title, Control control, String tooltip) {
		CTabItem item = new CTabItem(folder, SWT.NONE);
		item.setText(title);
		item.setToolTipText(tooltip);
		item.setControl(control);
	}

	private void setWindows(List<AssignmentWindow> other) {
		windows = List.copyOf(other);
		windowTable.show(windows, List.of());
		solve();
	}

	private void solve() {
		if (isDisposed()) {
			return;
		}
		Map<String, String> texts = new LinkedHashMap<>(state.overrides());
		if (state.shown() == Shown.NORMALISED) {
			texts.put("spectrum.normalisation", Shown.NORMALISED.normalisation());
		}
		texts.putAll(options.overrides());
		ImpedanceSpectrum spectrum = state.spectrum();
		Range range = state.range();
		Map<String, Object> tree = Map.of("windows", windows.stream().map(WindowEdges::text).toList());
		run.start("Relaxation times of " + spectrum.name(), List.of(state.measurement()), new ParameterOverrides(tree, texts),
				found -> solved(found, spectrum, range), why -> Notes.complain(said, why));
	}

	private void solved(Result found, ImpedanceSpectrum spectrum, Range range) {
		result = found;
		figure.updateLater(spectrum.name(), () -> figures(found));
		figure.canvas().setGrip(new EdgeGrip(WindowEdges.of(windows), (edge, tau) -> setWindows(WindowEdges.moved(windows, edge, tau))));
		GridModel model = TableModels.of("peaks", found.tables().get("peaks"), DIGITS);
		own.select(RowSelection.NONE);
		peaks.show(model, own);
		windowTable.show(windows, resistances(found.tables().get("windows")));
		Drawn drawn = new Drawn("", spectrum, new Style.Colour.Indexed(0), Shown.Scale.PLAIN, state.table(), Optional.of(range));
		residuals.updateLater(spectrum.name(), () -> List.of(residuals(drawn, found.tables().get("data"))));
		String values = SAID.stream().map(found.values()::get).filter(java.util.Objects::nonNull)
				.map(v -> v.label() + " " + v.quantity().map(DrtPanel::text).orElse(v.text())).collect(Collectors.joining("   ·   "));
		String notices = found.notices().stream().map(Notice::message).collect(Collectors.joining("\n"));
		Notes.say(said, notices.isEmpty() ? values : values + "\n" + notices);
		layout(true, true);
	}

	/** Inductances are small and may be none at all: they are written in nH, without seven zeros. */
	private static String text(Quantity quantity) {
		if (quantity.unit().symbol().equals("H")) {
			return new Quantity(quantity.value() * NANO, Units.ONE, quantity.standardUncertainty() * NANO) + " nH";
		}
		double error = quantity.standardUncertainty();
		if (error > 0 && Math.abs(quantity.value()) >= LEAST_PLAIN) {
			return quantity.toString();
		}
		return (Numbers.text(quantity.value(), DIGITS) + (error > 0 ? " ± " + Numbers.text(error, 1) : "") + " " + quantity.unit().symbol()).strip();
	}

	private static List<Figure> figures(Result found) {
		List<Figure> figures = new ArrayList<>(found.figures().stream().filter(f -> f.id().equals("drt")).toList());
		LambdaFigure.of(found).ifPresent(figures::add);
		return figures.stream().map(f -> new Figure(f.id(), f.title(), "", f.plots(), f.layout())).toList();
	}

	private static List<String> resistances(Table table) {
		Column value = table.column("resistance").orElseThrow();
		Column error = table.column("resistance_error").orElseThrow();
		Unit unit = value.info().unit();
		List<String> texts = new ArrayList<>();
		for (long k = 0; k < table.rowCount(); k++) {
			texts.add(Double.isNaN(value.get(k)) ? "not measured" : new Quantity(value.get(k), unit, error.get(k)).toString());
		}
		return texts;
	}

	/** The fitted impedances of the points that were used; NaN for the others. */
	private static Figure residuals(Drawn drawn, Table data) {
		double[] f = drawn.spectrum().frequency();
		double[] fitted = data.column("frequency_hertz").orElseThrow().toArray();
		double[] real = data.column("fitted_real_impedance_ohm").orElseThrow().toArray();
		double[] imaginary = data.column("fitted_imaginary_impedance_ohm").orElseThrow().toArray();
		double[] re = new double[f.length];
		double[] im = new double[f.length];
		Arrays.fill(re, Double.NaN);
		Arrays.fill(im, Double.NaN);
		int next = 0;
		for (int i = 0; i < f.length && next < fitted.length; i++) {
			if (f[i] == fitted[next]) {
				re[i] = real[next];
				im[i] = imaginary[next];
				next++;
			}
		}
		return ResidualFigure.of(drawn, re, im);
	}

	private void open() {
		if (result != null) {
			Editors.open(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage(), "Distribution of relaxation times", List.of(result));
		}
	}

	@Override
	public boolean setFocus() {
		return figure.setFocus();
	}
}
