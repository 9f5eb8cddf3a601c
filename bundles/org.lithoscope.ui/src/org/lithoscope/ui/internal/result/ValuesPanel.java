/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.result;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.lithoscope.model.analysis.Result;
import org.lithoscope.model.analysis.ResultValue;
import org.lithoscope.model.measurement.Notice;
import org.lithoscope.ui.tools.FactSheet.Fact;
import org.lithoscope.ui.tools.FactSheet;

/** The values of a result with their uncertainties, below what has to be said about them. */
final class ValuesPanel extends Composite {

	ValuesPanel(Composite parent, Result result) {
		super(parent, SWT.NONE);
		setLayout(new FillLayout());
		List<Fact> facts = new ArrayList<>();
		facts.add(Fact.heading(result.title()));
		for (ResultValue value : result.values().values()) {
			facts.add(new Fact(value.label(), value.quantity().map(Object::toString).orElse(value.text())));
		}
		if (result.values().isEmpty()) {
			facts.add(new Fact("", "This analysis gives tables and figures, no single values."));
		}
		if (!result.notices().isEmpty()) {
			facts.add(Fact.heading("To be noted"));
			for (Notice notice : result.notices()) {
				facts.add(new Fact(notice.severity() == Notice.Severity.WARNING ? "Warning" : "Note", notice.toString()));
			}
		}
		new FactSheet(this, facts);
	}
}
