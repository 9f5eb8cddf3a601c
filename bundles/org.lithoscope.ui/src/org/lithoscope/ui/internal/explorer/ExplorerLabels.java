/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.ui.internal.explorer;

import java.util.Locale;
import java.util.function.UnaryOperator;

import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.lithoscope.model.measurement.Completeness;
import org.lithoscope.ui.internal.tools.Icons;
import org.lithoscope.ui.project.OpenMeasurement;
import org.lithoscope.ui.project.ProjectFile;

/** Names, kinds and sizes in the explorer, with a mark on what broke off or needs attention. */
final class ExplorerLabels extends LabelProvider implements IStyledLabelProvider {

	private static final int LONGEST_NAME = 42;
	private static final int END = 18;

	private final Icons icons;
	private final UnaryOperator<String> typeName;

	ExplorerLabels(Icons icons, UnaryOperator<String> typeName) {
		this.icons = icons;
		this.typeName = typeName;
	}

	@Override
	public StyledString getStyledText(Object element) {
		return switch (element) {
			case Group group -> new StyledString(group.name());
			case ProjectFile file -> new StyledString(shortened(file.name())).append(suffix(file), StyledString.QUALIFIER_STYLER);
			case OpenMeasurement one -> new StyledString(shortened(one.name())).append("  " + typeName.apply(one.measurement().type()) + " · "
					+ String.format(Locale.US, "%,d", one.measurement().points()).replace(',', '\u2009') + growing(one), StyledString.QUALIFIER_STYLER);
			default -> new StyledString(String.valueOf(element));
		};
	}

	private static String growing(OpenMeasurement one) {
		return one.measurement().completeness() instanceof Completeness.Growing ? " · growing" : "";
	}

	/** Names of instruments differ at their ends: of a long one, the middle is left out. */
	static String shortened(String name) {
		return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - END - 1) + "…" + name.substring(name.length() - END);
	}

	private static String suffix(ProjectFile file) {
		return switch (file.state()) {
			case READING -> "  reading…";
			case FAILED -> "  could not be read";
			case READ -> "  " + file.measurements().size() + " measurements";
		};
	}

	@Override
	public String getText(Object element) {
		return getStyledText(element).getString();
	}

	@Override
	public Image getImage(Object element) {
		return switch (element) {
			case Group group -> icons.get(group.equals(Group.FAILED) ? "error" : group.equals(Group.READING) ? "reading" : icon(group));
			case ProjectFile file -> switch (file.state()) {
				case READING -> icons.get("reading");
				case FAILED -> icons.get("file", "ovr-error");
				case READ -> icons.get("file");
			};
			case OpenMeasurement one -> one.hasWarnings() ? icons.get("measurement", "ovr-warning") : icons.get("measurement");
			default -> null;
		};
	}

	private static String icon(Group group) {
		return group.id().equals("electrochemistry") ? "electrochemistry" : "technique";
	}

	String tooltip(Object element) {
		return switch (element) {
			case ProjectFile file -> file.path() + (file.message().isEmpty() ? "" : "\n" + file.message());
			case OpenMeasurement one -> one.name() + "\n" + one.path() + "\nRead by " + one.outcome().reader().name()
					+ (one.isTruncated() ? "\nThe file breaks off: " + one.measurement().completeness() : "")
					+ one.outcome().warnings().stream().map(w -> "\n" + w).reduce("", String::concat);
			default -> null;
		};
	}
}
