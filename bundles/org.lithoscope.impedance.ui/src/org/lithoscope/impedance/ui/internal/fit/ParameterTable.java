/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal.fit;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.eclipse.jface.viewers.CheckboxCellEditor;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.lithoscope.impedance.circuit.Circuit;
import org.lithoscope.impedance.circuit.CircuitNode;
import org.lithoscope.impedance.ui.internal.spectrum.RowTable;
import org.lithoscope.ui.table.Numbers;

/** The parameters of a circuit: what was found with its error, and what the user says about each. Numbers are in the unit of their row. */
final class ParameterTable extends Composite {

	/** What the table shows. */
	record Content(FitSettings settings, Optional<FitOutcome> outcome, double area) {

		double factor(Circuit.Parameter p) {
			return FitSettings.factor(p, area);
		}

		String value(int k) {
			Circuit.Parameter p = settings.rows().get(k).parameter();
			return outcome.map(o -> {
				double error = o.errors()[k];
				double f = factor(p);
				return Errors.text(o.values()[k] * f, error > 0 && Double.isFinite(error) ? error * f : Double.NaN);
			}).orElse("");
		}

		String note(int k) {
			return outcome.map(o -> o.note(k)).orElse("");
		}
	}

	private static final int DIGITS = 5;

	private final RowTable table;
	private final Consumer<FitSettings> changed;
	private Content content;

	/**
	 * A table without rows.
	 *
	 * @param parent     where it stands
	 * @param changed    takes other settings
	 * @param chosen     is told the element of the row that is selected
	 * @param complained is told in words what is wrong with an input; an empty text when nothing is
	 */
	ParameterTable(Composite parent, Consumer<FitSettings> changed, Consumer<CircuitNode.Element> chosen, Consumer<String> complained) {
		super(parent, SWT.NONE);
		this.changed = changed;
		setLayout(new FillLayout());
		table = new RowTable(this, "circuit.parameters", complained);
		TableViewer viewer = table.viewer();
		ColumnViewerToolTipSupport.enableFor(viewer);
		table.column("Name", 58, SWT.LEFT, k -> row(k).parameter().name(), "");
		table.column("Value", 152, SWT.RIGHT, k -> content.value(k), "With its standard error");
		table.column("Unit", 62, SWT.LEFT, k -> ParameterUnits.of(row(k).parameter(), content.area() != 1), "");
		table.column("Remark", 92, SWT.LEFT, k -> content.note(k), "A parameter on its bound has no standard error");
		edited("Start", 66, k -> shown(k, row(k).start()), (k, t) -> row(k).withStart(number(k, t)), "auto",
				"Where the fit starts, or the fixed value; empty: found by itself");
		fixed();
		edited("Lower", 62, k -> shown(k, row(k).lower()), (k, t) -> row(k).withLower(number(k, t)), "", "The lower bound; empty: a wide one");
		edited("Upper", 62, k -> shown(k, row(k).upper()), (k, t) -> row(k).withUpper(number(k, t)), "", "The upper bound; empty: a wide one");
		edited("Tied to", 66, k -> row(k).tie(), (k, t) -> row(k).withTie(content.settings().tie(row(k).parameter().name(), t)), "",
				"Another parameter of the same kind: R1 or 2*R1");
		viewer.addSelectionChangedListener(e -> {
			if (e.getStructuredSelection().getFirstElement() instanceof Integer k && viewer.getTable().isFocusControl()) {
				chosen.accept(row(k).parameter().element());
			}
		});
	}

	private FitSettings.Row row(int k) {
		return content.settings().rows().get(k);
	}

	/** Shows parameters. */
	void show(Content other) {
		content = other;
		table.show(other.settings().rows().size());
	}

	/** Selects the rows of an element. */
	void select(CircuitNode.Element element) {
		List<Integer> rows = IntStream.range(0, content.settings().rows().size())
				.filter(k -> row(k).parameter().element().equals(element)).boxed().toList();
		table.viewer().setSelection(new StructuredSelection(rows), true);
	}

	private String shown(int k, OptionalDouble value) {
		return value.isPresent() ? Numbers.text(value.getAsDouble() * content.factor(row(k).parameter()), DIGITS).replace('−', '-') : "";
	}

	private OptionalDouble number(int k, String text) {
		String stripped = text.strip().replace('−', '-').replace(',', '.');
		if (stripped.isEmpty() || stripped.equals("auto")) {
			return OptionalDouble.empty();
		}
		double value;
		try {
			value = Double.parseDouble(stripped);
		} catch (NumberFormatException e) {
			throw new IllegalArgumentException("'" + text.strip() + "' is no number; it is in the unit of the row.", e);
		}
		boolean exponent = row(k).parameter().isExponent();
		if (!(value > 0) && !(exponent && value == 0) || exponent && value > 1) {
			throw new IllegalArgumentException(row(k).parameter().name() + (exponent ? " lies between 0 and 1." : " is positive."));
		}
		return OptionalDouble.of(value / content.factor(row(k).parameter()));
	}

	private void edited(String title, int width, Function<Integer, String> text, BiFunction<Integer, String, FitSettings.Row> read, String empty,
			String tooltip) {
		TableViewerColumn column = table.column(title, width, SWT.RIGHT, k -> text.apply(k).isEmpty() ? empty : text.apply(k), tooltip);
		table.edit(column, new TextCellEditor(table.viewer().getTable()), text::apply, (k, value) -> change(read.apply(k, (String) value)));
	}

	private void change(FitSettings.Row row) {
		changed.accept(content.settings().with(row));
	}

	private void fixed() {
		TableViewerColumn column = table.column("Fixed", 46, SWT.CENTER, k -> row(k).fixed() ? "☑" : "☐", "Keeps its starting value");
		table.edit(column, new CheckboxCellEditor(table.viewer().getTable()), k -> row(k).fixed(), (k, value) -> change(fixed(k, (Boolean) value)));
	}

	private FitSettings.Row fixed(int k, boolean fix) {
		FitSettings.Row row = row(k);
		OptionalDouble found = content.outcome().map(o -> OptionalDouble.of(o.values()[k])).orElse(OptionalDouble.empty());
		if (fix && row.start().isEmpty() && found.isEmpty()) {
			throw new IllegalArgumentException("Type the value at which " + row.parameter().name() + " is to be fixed as its start.");
		}
		return fix && row.start().isEmpty() ? row.withStart(found).withFixed(true) : row.withFixed(fix);
	}
}
