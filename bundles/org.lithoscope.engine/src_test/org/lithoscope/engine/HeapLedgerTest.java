/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lithoscope.model.measurement.Measurement;
import org.lithoscope.model.quantity.Units;
import org.lithoscope.model.table.Column;
import org.lithoscope.model.table.ColumnInfo;
import org.lithoscope.model.table.Table;

class HeapLedgerTest {

	@TempDir
	Path folder;

	@Test
	void countsColumnsUntilTheyAreGarbage() throws Exception {
		HeapLedger ledger = new HeapLedger(1 << 20, folder);
		Measurement[] kept = {Measurement.builder("test/a").table("t", Table.of(Column.ofDoubles(ColumnInfo.of("a", Units.ONE), new double[1000]),
				Column.ofInts(ColumnInfo.of("b", Units.ONE), new int[1000]))).build()};
		ledger.kept(List.of(kept[0]));
		assertEquals(12_000, ledger.held());
		kept[0] = null;
		for (int i = 0; i < 200 && ledger.held() > 0; i++) {
			System.gc();
			Thread.sleep(10);
		}
		assertEquals(0, ledger.held());
	}
}
