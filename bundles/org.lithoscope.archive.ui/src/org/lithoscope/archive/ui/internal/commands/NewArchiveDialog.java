/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.archive.ui.internal.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.lithoscope.archive.ArchiveInfo;

/** Asks where a new archive is to be and what it says of itself. */
final class NewArchiveDialog extends FormDialog {

	private Text name;
	private Text parent;
	private Text description;
	private Text owner;
	private Text licence;
	private Label where;
	private Path folder;
	private ArchiveInfo info;

	NewArchiveDialog(Shell shell) {
		super(shell, "New Archive", "Make Archive");
	}

	@Override
	void fill(Composite form) {
		name = text(form, "Name", "new.name", "", "Anode-free cells 2026", 2);
		parent = text(form, "In the folder", "new.parent", System.getProperty("user.home", ""), "", 1);
		Button browse = new Button(form, SWT.PUSH);
		browse.setText("Browse…");
		browse.addListener(SWT.Selection, e -> {
			DirectoryDialog dialog = new DirectoryDialog(getShell(), SWT.OPEN);
			dialog.setText("In which folder");
			String chosen = dialog.open();
			if (chosen != null) {
				parent.setText(chosen);
			}
		});
		label(form, "");
		where = label(form, "");
		where.setData("org.eclipse.e4.ui.css.CssClassName", "LithoscopeQuiet");
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(where);
		description = text(form, "About", "new.description", "", "What it is about, in a sentence", 2);
		owner = text(form, "Belongs to", "new.owner", "", "Person or institute", 2);
		licence = text(form, "Licence of the data", "new.licence", "", "for example CC-BY-4.0; may stay open", 2);
	}

	@Override
	String problem() {
		if (name.getText().isBlank()) {
			where.setText("");
			return "An archive needs a name.";
		}
		try {
			Path around = Path.of(parent.getText().strip());
			folder = around.resolve(name.getText().strip().replaceAll("[^\\p{L}\\p{N}._ -]", "_"));
			where.setText(folder.toString());
			if (!around.isAbsolute() || !Files.isDirectory(around)) {
				return "The folder " + around + " is not there.";
			}
			if (!Files.isWritable(around)) {
				return "The folder " + around + " cannot be written.";
			}
			return Files.exists(folder) && !isEmpty(folder) ? folder.getFileName() + " is there already and not empty." : "";
		} catch (InvalidPathException | IOException e) {
			return "This is no folder: " + e.getMessage();
		}
	}

	private static boolean isEmpty(Path path) throws IOException {
		if (!Files.isDirectory(path)) {
			return false;
		}
		try (Stream<Path> inside = Files.list(path)) {
			return inside.findAny().isEmpty();
		}
	}

	@Override
	protected void okPressed() {
		info = new ArchiveInfo(UUID.randomUUID().toString(), name.getText().strip(), description.getText(), licence.getText(), owner.getText(),
				LocalDate.now());
		super.okPressed();
	}

	Path folder() {
		return folder;
	}

	ArchiveInfo info() {
		return info;
	}
}
