/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.maccor.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnBuilder;
import org.lithoscope.model.table.Table;
import org.lithoscope.model.table.TableStorage;

/** Older exports give currents without sign and say charge or discharge in the state column: discharge becomes negative. */
public final class CurrentSign {

	private static final int STRETCH = 8192;

	private final Table table;
	private final Optional<Column> states;
	private final Column current;

	/**
	 * Looks at a table.
	 *
	 * @param table the table as the file has it
	 */
	public CurrentSign(Table table) {
		this.table = table;
		this.current = table.column(ColumnRule.CURRENT).orElseThrow();
		this.states = table.column(ColumnRule.STATE);
	}

	/**
	 * Gives the currents their sign where they have none.
	 *
	 * @param storage where the column is kept
	 * @param notices takes what the user should know
	 * @return the table with positive charging and negative discharging current
	 */
	public Table signed(TableStorage storage, List<Notice> notices) {
		if (hasSign()) {
			return table;
		}
		if (states.isEmpty()) {
			notices.add(Notice.info("The file has no negative current and no column for charge and discharge: all currents count as charging."));
			return table;
		}
		boolean[] discharge = new boolean[states.get().dictionary().size()];
		boolean any = false;
		for (int i = 0; i < discharge.length; i++) {
			discharge[i] = states.get().dictionary().get(i).toUpperCase(Locale.ROOT).equals("D");
			any |= discharge[i];
		}
		return any ? replaced(negated(storage, discharge)) : table;
	}

	private boolean hasSign() {
		double[] buffer = new double[STRETCH];
		for (long row = 0; row < current.size(); row += STRETCH) {
			int n = (int) Math.min(STRETCH, current.size() - row);
			current.copyTo(row, buffer, 0, n);
			for (int i = 0; i < n; i++) {
				if (buffer[i] < 0) {
					return true;
				}
			}
		}
		return false;
	}

	private Column negated(TableStorage storage, boolean[] discharge) {
		ColumnBuilder builder = Table.builder(storage).column(current.info(), current.type());
		double[] values = new double[STRETCH];
		double[] codes = new double[STRETCH];
		for (long row = 0; row < current.size(); row += STRETCH) {
			int n = (int) Math.min(STRETCH, current.size() - row);
			current.copyTo(row, values, 0, n);
			states.orElseThrow().copyTo(row, codes, 0, n);
			for (int i = 0; i < n; i++) {
				if (codes[i] >= 0 && discharge[(int) codes[i]] && values[i] != 0) {
					values[i] = -values[i];
				}
			}
			builder.append(values, 0, n);
		}
		return builder.build();
	}

	private Table replaced(Column column) {
		List<Column> columns = new ArrayList<>();
		for (Column old : table.columns()) {
			columns.add(old == current ? column : old);
		}
		return Table.of(columns);
	}
}
