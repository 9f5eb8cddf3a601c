/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.impedance.ui.internal.drt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.lithoscope.impedance.analysis.DrtMethod;
import org.lithoscope.impedance.drt.LambdaCriterion;

/** How the distribution is found. */
final class DrtOptions extends Composite {

	private static final int PAUSE_MILLIS = 400;
	private static final String[] CRITERIA = {"by hand", "GCV", "modified GCV", "robust GCV", "L-curve"};

	private final Combo method;
	private final Combo criterion;
	private final Combo order;
	private final Text lambda;
	private final Text band;
	private final Text share;
	private final Button inductance;
	private final Runnable changed;

	DrtOptions(Composite parent, Runnable changed, Runnable open) {
		super(parent, SWT.NONE);
		this.changed = changed;
		RowLayoutFactory.fillDefaults().wrap(true).center(true).spacing(6).extendedMargins(8, 8, 0, 2).applyTo(this);
		method = combo("Method", "drt.method", "Hierarchical: smooth logarithm, nothing to choose, with bands. Tikhonov: as DRTtools.",
				"hierarchical", "Tikhonov (RBF)");
		method.select(DrtMethod.HIERARCHICAL.ordinal());
		band = text("Band", "drt.band", "Probability of the credible band. It holds on the average over τ; near the top of sharp peaks"
				+ " the band is too narrow.", "95 %", 46);
		share = text("Peaks from", "drt.share", "Least area of a peak relative to the polarisation resistance", "1 %", 46);
		inductance = new Button(this, SWT.CHECK);
		inductance.setText("Inductance");
		inductance.setToolTipText("Fit an inductance in series");
		inductance.setSelection(true);
		inductance.addListener(SWT.Selection, e -> changed.run());
		criterion = combo("λ", "drt.criterion", "How the regularisation is chosen (Tikhonov)", CRITERIA);
		criterion.select(LambdaCriterion.GCV.ordinal());
		lambda = text("", "drt.lambda", "λ by hand", "0.001", 58);
		order = combo("Order", "drt.order", "Order of the penalised derivative (Tikhonov)", "1", "2");
		order.select(1);
		Button result = new Button(this, SWT.PUSH);
		result.setText("Open Result");
		result.setToolTipText("Open the result in an editor of its own, with its provenance");
		result.addListener(SWT.Selection, e -> open.run());
		enable();
	}

	private Combo combo(String label, String key, String tooltip, String... items) {
		new Label(this, SWT.NONE).setText(label);
		Combo combo = new Combo(this, SWT.READ_ONLY | SWT.DROP_DOWN);
		combo.setItems(items);
		combo.setToolTipText(tooltip);
		combo.setData("lithoscope.key", key);
		combo.addListener(SWT.Selection, e -> {
			enable();
			changed.run();
		});
		return combo;
	}

	private Text text(String label, String key, String tooltip, String value, int width) {
		if (!label.isEmpty()) {
			new Label(this, SWT.NONE).setText(label);
		}
		Text text = new Text(this, SWT.BORDER);
		text.setText(value);
		text.setToolTipText(tooltip);
		text.setData("lithoscope.key", key);
		text.setLayoutData(new RowData(width, SWT.DEFAULT));
		Runnable later = changed;
		text.addListener(SWT.Modify, e -> getDisplay().timerExec(PAUSE_MILLIS, later));
		text.addListener(SWT.Dispose, e -> e.display.timerExec(-1, later));
		return text;
	}

	/** A label stands before its field. */
	private boolean label(Control control, Control field) {
		List<Control> all = List.of(getChildren());
		return control instanceof Label && all.indexOf(control) + 1 == all.indexOf(field);
	}

	private boolean isTikhonov() {
		return method.getSelectionIndex() == DrtMethod.TIKHONOV.ordinal();
	}

	private void enable() {
		// what the method does not have takes no room
		for (Control control : getChildren()) {
			boolean ofTikhonov = control == criterion || control == order || control == lambda || label(control, criterion) || label(control, order);
			boolean ofHierarchy = control == band || label(control, band);
			boolean unused = control == lambda && criterion.getSelectionIndex() != LambdaCriterion.MANUAL.ordinal();
			boolean shown = !unused && !(ofTikhonov && !isTikhonov()) && !(ofHierarchy && isTikhonov());
			control.setVisible(shown);
			RowData data = control.getLayoutData() instanceof RowData d ? d : new RowData();
			data.exclude = !shown;
			control.setLayoutData(data);
		}
		getParent().layout(true, true);
	}

	/** {@return what is set, by the names of the analysis' parameters} */
	Map<String, String> overrides() {
		Map<String, String> texts = new LinkedHashMap<>();
		texts.put("method", DrtMethod.values()[method.getSelectionIndex()].name());
		texts.put("band", band.getText().strip());
		texts.put("share", share.getText().strip());
		texts.put("inductance", Boolean.toString(inductance.getSelection()));
		if (isTikhonov()) {
			texts.put("tikhonov.criterion", LambdaCriterion.values()[criterion.getSelectionIndex()].name());
			texts.put("tikhonov.lambda", lambda.getText().strip());
			texts.put("tikhonov.order", order.getText());
		}
		return texts;
	}

	static void fill(Control control) {
		GridDataFactory.fillDefaults().grab(true, false).applyTo(control);
	}
}
