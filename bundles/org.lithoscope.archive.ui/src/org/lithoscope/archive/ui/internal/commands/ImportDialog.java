/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.lithoscope.engine.archive.CellRule;
import org.lithoscope.engine.archive.ImportOptions;

/** Asks which cells the files of an import belong to, with an example of what that means for the first of them. */
final class ImportDialog extends FormDialog {

	private static final int STATED = 0;
	private static final int FOLDER = 1;
	private static final int NAMED = 2;
	private static final int PATTERN = 3;

	private final String archive;
	private final List<Path> paths;
	private Combo rule;
	private Text detail;
	private Label example;
	private Button growing;
	private ImportOptions options;

	ImportDialog(Shell shell, String archive, List<Path> paths) {
		super(shell, "Import into " + archive, "Import");
		this.archive = archive;
		this.paths = List.copyOf(paths);
	}

	@Override
	void fill(Composite form) {
		Label what = new Label(form, SWT.WRAP);
		what.setText((paths.size() == 1 ? "'" + paths.get(0).getFileName() + "' is" : paths.size() + " files and folders are") + " copied into '" + archive
				+ "', byte for byte and once. Files that no reader knows are kept raw and named.");
		GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(420, SWT.DEFAULT).applyTo(what);
		label(form, "Measurements belong to");
		rule = new Combo(form, SWT.READ_ONLY | SWT.DROP_DOWN);
		rule.setItems("the cell that the file itself states", "the cell named like the file's folder", "the cell with this name:",
				"the cell found in the path by this pattern:", "no cell");
		rule.select(STATED);
		rule.setData("lithoscope.key", "import.rule");
		rule.addListener(SWT.Selection, e -> check());
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(rule);
		detail = text(form, "", "import.detail", "", "", 2);
		label(form, "");
		example = label(form, "");
		example.setData("lithoscope.key", "import.example");
		example.setData("org.eclipse.e4.ui.css.CssClassName", "LithoscopeQuiet");
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(example);
		label(form, "");
		growing = new Button(form, SWT.CHECK);
		growing.setText("Also files that an instrument is still writing");
		GridDataFactory.fillDefaults().span(2, 1).applyTo(growing);
	}

	@Override
	String problem() {
		int chosen = rule.getSelectionIndex();
		detail.setEnabled(chosen == NAMED || chosen == PATTERN);
		detail.setMessage(chosen == PATTERN ? "for example /(cell-\\d+)/" : chosen == NAMED ? "the name of the cell" : "");
		String text = detail.getText().strip();
		if (chosen == NAMED && text.isEmpty()) {
			example.setText("");
			return "Which cell? Please name it; one that is not there yet is made.";
		}
		Optional<String> name = Optional.empty();
		if (chosen == PATTERN) {
			try {
				Matcher matcher = Pattern.compile(text).matcher(paths.get(0).toString().replace('\\', '/'));
				name = text.isEmpty() || !matcher.find() ? Optional.empty() : Optional.ofNullable(matcher.group(Math.min(1, matcher.groupCount())));
			} catch (PatternSyntaxException e) {
				return "This pattern is not understood: " + e.getDescription() + ".";
			}
			if (text.isEmpty()) {
				return "Please write a pattern; its first group in round brackets is the name of the cell.";
			}
			example.setText(name.map(n -> "For example: " + paths.get(0).getFileName() + " belongs to " + n)
					.orElse("Not found in " + paths.get(0).getFileName() + "; such files belong to no cell"));
		} else {
			example.setText(chosen == FOLDER && paths.get(0).getParent() != null ? "For example: " + paths.get(0).getParent().getFileName() : "");
		}
		return "";
	}

	@Override
	protected void okPressed() {
		String text = detail.getText().strip();
		CellRule cells = switch (rule.getSelectionIndex()) {
			case STATED -> CellRule.stated();
			case FOLDER -> CellRule.folder();
			case NAMED -> CellRule.named(text);
			case PATTERN -> CellRule.pattern(Pattern.compile(text));
			default -> CellRule.none();
		};
		options = new ImportOptions(cells, List.of(), growing.getSelection());
		super.okPressed();
	}

	ImportOptions options() {
		return options;
	}
}
