/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.lithoscope.archive.RecordKind;
import org.lithoscope.archive.record.RecordField;
import org.lithoscope.archive.record.RecordSchema;

/** The form of a record, made from its schema. */
final class RecordForm extends Composite {

	private static final int MARGIN = 16;
	/** What a person may change of what a program recorded. */
	private static final Map<RecordKind, Set<String>> EDITABLE = Map.of(RecordKind.MEASUREMENT, Set.of("name", "cell", "cycle", "phase"),
			RecordKind.RESULT, Set.of("title", "cell"), RecordKind.PARAMETERS, Set.of());

	private final RecordInput input;
	private final boolean writable;
	private final Runnable changed;
	private final ScrolledComposite scroll;
	private final Composite page;
	private final List<FieldRow> rows = new ArrayList<>();
	private final BodyDraft draft;
	private final RecordSchema schema;

	/** @param changed is told when something was typed */
	RecordForm(Composite parent, RecordInput input, Runnable changed) {
		super(parent, SWT.NONE);
		this.input = input;
		this.changed = changed;
		this.writable = !input.archive().isReadOnly();
		this.schema = RecordSchema.of(input.kind());
		Map<String, Object> body = input.body();
		this.draft = new BodyDraft(body);
		setLayout(new FillLayout());
		scroll = new ScrolledComposite(this, SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		page = new Composite(scroll, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(MARGIN, MARGIN).spacing(12, 5).applyTo(page);
		notices();
		fields(schema.fields(), "", body);
		scroll.setContent(page);
		scroll.addListener(SWT.Resize, e -> updateHeight());
		check();
	}

	private void notices() {
		if (!writable) {
			note("This archive is open read-only.", "LithoscopeQuiet");
		}
		if (input.current().size() > 1) {
			note("Several people changed this record at the same time; what each wrote is kept, see the revisions. Shown is the newest.",
					"LithoscopeComplaint");
		}
	}

	private void note(String text, String look) {
		Label note = new Label(page, SWT.WRAP);
		note.setText(text);
		note.setData("org.eclipse.e4.ui.css.CssClassName", look);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(300, SWT.DEFAULT).applyTo(note);
	}

	private void fields(List<RecordField> fields, String prefix, Map<?, ?> body) {
		for (RecordField field : fields) {
			Object value = body.get(field.name());
			String path = prefix + field.name();
			if (field.type() == RecordField.Type.OBJECT) {
				Label heading = new Label(page, SWT.NONE);
				heading.setText(field.label());
				heading.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
				GridDataFactory.fillDefaults().span(2, 1).indent(0, 10).applyTo(heading);
				fields(field.fields(), path + ".", value instanceof Map<?, ?> inner ? inner : Map.of());
			} else if (isShown(field, value)) {
				rows.add(new FieldRow(page, field, path, value, input.cells(), writable && isEditable(path), this::typed));
			}
		}
	}

	/** Trees and lists of objects have pages of their own, or are what other records are for. */
	private boolean isShown(RecordField field, Object value) {
		boolean simple = field.type() != RecordField.Type.TREE && field.type() != RecordField.Type.OBJECTS;
		return simple && (value != null || isEditable(field.name()));
	}

	private boolean isEditable(String path) {
		Set<String> some = EDITABLE.get(input.kind());
		return some == null || some.contains(path);
	}

	private void typed() {
		check();
		changed.run();
	}

	private void check() {
		rows.forEach(row -> row.into(draft));
		boolean fresh = input.revisions().isEmpty() && !draft.isChanged();
		if (!fresh) {
			for (String problem : schema.problems(draft.body())) {
				String path = problem.substring(0, Math.max(0, problem.indexOf(':')));
				rows.stream().filter(row -> row.path().equals(path)).findFirst()
						.ifPresent(row -> row.complain(problem.substring(path.length() + 1).strip()));
			}
		}
		rows.forEach(FieldRow::show);
		page.layout(true, true);
		updateHeight();
	}

	/** {@return whether something was changed} */
	boolean isChanged() {
		return draft.isChanged() || rows.stream().anyMatch(r -> !r.isValid());
	}

	/** {@return what is wrong with the whole, in words; empty when it can be kept} */
	List<String> problems() {
		List<String> problems = new ArrayList<>(rows.stream().filter(r -> !r.isValid()).map(FieldRow::path).toList());
		return problems.isEmpty() ? schema.problems(draft.body()) : problems;
	}

	/** {@return the body as it would be kept} */
	Map<String, Object> body() {
		return draft.body();
	}

	private void updateHeight() {
		scroll.setMinHeight(page.computeSize(Math.max(200, scroll.getClientArea().width), SWT.DEFAULT).y);
	}
}
