/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.ui.internal.compare;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lithoscope.model.quantity.Quantity;

/** Key figures as comma-separated values: a number and its uncertainty in columns of their own, missing ones empty. */
final class SubjectsCsv {

	private SubjectsCsv() {
	}

	/**
	 * The text.
	 *
	 * @param subjects cells or groups in order
	 * @param groups   whether they are groups, whose uncertainty is the standard deviation over cells
	 * @return a header and a line for each
	 */
	static String of(List<? extends Subject> subjects, boolean groups) {
		StringBuilder text = new StringBuilder(groups ? "group,cells,protocol" : "cell,group,protocol");
		for (KeyFigure figure : KeyFigure.values()) {
			String unit = figure.unit().symbol().isEmpty() ? "" : " / " + figure.unit().symbol();
			text.append(',').append(figure.longName()).append(unit).append(groups ? ",standard deviation" : ",standard uncertainty").append(unit);
		}
		text.append(groups ? ",names\n" : ",file\n");
		for (Subject subject : subjects) {
			text.append(quoted(subject.name())).append(',').append(quoted(subject.group())).append(',').append(quoted(subject.method()));
			for (KeyFigure figure : KeyFigure.values()) {
				Optional<Quantity> value = subject.value(figure).map(q -> q.in(figure.unit()));
				text.append(',').append(value.map(q -> number(q.value())).orElse(""));
				text.append(',').append(value.map(q -> number(q.standardUncertainty())).orElse(""));
			}
			text.append(',').append(quoted(subject.file().replace('\n', ';'))).append('\n');
		}
		return text.toString();
	}

	private static String number(double value) {
		if (!Double.isFinite(value)) {
			return "";
		}
		return value == Math.rint(value) && Math.abs(value) < 1e15 ? String.format(Locale.ROOT, "%d", (long) value) : Double.toString(value);
	}

	private static String quoted(String text) {
		return text.matches("[^\",\\n\\r]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
	}
}
