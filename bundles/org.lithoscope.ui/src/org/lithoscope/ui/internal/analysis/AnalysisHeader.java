/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.analysis;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.lithoscope.registry.AnalysisDescriptor;

/** What is analysed and how: the selected measurements and the choice of the analysis. */
final class AnalysisHeader extends Composite {

	private static final int MOST_NAMES = 4;

	private final Label inputs;
	private final Combo choice;
	private final Label description;
	private List<AnalysisDescriptor> analyses = List.of();

	AnalysisHeader(Composite parent, Runnable changed) {
		super(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(8, 8).spacing(0, 4).applyTo(this);
		label("Measurements");
		inputs = new Label(this, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(inputs);
		label("Analysis");
		choice = new Combo(this, SWT.READ_ONLY | SWT.DROP_DOWN);
		choice.setData("lithoscope.key", "analysis.choice");
		choice.setVisibleItemCount(20);
		choice.addListener(SWT.Selection, e -> {
			describe();
			changed.run();
		});
		GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(choice);
		description = new Label(this, SWT.WRAP);
		description.setData("org.eclipse.e4.ui.css.CssClassName", "LithoscopeQuiet");
		GridDataFactory.fillDefaults().grab(true, false).hint(160, SWT.DEFAULT).applyTo(description);
		Label line = new Label(this, SWT.SEPARATOR | SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
	}

	private void label(String text) {
		Label label = new Label(this, SWT.NONE);
		label.setText(text);
		label.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(label);
	}

	void setInputs(List<String> names) {
		String text = String.join("\n", names.subList(0, Math.min(MOST_NAMES, names.size())));
		inputs.setText(names.size() > MOST_NAMES ? text + "\nand " + (names.size() - MOST_NAMES) + " more" : text);
		inputs.setToolTipText(String.join("\n", names));
		getParent().layout(true, true);
	}

	/** Offers analyses; that which was chosen before stays chosen, else the preferred one is. */
	void setAnalyses(List<AnalysisDescriptor> offered, String preferred) {
		String before = chosen().map(AnalysisDescriptor::id).orElse(preferred);
		analyses = List.copyOf(offered);
		choice.setItems(analyses.stream().map(AnalysisDescriptor::name).toArray(String[]::new));
		int kept = analyses.stream().map(AnalysisDescriptor::id).toList().indexOf(before);
		choice.select(Math.max(0, kept));
		choice.setEnabled(!analyses.isEmpty());
		describe();
	}

	boolean choose(String id) {
		int index = analyses.stream().map(AnalysisDescriptor::id).toList().indexOf(id);
		if (index >= 0) {
			choice.select(index);
			describe();
		}
		return index >= 0;
	}

	private void describe() {
		description.setText(chosen().map(AnalysisDescriptor::description).orElse(""));
		choice.setToolTipText(description.getText());
		getParent().layout(true, true);
	}

	Optional<AnalysisDescriptor> chosen() {
		int index = choice.getSelectionIndex();
		return index < 0 || index >= analyses.size() ? Optional.empty() : Optional.of(analyses.get(index));
	}
}
