/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.lithoscope.engine.AnalysisForm;
import org.lithoscope.model.analysis.ParameterField;

/** A form made from an analysis' parameter record. What is wrong is marked where it is typed, in words. */
final class ParameterForm extends Composite {

	private final List<ParameterRow> rows = new ArrayList<>();
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private final ScrolledComposite scroll;
	private Composite page;
	private boolean advancedShown;
	private AnalysisForm<?> form;
	private Map<String, String> remembered = Map.of();

	ParameterForm(Composite parent) {
		super(parent, SWT.NONE);
		setLayout(new FillLayout());
		scroll = new ScrolledComposite(this, SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		scroll.addListener(SWT.Resize, e -> updateHeight());
	}

	/** Shows the fields of a form with what the data propose, over it what was used last, and over that what was chosen for the data. */
	void show(AnalysisForm<?> other, Map<String, String> lastUsed, Map<String, String> chosen) {
		remembered = lastUsed;
		Map<String, String> texts = new LinkedHashMap<>(lastUsed);
		texts.putAll(chosen);
		fill(other, texts);
	}

	private void fill(AnalysisForm<?> other, Map<String, String> typed) {
		form = other;
		rows.clear();
		if (page != null) {
			page.dispose();
		}
		page = new Composite(scroll, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 6).spacing(10, 4).applyTo(page);
		scroll.setContent(page);
		String group = "";
		boolean hidden = false;
		for (ParameterField field : other.fields()) {
			if (field.advanced() && !advancedShown && !typed.containsKey(field.path())) {
				hidden = true;
				continue;
			}
			String prefix = field.path().contains(".") ? field.path().substring(0, field.path().lastIndexOf('.')) : "";
			if (!prefix.equals(group)) {
				heading(prefix.isEmpty() ? "Further" : prefix);
				group = prefix;
			}
			ParameterRow row = new ParameterRow(page, other, field, this::changed);
			row.setRemembered(remembered.getOrDefault(field.path(), ""));
			if (typed.containsKey(field.path())) {
				row.setText(typed.get(field.path()));
			}
			rows.add(row);
		}
		if (other.fields().isEmpty()) {
			Label none = new Label(page, SWT.WRAP);
			none.setText("This analysis has no parameters.");
			GridDataFactory.fillDefaults().span(2, 1).applyTo(none);
		}
		if (hidden || advancedShown) {
			advancedLink();
		}
		page.layout(true, true);
		updateHeight();
		changed();
	}

	private void heading(String prefix) {
		Label label = new Label(page, SWT.NONE);
		label.setText(org.lithoscope.ui.table.TableModels.title(prefix));
		label.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		GridDataFactory.fillDefaults().span(2, 1).indent(0, 8).applyTo(label);
	}

	private void advancedLink() {
		Link link = new Link(page, SWT.NONE);
		link.setText(advancedShown ? "<a>Fewer parameters</a>" : "<a>More parameters</a>");
		link.addListener(SWT.Selection, e -> {
			advancedShown = !advancedShown;
			// what was set stays visible, even an advanced parameter
			Map<String, String> kept = overrides();
			getDisplay().asyncExec(() -> {
				if (!isDisposed()) {
					fill(form, kept);
				}
			});
		});
		GridDataFactory.fillDefaults().span(2, 1).indent(0, 8).applyTo(link);
	}

	/** Puts every field back to what the data propose, or to its default. */
	void reset() {
		rows.forEach(ParameterRow::reset);
	}

	/** {@return what the user set: dotted name and text} */
	Map<String, String> overrides() {
		Map<String, String> set = new LinkedHashMap<>();
		rows.stream().filter(ParameterRow::isSet).forEach(r -> set.put(r.field().path(), r.text()));
		return set;
	}

	/** {@return whether every field can be understood} */
	boolean isValid() {
		return rows.stream().allMatch(ParameterRow::isValid);
	}

	/** {@return the rows in order} */
	List<ParameterRow> rows() {
		return List.copyOf(rows);
	}

	void addListener(Runnable listener) {
		listeners.add(listener);
	}

	private void changed() {
		updateHeight();
		listeners.forEach(Runnable::run);
	}

	private void updateHeight() {
		if (page != null && !page.isDisposed()) {
			page.layout(true, true);
			scroll.setMinHeight(page.computeSize(Math.max(120, scroll.getClientArea().width), SWT.DEFAULT).y);
		}
	}

	@Override
	public boolean setFocus() {
		for (Control child : page == null ? new Control[0] : page.getChildren()) {
			if (!(child instanceof Label) && child.setFocus()) {
				return true;
			}
		}
		return super.setFocus();
	}
}
