/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.internal;

import org.lithoscope.figure.Theme;

/** The distances between the parts of a figure, in points; all follow from the letter sizes. */
final class Measures {

	private static final double CAPITAL = 0.72;
	private static final double LINE = 0.95;

	private final Theme theme;

	Measures(Theme theme) {
		this.theme = theme;
	}

	/** About the whole figure. */
	double margin() {
		return 0.7 * theme.type().tick();
	}

	/** The room for the title. */
	double title() {
		return 1.75 * theme.type().title();
	}

	/** Half a line of numbers: so much the highest number at an axis reaches beyond it. */
	double half() {
		return 0.6 * theme.type().tick();
	}

	/** The length of a tick. */
	double tick() {
		return 0.36 * theme.type().tick();
	}

	/** From a tick to its number. */
	double gap() {
		return 0.34 * theme.type().tick();
	}

	/** From the numbers to the axis title. */
	double titleGap() {
		return 0.62 * theme.type().tick();
	}

	/** From a title's base line to the edge, for letters such as p. */
	double descent() {
		return 0.24 * theme.type().axis();
	}

	/** The room beside a plot for numbers of some width and the axis title. */
	double upwards(double labels) {
		return tick() + gap() + labels + titleGap() + LINE * theme.type().axis();
	}

	/** The room below a plot. */
	double below() {
		return tick() + gap() * 1.2 + CAPITAL * theme.type().tick() + titleGap() + LINE * theme.type().axis();
	}

	/** From the axis to the base line of the numbers below it. */
	double numberBase() {
		return tick() + gap() * 1.2 + CAPITAL * theme.type().tick();
	}

	/** From the axis to the base line of its title below it. */
	double titleBase() {
		return numberBase() + titleGap() + CAPITAL * theme.type().axis();
	}

	/** The room beside a plot before its numbers are known. */
	double guess() {
		return 5 * theme.type().tick();
	}

	/** The room above a plot for one row of span labels. */
	double markRow() {
		return 1.25 * theme.type().legend();
	}

	/** Plots beside each other are at least this wide. */
	double narrowest() {
		return 24 * theme.type().tick();
	}

	/** From the middle of a line of numbers to its base line. */
	double middle() {
		return CAPITAL * theme.type().tick() / 2;
	}
}
