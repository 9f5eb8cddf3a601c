/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.figure.internal;

import java.util.ArrayList;
import java.util.List;

import org.lithoscope.figure.AxisSide;
import org.lithoscope.figure.DrawingSurface;
import org.lithoscope.figure.TextFont;
import org.lithoscope.figure.axis.AxisScale;
import org.lithoscope.figure.axis.Tick;
import org.lithoscope.figure.axis.TickFinder;
import org.lithoscope.figure.axis.Ticks;

/** Chooses as many ticks as their labels leave room for. */
final class TickChooser {

	private static final double LABEL_GAP = 1.1;
	private static final double LINES_PER_LABEL = 2.7;
	private static final int MOST_X = 11;
	private static final int MOST_Y = 9;
	private static final int FINER = 5;
	private static final double LINE = 1.15;

	private final DrawingSurface surface;
	private final TextFont font;

	TickChooser(DrawingSurface surface, TextFont font) {
		this.surface = surface;
		this.font = font;
	}

	Ticks choose(AxisScale scale, AxisSide side, boolean whole) {
		if (side != AxisSide.X) {
			int most = (int) Math.clamp(scale.length() / (font.size() * LINES_PER_LABEL), 2, MOST_Y);
			return spread(atLeastTwo(scale, most, whole), scale, font.size() * LINE);
		}
		for (int most = (int) Math.clamp(scale.length() / (font.size() * 3), 2, MOST_X); most > 2; most--) {
			Ticks ticks = TickFinder.find(scale.scaling(), scale.range(), most, whole);
			if (fits(ticks.major(), scale)) {
				return ticks;
			}
		}
		return spread(atLeastTwo(scale, 2, whole), scale, 0);
	}

	/** One number tells no scale. */
	private static Ticks atLeastTwo(AxisScale scale, int most, boolean whole) {
		Ticks ticks = TickFinder.find(scale.scaling(), scale.range(), most, whole);
		for (int more = most + 1; ticks.major().size() < 2 && more < most + FINER; more++) {
			ticks = TickFinder.find(scale.scaling(), scale.range(), more, whole);
		}
		return ticks;
	}

	/** Where labels would overlap, as at crowded ends of a scale that is not linear, every other stays without. */
	private Ticks spread(Ticks ticks, AxisScale scale, double height) {
		List<Tick> kept = new ArrayList<>();
		List<Double> minor = new ArrayList<>(ticks.minor());
		for (Tick tick : ticks.major()) {
			double gap = kept.isEmpty() ? Double.POSITIVE_INFINITY
					: Math.abs(scale.point(tick.value()) - scale.point(kept.getLast().value()));
			double needed = kept.isEmpty() || height > 0 ? height : (width(tick) + width(kept.getLast())) / 2 + font.size() / 2;
			if (gap >= needed) {
				kept.add(tick);
			} else {
				minor.add(tick.value());
			}
		}
		return new Ticks(kept, minor, ticks.exponent());
	}

	private boolean fits(List<Tick> ticks, AxisScale scale) {
		for (int i = 1; i < ticks.size(); i++) {
			double distance = Math.abs(scale.point(ticks.get(i).value()) - scale.point(ticks.get(i - 1).value()));
			if (width(ticks.get(i)) / 2 + width(ticks.get(i - 1)) / 2 + font.size() * LABEL_GAP > distance) {
				return false;
			}
		}
		return true;
	}

	double width(Tick tick) {
		return surface.measure(tick.label(), font).width();
	}

	double widest(Ticks ticks) {
		return ticks.major().stream().mapToDouble(this::width).max().orElse(0);
	}
}
