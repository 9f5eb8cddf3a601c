/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.electrochemistry.internal;

import java.util.List;

import org.lithoscope.electrochemistry.CyclingRun;
import org.lithoscope.electrochemistry.HalfCycle;
import org.lithoscope.electrochemistry.PlatingProtocol;
import org.lithoscope.electrochemistry.PlatingProtocol.Kind;
import org.lithoscope.model.figure.Axis;
import org.lithoscope.model.figure.Figure;
import org.lithoscope.model.figure.Mark;
import org.lithoscope.model.figure.Plot;
import org.lithoscope.model.figure.RowIds;
import org.lithoscope.model.figure.Series;
import org.lithoscope.model.figure.Style;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.NumberSequence;

/** Voltage and current against time with the segments of a plating protocol marked. */
public final class ProtocolFigure {

	private static final double SECONDS_PER_HOUR = 3600;

	private ProtocolFigure() {
	}

	/**
	 * The figure.
	 *
	 * @param run      the run
	 * @param protocol the protocol
	 * @return voltage over current, with spans
	 */
	public static Figure of(CyclingRun run, PlatingProtocol protocol) {
		NumberSequence hours = Scaled.of(run.time(), 1 / SECONDS_PER_HOUR);
		RowIds rows = run.tableName().isEmpty() ? RowIds.NONE : new RowIds(run.tableName(), 0);
		Axis time = Axis.linear("t", Units.HOUR);
		Plot.Builder voltage = Plot.builder(time, Axis.linear("E", Units.VOLT))
				.add(Series.XY.of("voltage", hours, run.voltage(), Style.line(0), rows));
		Plot.Builder current = Plot.builder(time, Axis.linear("I", Units.MILLIAMPERE))
				.add(Series.XY.of("current", hours, Scaled.of(run.current(), 1000), Style.line(1), rows)).weight(0.6);
		mark(voltage, run, protocol);
		mark(current, run, protocol);
		return new Figure("protocol", "Protocol: " + protocol.kind().label(), "", List.of(voltage.build(), current.build()),
				Figure.Layout.STACKED);
	}

	private static void mark(Plot.Builder plot, CyclingRun run, PlatingProtocol p) {
		if (!p.conditioning().isEmpty()) {
			span(plot, run, p.conditioning(), "conditioning", 2);
		}
		if (p.kind() == Kind.CONVENTIONAL) {
			span(plot, run, List.of(p.platings().get(0), p.strippings().get(p.strippings().size() - 1)), p.cycles() + " cycles", 3);
		} else if (p.kind() != Kind.NOT_RECOGNISED) {
			span(plot, run, List.of(p.platings().get(0)), "Q_T", 4);
			span(plot, run, List.of(p.strippings().get(0), p.platings().get(p.cycles())), p.cycles() + " × Q_C", 3);
			span(plot, run, List.of(p.strippings().get(p.cycles())), "Q_S", 5);
		}
	}

	private static void span(Plot.Builder plot, CyclingRun run, List<HalfCycle> halves, String label, int colour) {
		double from = halves.get(0).startTime();
		double to = run.time().get(halves.get(halves.size() - 1).endRow() - 1);
		if (from < to) {
			plot.add(new Mark.Span(from / SECONDS_PER_HOUR, to / SECONDS_PER_HOUR, label, Style.line(colour)));
		}
	}
}
