/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.neware.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnInfo;

/**
 * The values of one auxiliary file (.ndc of type 5) by record number.
 *
 * @param indices the record numbers, rising
 * @param names   what the values are: V, T, S (a set temperature) or ? (only another file tells)
 * @param values  for each name the values
 */
record AuxChannel(int[] indices, List<Character> names, List<double[]> values) {

	private static final int FIRST_ROW = 4096 + 132;
	private static final int MARK = 0x65;
	private static final double TEN_THOUSAND = 1e4;
	private static final double TENTH = 10;

	/** The channel of a file, or null when its layout is not known. */
	static AuxChannel of(byte[] file, int length, int version) {
		if (version == 2 || version == 4) {
			return calendar(file, NdcPages.small(file, length, IntegerFormat.NDC_2.length(), 8), 8);
		} else if (version == 5) {
			return calendar(file, NdcPages.masked(file, length, IntegerFormat.NDC_5.length()), 1);
		}
		NdcVersion known = NdcVersion.of(version).orElse(null);
		if (known == null && version != 6 || length <= FIRST_ROW) {
			return null;
		}
		if (known == null || known.plainAux()) {
			return plain(file, NdcPages.masked(file, length, Float.BYTES));
		}
		return LittleEndian.u1(file, FIRST_ROW) == MARK ? marked(file, NdcPages.masked(file, length, 7)) : numbered(file, length);
	}

	private static AuxChannel plain(byte[] file, NdcPages pages) {
		double[] values = new double[pages.rows()];
		for (int i = 0; i < values.length; i++) {
			values[i] = LittleEndian.f4(file, pages.offsets()[i]);
		}
		return new AuxChannel(ordinals(values.length), List.of('?'), List.of(values));
	}

	private static AuxChannel marked(byte[] file, NdcPages pages) {
		double[] volts = new double[pages.rows()];
		double[] degrees = new double[volts.length];
		for (int i = 0; i < volts.length; i++) {
			volts[i] = LittleEndian.f4(file, pages.offsets()[i] + 1) / TEN_THOUSAND;
			degrees[i] = LittleEndian.i2(file, pages.offsets()[i] + 5) / TENTH;
		}
		return new AuxChannel(ordinals(volts.length), List.of('V', 'T'), List.of(volts, degrees));
	}

	private static AuxChannel numbered(byte[] file, int length) {
		int[] at = sorted(file, NdcPages.masked(file, length, 88).offsets(), 1);
		return new AuxChannel(Arrays.stream(at).map(o -> LittleEndian.i4(file, o + 1)).toArray(), List.of('T'),
				List.of(Arrays.stream(at).mapToDouble(o -> LittleEndian.i2(file, o + 35) / TENTH).toArray()));
	}

	private static AuxChannel calendar(byte[] file, NdcPages pages, int indexAt) {
		int[] at = sorted(file, pages.offsets(), indexAt);
		return new AuxChannel(Arrays.stream(at).map(o -> LittleEndian.i4(file, o + indexAt)).toArray(), List.of('V', 'T', 'S'),
				List.of(Arrays.stream(at).mapToDouble(o -> LittleEndian.i4(file, o + indexAt + 23) / TEN_THOUSAND).toArray(),
						Arrays.stream(at).mapToDouble(o -> LittleEndian.i2(file, o + indexAt + 33) / TENTH).toArray(),
						Arrays.stream(at).mapToDouble(o -> LittleEndian.i2(file, o + indexAt + 35) / TENTH).toArray()));
	}

	/**
	 * The values at record numbers.
	 *
	 * @param which   the values wanted
	 * @param records the record numbers, rising
	 * @return the values, NaN where there is none
	 */
	double[] at(int which, int[] records) {
		double[] all = values.get(which);
		double[] found = new double[records.length];
		int next = 0;
		for (int i = 0; i < records.length; i++) {
			while (next < indices.length && indices[next] < records[i]) {
				next++;
			}
			found[i] = next < indices.length && indices[next] == records[i] ? all[next] : Double.NaN;
		}
		return found;
	}

	/** The columns of this channel; values that are zero throughout are left out. */
	List<Column> columns(int number, char unknown, int[] records) {
		List<Column> columns = new ArrayList<>();
		for (int i = 0; i < names.size(); i++) {
			if (names.get(i) == '?' || says(values.get(i))) {
				columns.add(Column.ofDoubles(info(names.get(i) == '?' ? unknown : names.get(i), number), at(i, records)));
			}
		}
		return columns;
	}

	/** Whether any value is there and not zero. */
	static boolean says(double[] values) {
		return Arrays.stream(values).anyMatch(v -> v != 0 && !Double.isNaN(v));
	}

	private static ColumnInfo info(char kind, int number) {
		return switch (kind) {
			case 'T' -> Columns.temperature(number);
			case 'S' -> Columns.info("temperature_t" + number + "_set_celsius", Units.CELSIUS, "t" + number, "");
			case 'H' -> Columns.info("aux_" + number + "_humidity_percent", Units.PERCENT, "H" + number, "");
			case 'V' -> Columns.info("aux_" + number + "_volt", Units.VOLT, "V" + number, "");
			default -> Columns.info("aux_" + number, Units.ONE, "Aux" + number, "");
		};
	}

	private static int[] sorted(byte[] file, int[] at, int indexAt) {
		return Arrays.stream(at).boxed().sorted(Comparator.comparingLong(o -> LittleEndian.u4(file, o + indexAt))).mapToInt(o -> o).toArray();
	}

	private static int[] ordinals(int count) {
		int[] numbers = new int[count];
		Arrays.setAll(numbers, i -> i + 1);
		return numbers;
	}
}
