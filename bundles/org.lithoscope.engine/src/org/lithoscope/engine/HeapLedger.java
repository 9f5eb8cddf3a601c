/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.engine;

import java.lang.ref.Cleaner;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.Table;
import org.lithoscope.model.table.TableStorage;

/**
 * Keeps account of the heap that tables of files read so far may hold, so that many open files together stay within the budget. A column
 * counts until it is garbage.
 */
final class HeapLedger {

	/** Every file gets at least this part of the budget, so that a small file does not go to disk because of a few large ones. */
	private static final int LEAST_PART = 8;
	/** This part of the heap is left to everything that is no table: hundreds of small files go to disk, too. */
	private static final int SPARED_PART = 4;
	private final Cleaner cleaner = Cleaner.create();

	private final long budget;
	private final Path folder;
	private final AtomicLong held = new AtomicLong();

	HeapLedger(long budget, Path folder) {
		this.budget = budget;
		this.folder = folder;
	}

	/** Storage for one file, with what is left of the budget. */
	TableStorage storage() {
		Runtime heap = Runtime.getRuntime();
		long free = heap.maxMemory() - (heap.totalMemory() - heap.freeMemory()) - heap.maxMemory() / SPARED_PART;
		long least = Math.max(0, Math.min(budget, free) / LEAST_PART);
		return TableStorage.spilling(Math.max(least, budget - held.get()), folder);
	}

	/** Counts the columns of measurements as held; what may lie in mapped files is counted, too, but never beyond the budget. */
	void kept(List<Measurement> measurements) {
		for (Measurement m : measurements) {
			for (Table table : m.tables().values()) {
				for (Column column : table.columns()) {
					long bytes = Math.min(column.size() * width(column), budget / LEAST_PART);
					held.addAndGet(bytes);
					cleaner.register(column, release(held, bytes));
				}
			}
		}
	}

	long held() {
		return held.get();
	}

	// static, so that the action does not hold the column
	private static Runnable release(AtomicLong held, long bytes) {
		return () -> held.addAndGet(-bytes);
	}

	private static int width(Column column) {
		return switch (column.type()) {
			case DOUBLE -> Double.BYTES;
			case FLOAT, INT, DICTIONARY -> Float.BYTES;
			case FLAG -> 1;
		};
	}
}
