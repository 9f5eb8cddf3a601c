/*
 * Copyright (c) 2026 Lithoscope contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.lithoscope.instrument.biologic.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lithoscope.model.reader.ReadContext;
import org.lithoscope.model.table.Table;

/** Turns the rows of an .mpr data module into columns, block by block so that a block stays in the processor's cache. */
final class MprTable {

	private static final int BLOCK = 1 << 18;
	private static final int CACHED = 1 << 15;
	private static final int BLOCKS_PER_REPORT = 16;

	private MprTable() {
	}

	/**
	 * Reads all intact rows.
	 *
	 * @param bytes   the file
	 * @param layout  where they are
	 * @param context progress, cancel, memory
	 * @return the table
	 * @throws IOException when the disk or network fails
	 */
	static Table read(ChannelBytes bytes, MprLayout layout, ReadContext context) throws IOException {
		List<String> headers = new ArrayList<>(layout.fields().stream().map(MprField::header).toList());
		Optional<MeanCurrent.Fields> charge = MeanCurrent.Fields.of(layout.fields());
		charge.ifPresent(c -> headers.add(MeanCurrent.HEADER));
		List<ColumnMeaning> meanings = ColumnNames.of(headers);
		Table.Builder table = Table.builder(context.storage());
		int rowSize = layout.rowSize();
		int blockRows = (int) Math.max(1, Math.min(layout.rows(), BLOCK / rowSize));
		int tileRows = Math.min(blockRows, Math.max(1, CACHED / rowSize));
		List<RowFiller> fillers = new ArrayList<>();
		for (int i = 0; i < layout.fields().size(); i++) {
			fillers.add(RowFiller.of(layout.fields().get(i), meanings.get(i), table, tileRows, layout.rows()));
		}
		charge.ifPresent(c -> fillers.add(new MeanCurrent(c, meanings.get(meanings.size() - 1), table, tileRows, layout.rows())));
		byte[] block = new byte[blockRows * rowSize];
		int blocks = 0;
		for (long row = 0; row < layout.rows(); row += blockRows) {
			int count = (int) Math.min(blockRows, layout.rows() - row);
			int got = bytes.fill(layout.rowsAt() + row * rowSize, block, count * rowSize) / rowSize;
			if (got < count) {
				throw new IOException("the file became shorter while it was read");
			}
			for (int done = 0; done < count; done += tileRows) {
				int rows = Math.min(tileRows, count - done);
				for (RowFiller filler : fillers) {
					filler.take(block, done * rowSize, rows, rowSize);
				}
			}
			if (++blocks % BLOCKS_PER_REPORT == 0) {
				context.checkCancelled();
				context.progress(layout.rowsAt() + row * rowSize, bytes.size());
			}
		}
		return table.build();
	}
}
