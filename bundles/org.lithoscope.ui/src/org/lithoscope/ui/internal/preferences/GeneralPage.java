/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.preferences;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.jface.preference.RadioGroupFieldEditor;
import org.eclipse.jface.preference.StringFieldEditor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.lithoscope.ui.internal.theme.ThemeChoice;

/** The preferences: look, numbers, who works here, memory. */
public final class GeneralPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

	private static final int MOST_MEGABYTES = 1_000_000;

	private IWorkbench workbench;

	/** For the extension point. */
	public GeneralPage() {
		super(GRID);
	}

	@Override
	public void init(IWorkbench running) {
		workbench = running;
		ScopedPreferenceStore store = new ScopedPreferenceStore(InstanceScope.INSTANCE, Preferences.NODE);
		store.setDefault(Preferences.THEME, ThemeChoice.SYSTEM.key());
		store.setDefault(Preferences.DIGITS, Preferences.DEFAULT_DIGITS);
		setPreferenceStore(store);
	}

	@Override
	protected void createFieldEditors() {
		addField(new RadioGroupFieldEditor(Preferences.THEME, "Look", 3,
				new String[][] {{"As the system", ThemeChoice.SYSTEM.key()},
				{"Light", ThemeChoice.LIGHT.key()}, {"Dark", ThemeChoice.DARK.key()}}, getFieldEditorParent(), true));
		IntegerFieldEditor digits = new IntegerFieldEditor(Preferences.DIGITS, "Significant digits in tables:", getFieldEditorParent(), 3);
		digits.setValidRange(3, 17);
		addField(digits);
		addField(new BooleanFieldEditor(Preferences.DECIMAL_COMMA, "Copy numbers with a decimal comma", getFieldEditorParent()));
		StringFieldEditor person = new StringFieldEditor(Preferences.PERSON, "Your name, for provenance:", getFieldEditorParent());
		addField(person);
		IntegerFieldEditor budget = new IntegerFieldEditor(Preferences.HEAP_BUDGET,
				"Memory for tables before they go to the disk, in MB (0: a quarter of all):", getFieldEditorParent());
		budget.setValidRange(0, MOST_MEGABYTES);
		addField(budget);
	}

	@Override
	public boolean performOk() {
		boolean fine = super.performOk();
		ThemeChoice choice = ThemeChoice.of(getPreferenceStore().getString(Preferences.THEME));
		choice.apply(workbench);
		return fine;
	}
}
