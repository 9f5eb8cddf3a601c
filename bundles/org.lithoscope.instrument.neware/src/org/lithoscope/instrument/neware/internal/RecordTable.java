/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.neware.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.lithoscope.model.measurement.Notice;
import org.lithoscope.model.measurement.Place;
import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.reader.ReadException;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnBuilder;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.ColumnType;
import org.lithoscope.model.table.Table;

/** Makes columns out of records that each hold all their values. */
final class RecordTable {

	private static final int STRETCH = 1 << 14;

	private final String name;
	private final byte[] file;
	private final RecordFormat format;
	private final int[] offsets;

	/**
	 * Looks at records.
	 *
	 * @param name    of the file, for messages
	 * @param file    the bytes
	 * @param format  the layout
	 * @param offsets where records with data begin, in the order of the file
	 * @param notices takes what the user should know
	 */
	RecordTable(String name, byte[] file, RecordFormat format, int[] offsets, List<Notice> notices) {
		this.name = name;
		this.file = file;
		this.format = format;
		this.offsets = ordered(offsets, notices);
	}

	/** The record numbers, rising. */
	long[] indices() {
		return Arrays.stream(offsets).mapToLong(at -> format.index(file, at)).toArray();
	}

	/** The clock of the first record in seconds since 1970, NaN when it has none. */
	double start() {
		BtsRecord record = new BtsRecord();
		format.read(file, offsets[0], record);
		return record.clock;
	}

	/** The columns; those that the format does not have are left out. */
	List<Column> columns(ReadContext context) throws ReadException {
		Table.Builder table = Table.builder(context.storage());
		List<ColumnBuilder> whole = new ArrayList<>();
		for (ColumnInfo info : List.of(Columns.INDEX, Columns.CYCLE, Columns.STEP_COUNT, Columns.STEP_ID)) {
			whole.add(table.column(info, ColumnType.INT).expect(offsets.length));
		}
		ColumnBuilder types = table.column(Columns.STEP_TYPE, ColumnType.DICTIONARY).expect(offsets.length);
		List<ColumnBuilder> numbers = new ArrayList<>();
		for (ColumnInfo info : List.of(Columns.TEST_TIME, Columns.STEP_TIME, Columns.VOLTAGE, Columns.CURRENT, Columns.CHARGE,
				Columns.DISCHARGE, Columns.CHARGE_ENERGY, Columns.DISCHARGE_ENERGY,
				format.localClock() ? Columns.LOCAL_TIME : Columns.UNIX_TIME, Columns.temperature(1))) {
			numbers.add(table.column(info, ColumnType.DOUBLE).expect(offsets.length));
		}
		BtsRecord record = new BtsRecord();
		Times times = new Times();
		boolean cycles = false;
		boolean temperatures = false;
		long cycleMark = 0;
		int cycle = 0;
		for (int row = 0; row < offsets.length; row++) {
			if (row % STRETCH == 0) {
				context.checkCancelled();
				context.progress(offsets[row], file.length);
			}
			format.read(file, offsets[row], record);
			if (Double.isNaN(record.current)) {
				throw new ReadException(name, Place.atByte(offsets[row]), "record " + record.index + " has a current range that no tester has");
			}
			times.add(record);
			if (format.marksCycles()) {
				cycle += row == 0 || record.cycle != cycleMark ? 1 : 0;
				cycleMark = record.cycle;
				record.cycle = cycle;
			}
			cycles |= record.cycle >= 0;
			temperatures |= !Double.isNaN(record.temperature);
			whole.get(0).appendInt((int) record.index);
			whole.get(1).appendInt(record.cycle < 0 ? Integer.MIN_VALUE : (int) record.cycle);
			whole.get(2).appendInt(times.step);
			whole.get(3).appendInt(record.step);
			types.appendText(StepType.name(record.type));
			append(numbers, times.test, times.inStep, record.voltage, record.current, record.charge, record.discharge, record.chargeEnergy,
					record.dischargeEnergy, record.clock, record.temperature);
		}
		List<Column> columns = new ArrayList<>(table.build().columns());
		boolean withCycles = cycles;
		boolean withTemperature = temperatures;
		columns.removeIf(c -> c.info() == Columns.CYCLE && !withCycles
				|| c.info().name().equals(Columns.temperature(1).name()) && !withTemperature);
		return columns;
	}

	private static void append(List<ColumnBuilder> columns, double... values) {
		for (int i = 0; i < values.length; i++) {
			columns.get(i).append(values[i]);
		}
	}

	/** Records in the order of their numbers, each number once. */
	private int[] ordered(int[] all, List<Notice> notices) {
		int[] sorted = all;
		boolean rising = true;
		for (int i = 1; i < all.length && rising; i++) {
			rising = format.index(file, all[i]) > format.index(file, all[i - 1]);
		}
		if (!rising) {
			sorted = Arrays.stream(all).boxed().sorted(Comparator.comparingLong(at -> format.index(file, at))).mapToInt(at -> at).toArray();
			int kept = 0;
			for (int at : sorted) {
				if (kept == 0 || format.index(file, sorted[kept - 1]) != format.index(file, at)) {
					sorted[kept++] = at;
				}
			}
			notices.add(Notice.info("The records do not stand in their order in the file; they are given in the order of their numbers"
					+ (kept < all.length ? ", and " + (all.length - kept) + " that stand there twice only once." : ".")));
			sorted = Arrays.copyOf(sorted, kept);
		}
		return sorted;
	}

	/** Counts steps, and gives the time of the test where the file has that of the step, and the other way round. */
	private static final class Times {

		private final StepClock clock = new StepClock();
		private int mark = Integer.MIN_VALUE;
		private int step;
		private double before;
		private double latest;
		private double test;
		private double inStep;

		void add(BtsRecord record) {
			if (record.mark != mark) {
				mark = record.mark;
				step++;
				before = latest;
			}
			if (Double.isNaN(record.stepTime)) {
				test = record.testTime;
				inStep = test - before;
				latest = Math.max(latest, test);
			} else {
				inStep = record.stepTime;
				test = clock.total(step, inStep);
			}
		}
	}
}
