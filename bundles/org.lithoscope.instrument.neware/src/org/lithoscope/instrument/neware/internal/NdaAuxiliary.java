/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.neware.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Column;

/** The auxiliary records of .nda versions 14 to 29: a voltage and a temperature of a channel at a record number. */
final class NdaAuxiliary {

	private static final int CHANNEL = 1;
	private static final int INDEX = 2;
	private static final int VOLTAGE = 22;
	private static final int TEMPERATURE = 34;
	private static final double TEN_THOUSAND = 1e4;
	private static final double TENTH = 10;

	private NdaAuxiliary() {
	}

	/** A voltage and a temperature for each channel, NaN where a record has none; channels that are zero throughout are left out. */
	static List<Column> columns(byte[] file, List<Integer> offsets, long[] indices) {
		Map<Integer, double[][]> channels = new TreeMap<>();
		for (int at : offsets) {
			int row = Arrays.binarySearch(indices, LittleEndian.u4(file, at + INDEX));
			if (row >= 0) {
				double[][] values = channels.computeIfAbsent(LittleEndian.u1(file, at + CHANNEL), c -> missing(indices.length));
				values[0][row] = LittleEndian.i4(file, at + VOLTAGE) / TEN_THOUSAND;
				values[1][row] = LittleEndian.i2(file, at + TEMPERATURE) / TENTH;
			}
		}
		List<Column> columns = new ArrayList<>();
		channels.forEach((channel, values) -> {
			if (AuxChannel.says(values[1])) {
				columns.add(Column.ofDoubles(Columns.temperature(channel), values[1]));
			}
			if (AuxChannel.says(values[0])) {
				columns.add(Column.ofDoubles(Columns.info("aux_" + channel + "_volt", Units.VOLT, "V" + channel, ""), values[0]));
			}
		});
		return columns;
	}

	private static double[][] missing(int rows) {
		double[][] values = new double[2][rows];
		Arrays.fill(values[0], Double.NaN);
		Arrays.fill(values[1], Double.NaN);
		return values;
	}
}
